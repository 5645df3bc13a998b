// node check_sarif.mjs FILE.sarif...: validates against the schema of SARIF
// 2.1.0 as a package publishes it.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve, join } from "node:path";

const require = createRequire(join(resolve(process.env.SCHEMA_MODULES ?? "."), "x.js"));
const Ajv = require("ajv/dist/2020").default;
const schema = join(resolve(process.env.SCHEMA_MODULES), "node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json");
const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(schema, "utf8")));
let bad = 0;
for (const file of process.argv.slice(2)) {
  if (validate(JSON.parse(readFileSync(file, "utf8")))) continue;
  ++bad;
  for (const error of validate.errors.slice(0, 10)) console.error(`${file}: ${error.instancePath} ${error.message}`);
}
console.log(`${process.argv.length - 2} files, ${bad} invalid`);
process.exit(bad === 0 ? 0 : 1);
