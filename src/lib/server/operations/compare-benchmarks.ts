import { z } from 'zod';
import { benchmarkScopes } from '#lib/log/fields.ts';
import { operation, type Poise } from './operation.ts';

/** What both sides can say of a period: our name, the reported column, and SQL of our own figure over `judged j`. */
const figures = [
	['conversations', 'b.conversations', 'count(*)'],
	['resolutions', 'b.resolutions', 'count(j.resolution_time)'],
	['first-human-reply', 'b.first_reply_seconds', 'avg(j.first_human_reply)'],
	['resolution-time', 'b.resolution_seconds', 'avg(j.resolution_time)']
] as const;

const compared = z.object({
	source: z.string(),
	scope: z.enum(benchmarkScopes).or(z.string()),
	name: z.string(),
	/** The days that the report names, both included, as the log's own clock has them. */
	from: z.iso.date().nullable(),
	to: z.iso.date().nullable(),
	figures: z.array(
		z.object({
			figure: z.enum(figures.map(([name]) => name)),
			/** Counts, or mean seconds; null: the report does not say. */
			reported: z.number().nullable(),
			/** The same of the log's own conversations opened in the period; null: the log has none of them. */
			own: z.number().nullable()
		})
	)
});
export type ComparedBenchmark = z.output<typeof compared>;

export const compareBenchmarksOperation = operation({
	name: 'benchmarks',
	summary: 'Figures that sources report of themselves, beside the log’s own for the same period and people.',
	input: z.strictObject({}),
	output: z.object({ benchmarks: z.array(compared) }),
	run: async (poise, _input, { signal }) => ({ benchmarks: await compareBenchmarks(poise, signal) })
});

/** What of the log a scope is about; a team is nothing that it knows. */
const OWN = `CASE b.scope WHEN 'account' THEN true WHEN 'agent' THEN j.agent_id = b.name
	WHEN 'inbox' THEN j.channel = b.name WHEN 'label' THEN j.topic = b.name ELSE false END`;

/** Newest period first. */
export async function compareBenchmarks(
	{ engine }: Pick<Poise, 'engine'>,
	signal?: AbortSignal
): Promise<ComparedBenchmark[]> {
	const rows = await engine.read(
		(session) =>
			session.rows<{ source: string; scope: string; name: string; from: string | null; to: string | null; n: number }>(
				`SELECT b.source, b.scope, b.name, strftime(b.period_from, '%Y-%m-%d') AS "from", strftime(b.period_to, '%Y-%m-%d') AS "to", o.n,
				${figures.map(([name, reported]) => `${reported} AS "reported ${name}", o."own ${name}"`).join(', ')}
				FROM benchmark b, LATERAL (
					SELECT count(*) AS n, ${figures.map(([name, , own]) => `${own} AS "own ${name}"`).join(', ')} FROM judged j
					WHERE (b.period_from IS NULL OR j.opened_local >= b.period_from)
						AND (b.period_to IS NULL OR j.opened_local < b.period_to + INTERVAL 1 DAY) AND ${OWN}) o
				ORDER BY "to" DESC NULLS LAST, b.scope, b.name, b.source`
			),
		signal
	);
	return rows.map((row) => {
		const number = (key: string) => (row as Record<string, unknown>)[key] as number | null;
		return {
			source: row.source,
			scope: row.scope,
			name: row.name,
			from: row.from,
			to: row.to,
			figures: figures.map(([figure]) => ({
				figure,
				reported: number(`reported ${figure}`),
				own: row.n === 0 ? null : number(`own ${figure}`)
			}))
		};
	});
}
