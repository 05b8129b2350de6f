import { readFileSync } from 'node:fs';
import { UsageError } from './command.ts';

/** A JSON document that a command was given by path. @throws UsageError that names the file */
export function readJson(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch (cause) {
		throw new UsageError(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
	}
}
