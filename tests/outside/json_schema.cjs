// Validates the JSON of standard input by a schema of draft 4, and prints what is wrong with it.
// Usage: node json_schema.cjs SCHEMA < FILE
const Ajv = require("ajv");
const { readFileSync } = require("fs");

const ajv = new Ajv({ schemaId: "auto", allErrors: true });
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
const schema = JSON.parse(readFileSync(process.argv[2], "utf8").replace(/^\uFEFF/, ""));
const validate = ajv.compile(schema);
if (!validate(JSON.parse(readFileSync(0, "utf8")))) {
  for (const error of validate.errors) console.log(`${error.dataPath} ${error.message}`);
  process.exitCode = 1;
}
