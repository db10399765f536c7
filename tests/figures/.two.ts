import { randomReport } from "./bruteForceReports.ts";

const r = randomReport(+process.argv[2]);
console.log(JSON.stringify(r.report));
