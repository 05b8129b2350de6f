import type { LoadPlan } from '#lib/ingestion/plan.ts';
import { MAX_RAW_BYTES } from '#lib/ingestion/scan-book.ts';
import { createScanner } from '#lib/ingestion/scan.ts';
import { createReadStream } from 'node:fs';
import type { Session } from '../../warehouse/engine.ts';
import type { ReadFile } from './read-file.ts';
import type { Reject } from './receipt.ts';

const SHOWN_REJECTS = 100_000;

/** Rows that lack an id or an opening time, with their lines and bytes. */
export async function listProblems(
	session: Session,
	{ fields }: LoadPlan,
	read: ReadFile
): Promise<{ rejected: number; rejects: Reject[] }> {
	const [count] = await session.rows<{ n: number }>('SELECT count(*) AS n FROM staged WHERE problem IS NOT NULL');
	const rejected = count?.n ?? 0;
	if (rejected === 0) return { rejected, rejects: [] };
	const rows = await session.rows<{ ordinal: number; problem: string; cleaned: number }>(
		`SELECT record AS ordinal, problem, cleaned FROM staged WHERE problem IS NOT NULL ORDER BY 1 LIMIT ${SHOWN_REJECTS}`
	);
	const records = await findRecords(read, new Set(rows.map(({ ordinal }) => ordinal)));
	const rejects = rows.map(({ ordinal, problem, cleaned }): Reject => {
		const index = fields.findIndex(({ name }) => name === problem);
		const unreadable = Math.floor(cleaned / 2 ** index) % 2 === 1;
		const { line = 0, raw = '' } = records.get(ordinal) ?? {};
		return {
			line,
			column: fields[index]?.column ?? null,
			reason: `${unreadable ? 'unreadable' : 'missing'}-${problem.replaceAll('_', '-')}`,
			raw
		};
	});
	return { rejected, rejects };
}

/** Reads the file again for the lines and bytes of single records. */
async function findRecords(
	{ utf8, scanOptions, lineOf, rawOf }: ReadFile,
	wanted: ReadonlySet<number>
): Promise<Map<number, { line: number; raw: string }>> {
	const found = new Map<number, { line: number; raw: string }>();
	let ordinal = 0;
	const scanner = createScanner({
		...scanOptions,
		onRecord(bytes, line) {
			if (wanted.has(ordinal)) found.set(ordinal, { line: lineOf(line), raw: rawOf(bytes.subarray(0, MAX_RAW_BYTES)) });
			ordinal++;
		}
	});
	for await (const chunk of createReadStream(utf8, { highWaterMark: 1024 * 1024 })) {
		scanner.push(chunk as Buffer);
		if (found.size === wanted.size) break;
	}
	scanner.end();
	return found;
}
