import { benchChange } from "./change.ts";
import { benchFigures } from "./figures.ts";
import { benchPlan } from "./plan.ts";
import { benchScoring } from "./scoring.ts";

benchFigures();
benchPlan();
benchScoring();
benchChange();
