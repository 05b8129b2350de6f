import { describe, expect, it } from 'vitest';
import { readLedger, type LedgerCount } from '#lib/ledger/read-ledger.ts';
import { defaultWindows } from '#lib/log/windows.ts';

const count = (outcome: string, missing: string | null): LedgerCount => ({
	arm: 'bot',
	mature: true,
	outcome,
	missing,
	bot_durable: outcome === 'assumed',
	n: 10
});
const stagesOf = (...counts: LedgerCount[]) =>
	readLedger(counts, [], defaultWindows).waterfall.map(({ stage }) => stage);

describe('the honesty waterfall', () => {
	it('ends before what a log without customers cannot tell', () => {
		const unknown = count('ambiguous', 'customer_id');
		expect(stagesOf(unknown, count('escalated', null))).toEqual(['involved', 'not-escalated']);
		expect(stagesOf(unknown, count('assumed', null))).toContain('durable');
		expect(stagesOf(count('ambiguous', null))).toContain('durable');
		expect(stagesOf()).toContain('durable');
	});
});
