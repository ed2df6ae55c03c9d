// What search engines would read of pages, judged by others: the HTML pages of a folder are read by
// web-auto-extractor and judged by Adobe's validator (Google's rules); what they say in JSON-LD is
// written to a program that the compiler of TypeScript accepts only where each type, property and
// kind of value is one of schema.org (Google's schema-dts). Prints each issue on a line.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';

const [folder] = process.argv.slice(2);
const types = join(dirname(fileURLToPath(import.meta.url)), 'node_modules', 'schema-dts');
const validator = new Validator();
const lines = [];
for (const name of readdirSync(folder).filter((each) => each.endsWith('.html')).sort()) {
  const found = new WebAutoExtractor().parse(readFileSync(join(folder, name), 'utf-8'));
  const things = Object.entries(found.jsonld).flatMap(([, each]) => each);
  if (things.length !== 1 || found.errors?.length) {
    console.log(`${name}: ${things.length} things in JSON-LD, ${JSON.stringify(found.errors)}`);
  }
  for (const issue of await validator.validate(found)) {
    console.log(`${name}: ${issue.severity} ${issue.issueMessage} ${JSON.stringify(issue.path)}`);
  }
  for (const thing of things) {
    const type = `import("${types}").WithContext<import("${types}").${thing['@type']}>`;
    lines.push(`export const p${lines.length}: ${type} = ${JSON.stringify(thing)}; // ${name}`);
  }
}
writeFileSync(join(folder, 'things.ts'), lines.join('\n') + '\n');
