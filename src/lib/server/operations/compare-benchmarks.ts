import { z } from 'zod';
import { benchmarkScopes } from '#lib/log/fields.ts';
import type { Session } from '../warehouse/engine.ts';
import { remember } from './log-facts.ts';
import { operation, type Poise } from './operation.ts';

/** What both sides can say of a period: our name, the reported column, and SQL of our own figure over `judged j`. */
const figures = [
	['conversations', 'b.conversations', 'count(*)'],
	// none at all: the log does not tell, rather than nobody having solved anything
	['resolutions', 'b.resolutions', 'nullif(count(j.resolution_time), 0)'],
	['first-human-reply', 'b.first_reply_seconds', 'avg(j.first_human_reply)'],
	['resolution-time', 'b.resolution_seconds', 'avg(j.resolution_time)'],
	['queue-time', 'b.waiting_seconds', 'avg(j.queue_time)']
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

/** How a scope's name is found in the log; a team is nothing that it knows. */
const places = {
	account: 'true',
	agent: 'j.agent_id = b.name',
	inbox: 'j.channel = b.name',
	label: 'j.topic = b.name'
};

/** Newest period first. Conversations of the same source where the log has any of it, else all. */
export function compareBenchmarks(poise: Poise, signal?: AbortSignal): Promise<ComparedBenchmark[]> {
	return remember(poise, 'benchmarks', () => poise.engine.read(read, signal));
}

async function read(session: Session): Promise<ComparedBenchmark[]> {
	const own = figures.map(([name, , sql]) => `${sql} AS "own ${name}"`).join(', ');
	// A join for each scope: the engine then looks names up instead of trying every pair.
	const joins = Object.entries(places).map(
		([scope, place]) => `SELECT b.source, b.record_key, ${own} FROM benchmark b JOIN judged j ON ${place}
			AND (j.source = b.source OR b.source NOT IN (SELECT source FROM judged))
			AND (b.period_from IS NULL OR j.opened_local >= b.period_from)
			AND (b.period_to IS NULL OR j.opened_local < b.period_to + INTERVAL 1 DAY)
		WHERE b.scope = '${scope}' GROUP BY ALL`
	);
	const rows = await session.rows<{
		source: string;
		scope: string;
		name: string;
		from: string | null;
		to: string | null;
	}>(
		`SELECT b.source, b.scope, b.name, strftime(b.period_from, '%Y-%m-%d') AS "from", strftime(b.period_to, '%Y-%m-%d') AS "to",
			${figures.map(([name, reported]) => `${reported} AS "reported ${name}", o."own ${name}"`).join(', ')}
		FROM benchmark b LEFT JOIN (${joins.join(' UNION ALL ')}) o USING (source, record_key)
		ORDER BY "to" DESC NULLS LAST, b.scope, b.name, b.source`
	);
	return rows.map((row) => {
		const number = (key: string) => ((row as Record<string, unknown>)[key] ?? null) as number | null;
		const { source, scope, name, from, to } = row;
		const compared = figures.map(([figure]) => ({
			figure,
			reported: number(`reported ${figure}`),
			own: number(`own ${figure}`)
		}));
		return { source, scope, name, from, to, figures: compared };
	});
}
