import { describe, expect, it } from 'vitest';
import { readLedger, type LedgerCount } from '#lib/ledger/read-ledger.ts';
import { defaultWindows } from '#lib/log/windows.ts';

const count = (bot_durable: boolean | null, n: number): LedgerCount => ({
	arm: 'bot',
	mature: true,
	outcome: 'assumed',
	missing: null,
	bot_durable,
	n
});
const stagesOf = (...counts: LedgerCount[]) =>
	readLedger(counts, [], defaultWindows).waterfall.map(({ stage }) => stage);

describe('the honesty waterfall', () => {
	it('ends before what a log without customers cannot tell', () => {
		expect(stagesOf(count(null, 10))).not.toContain('durable');
		expect(stagesOf(count(null, 10), count(false, 1))).toContain('durable');
		expect(stagesOf()).toContain('durable');
	});
});
