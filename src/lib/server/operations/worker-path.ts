import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A worker lies beside the code: found from the source tree, and from the built server, which starts in the project. */
export function workerPath(name: string): string {
	const beside = fileURLToPath(new URL(`../../../workers/${name}`, import.meta.url));
	return existsSync(beside) ? beside : resolve('src/workers', name);
}
