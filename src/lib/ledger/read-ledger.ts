import { botOutcomes, humanOutcomes } from '#lib/log/outcomes.ts';
import type { LedgerResult, Share, Stage } from './result.ts';
import type { Windows } from '#lib/log/windows.ts';

export interface LedgerCount {
	readonly arm: 'bot' | 'human';
	readonly mature: boolean;
	readonly outcome: string;
	readonly missing: string | null;
	readonly bot_durable: boolean | null;
	readonly n: number;
}

export interface VendorCount {
	readonly vendor: string;
	readonly resolved: boolean;
	readonly outcome: string;
	readonly n: number;
}

/** The two counts the ledger's answer is made of. Mature: old enough for a durable verdict. */
export function ledgerSql(): { readonly counts: string; readonly vendor: string } {
	const mature = 'durable_over';
	return {
		counts: `SELECT CASE WHEN bot_involved THEN 'bot' ELSE 'human' END AS arm, ${mature} AS mature, outcome, missing, bot_durable,
	count(*) AS n FROM judged WHERE outcome IS NOT NULL GROUP BY ALL`,
		vendor: `SELECT c.vendor_verdict AS vendor, vendor_resolved AS resolved, j.outcome, count(*) AS n
	FROM judged j JOIN conversation c USING (id)
	WHERE j.bot_involved AND ${mature} AND c.vendor_verdict IS NOT NULL AND j.outcome IS NOT NULL GROUP BY ALL ORDER BY 1, 3`
	};
}

export function readLedger(
	counts: readonly LedgerCount[],
	vendor: readonly VendorCount[],
	windows: Windows
): LedgerResult {
	const sum = (keep: (count: LedgerCount) => boolean) => counts.filter(keep).reduce((total, { n }) => total + n, 0);
	const bot = (keep: (count: LedgerCount) => boolean) => sum((each) => each.arm === 'bot' && each.mature && keep(each));
	const human = (keep: (count: LedgerCount) => boolean) =>
		sum((each) => each.arm === 'human' && each.mature && keep(each));
	const involved = bot(() => true);
	const people = human(() => true);
	const shareOf = (n: number, all: number): Share => ({ n, share: all > 0 ? n / all : 0 });

	const escalated = bot(({ outcome }) => outcome === 'escalated');
	const abandoned = bot(({ outcome }) => outcome === 'abandoned');
	// Without customers nobody can tell who came back, so neither who gave up nor who was helped: it ends with what reached no person.
	const left = involved - escalated - abandoned;
	const isTold =
		left === 0 || bot(({ outcome, missing }) => outcome === 'ambiguous' && missing === 'customer_id') < left;
	const stages: readonly (readonly [Stage, number])[] = [
		['involved', involved],
		['not-escalated', involved - escalated],
		...(isTold
			? ([
					['not-abandoned', left],
					['confirmed-or-assumed', bot(({ outcome }) => outcome === 'confirmed' || outcome === 'assumed')],
					['durable', bot((each) => each.bot_durable === true)]
				] as const)
			: [])
	];
	const missing = new Map<string, number>();
	for (const each of counts)
		if (each.missing !== null) missing.set(each.missing, (missing.get(each.missing) ?? 0) + each.n);
	const vendorAll = vendor.reduce((total, { n }) => total + n, 0);
	const vendorResolved = vendor.filter(({ resolved }) => resolved).reduce((total, { n }) => total + n, 0);
	return {
		outcomes: record(botOutcomes, (outcome) =>
			shareOf(
				bot((each) => each.outcome === outcome),
				involved
			)
		),
		humanOutcomes: record(humanOutcomes, (outcome) =>
			shareOf(
				human((each) => each.outcome === outcome),
				people
			)
		),
		immature: sum((each) => each.arm === 'bot' && !each.mature),
		immatureHuman: sum((each) => each.arm === 'human' && !each.mature),
		waterfall: stages.map(([stage, n]) => ({ stage, ...shareOf(n, involved) })),
		vendor:
			vendorAll === 0
				? null
				: {
						resolved: shareOf(vendorResolved, vendorAll),
						matrix: vendor.map(({ vendor: word, outcome, n }) => ({ vendor: word, outcome, n }))
					},
		windows: { ...windows },
		missing: [...missing].map(([field, n]) => ({ field, n })).sort((a, b) => b.n - a.n)
	};
}

function record<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
	return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}
