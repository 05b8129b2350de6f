// Writes every sample file beside this one. From the root: node data/samples/generate.js
// Twice gives the same bytes; the unit test of sample-files.ts fails when the files here are stale.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderSampleFiles } from '#lib/synthesis/sample-files.ts';

for (const [name, content] of Object.entries(renderSampleFiles())) {
	writeFileSync(join(import.meta.dirname, name), content);
	console.log(`${name}: ${Math.ceil(Buffer.byteLength(content) / 1024)} KiB`);
}
