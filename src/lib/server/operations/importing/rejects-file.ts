import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Poise } from '../operation.ts';
import { listRejects } from './record-import.ts';
import type { Reject } from './receipt.ts';

const ALL = 1_000_000;

/** Writes an import's rejects as a CSV that only its owner may read. @returns its path */
export async function writeRejectsFile(poise: Poise, importId: number): Promise<string> {
	const folder = join(poise.config.workspace, 'rejects');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, `${importId}.csv`);
	const rejects = await poise.engine.read((session) => listRejects(session, importId, ALL));
	await pipeline(Readable.from(rejectLines(rejects)), createWriteStream(path, { mode: 0o600 }));
	return path;
}

/** line, column, reason, and the row as it stands: what to mend, and what to send back alone. */
export function* rejectLines(rejects: readonly Reject[]): Generator<string> {
	yield '\uFEFFline,column,reason,raw\r\n';
	for (const { line, column, reason, raw } of rejects)
		yield `${[String(line), column ?? '', reason, raw].map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
