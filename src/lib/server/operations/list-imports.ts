import { z } from 'zod';
import { operation, type Poise } from './operation.ts';
import { undoImport } from './undo-import.ts';

const fieldCounts = z.record(z.string(), z.number());

const entry = z.object({
	importId: z.int(),
	file: z.string(),
	source: z.string(),
	kind: z.string(),
	zone: z.string(),
	encoding: z.string(),
	rowsRead: z.int(),
	rowsImported: z.int(),
	rowsDuplicate: z.int(),
	rowsRejected: z.int(),
	conversations: z.int(),
	cleaned: fieldCounts,
	masked: fieldCounts.nullable(),
	at: z.string(),
	seconds: z.number(),
	sample: z.boolean()
});

export type ImportEntry = z.output<typeof entry>;

export const listImports = operation({
	name: 'imports',
	summary: 'The files taken in, newest first, each with its receipt; `undo` takes one back whole.',
	input: z.object({ undo: z.int().positive().optional().describe('The import to take back.') }),
	output: z.object({
		imports: z.array(entry),
		undone: z.object({ importId: z.int(), file: z.string(), rows: z.int(), again: z.array(z.string()) }).optional()
	}),
	async run(poise, { undo }, context) {
		const undone = undo === undefined ? {} : { undone: await undoImport(poise, undo, context) };
		return { imports: await earlierImports(poise, context.signal), ...undone };
	}
});

/** The receipts of all imports, newest first. */
export async function earlierImports({ engine }: Pick<Poise, 'engine'>, signal?: AbortSignal): Promise<ImportEntry[]> {
	const rows = await engine.read(
		(session) =>
			session.rows<Omit<ImportEntry, 'cleaned' | 'masked'> & { cleaned: string; masked: string | null }>(
				`SELECT id AS "importId", file, source, kind, zone, encoding, rows_read AS "rowsRead", rows_imported AS "rowsImported",
				rows_duplicate AS "rowsDuplicate", rows_rejected AS "rowsRejected", conversations, cleaned, masked, started_at AS at, seconds, sample
				FROM import ORDER BY id DESC`
			),
		signal
	);
	return rows.map((row) => ({
		...row,
		cleaned: fieldCounts.parse(JSON.parse(row.cleaned)),
		masked: row.masked === null ? null : fieldCounts.parse(JSON.parse(row.masked))
	}));
}
