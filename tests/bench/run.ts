import { benchFigures } from "./figures.ts";
import { benchPlan } from "./plan.ts";

benchFigures();
benchPlan();
