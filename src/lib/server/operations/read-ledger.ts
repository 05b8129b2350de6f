import { z } from 'zod';
import { readLedger, ledgerSql } from '#lib/ledger/read-ledger.ts';
import type { Engine } from '../warehouse/engine.ts';
import type { LedgerResult } from '#lib/ledger/result.ts';
import { currentWindows } from './ledger-windows.ts';
import { logFacts } from './log-facts.ts';
import { readKept } from './read-kept.ts';
import { operation, type Poise } from './operation.ts';

const share = z.object({ n: z.int(), share: z.number() });

export const readLedgerOperation = operation({
	name: 'ledger',
	summary: 'The outcome ledger: what became of every conversation the bot took part in, and the honesty waterfall.',
	input: z.object({
		rows: z.boolean().default(false).describe('One line a conversation (NDJSON) instead of the summary.')
	}),
	output: z.object({
		outcomes: z.record(z.string(), share),
		humanOutcomes: z.record(z.string(), share),
		immature: z.int(),
		immatureHuman: z.int(),
		waterfall: z.array(z.object({ stage: z.string(), n: z.int(), share: z.number() })),
		vendor: z
			.object({
				resolved: share,
				matrix: z.array(z.object({ vendor: z.string(), outcome: z.string(), n: z.int() }))
			})
			.nullable(),
		windows: z.record(z.string(), z.number()),
		missing: z.array(z.object({ field: z.string(), n: z.int() }))
	}),
	row: z.object({
		externalId: z.string(),
		outcome: z.string().nullable(),
		rule: z.string().nullable(),
		durable: z.boolean().nullable()
	}),
	async run(poise, input, { signal }) {
		if (input.rows) return ledgerRows(poise.engine, signal);
		return ledgerOf(poise, signal);
	}
});

/** The ledger's summary of the log as it is. */
export async function ledgerOf(poise: Poise, signal?: AbortSignal): Promise<LedgerResult> {
	const { known, conversations } = await logFacts(poise);
	const ledger = await readKept(
		poise,
		async (session) => {
			const { counts, vendor } = ledgerSql();
			return readLedger(await session.rows(counts), await session.rows(vendor), await currentWindows(session));
		},
		signal
	);
	if (conversations === 0 || known.has('bot_involved') || known.has('first_bot_reply_at')) return ledger;
	return { ...ledger, missing: [{ field: 'bot_involved', n: conversations }, ...ledger.missing] };
}

/** Rows in the order of the log, a batch at a time. */
async function* ledgerRows(engine: Engine, signal: AbortSignal): AsyncIterable<Record<string, unknown>> {
	const size = 20_000;
	for (let after = -1; ;) {
		const rows = await engine.read(
			(session) =>
				session.rows<{ id: number } & Record<string, unknown>>(
					`SELECT c.id, c.external_id AS "externalId", j.outcome, j.rule, j.durable
					FROM judged j JOIN conversation c USING (id) WHERE c.id > $1 ORDER BY c.id LIMIT ${size}`,
					[after]
				),
			signal
		);
		for (const { id, ...row } of rows) {
			after = id;
			yield row;
		}
		if (rows.length < size) return;
	}
}
