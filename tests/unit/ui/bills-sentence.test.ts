import { describe, expect, it } from 'vitest';
import { createSpeech } from '#lib/i18n/speech.ts';
import { billsSentence, cheapestMeasured, sayChance, sayCheapest } from '#lib/ui/bills/compare.ts';
import type { Billed, BillRow } from '#lib/ui/pages/bills.ts';

const none = { low: null, high: null };
const row = (id: string, each: number, of: Partial<BillRow> = {}): BillRow => ({
	id,
	name: { en: id, zh: id },
	unit: 'resolution',
	currency: 'USD',
	rate: null,
	billed: 100,
	total: each * 500,
	lines: {} as BillRow['lines'],
	perContact: each / 2,
	perDurableResolution: each,
	perBotSolution: each * 3,
	intervals: { total: none, perContact: none, perDurableResolution: { low: each - 0.1, high: each + 0.1 } },
	overageRisk: null,
	overage: null,
	counted: 'contract',
	restsOn: [],
	missing: [],
	example: false,
	...of
});
const billed = (models: readonly BillRow[]): Billed => ({
	models,
	currency: 'USD',
	months: 6,
	parts: 6,
	weeks: 26,
	n: 1000,
	issues: 600,
	durable: 500,
	solvedByBot: 200,
	tooFew: false,
	bot: 'measured'
});
const speech = createSpeech({ locale: 'en', currency: 'USD', zone: 'UTC' });

describe('the cheapest bill', () => {
	const guess = row('Guess', 0.1, { restsOn: ['bot.tokens-in'] });
	const tiers = row('Tiers', 0.4);
	const fixed = row('Fixed', 0.5);

	it('is that of what the log itself counts, with its range, what a solution of the bot costs and its overage', () => {
		expect(cheapestMeasured(billed([fixed, guess, tiers]))?.id).toBe('Tiers');
		expect(sayCheapest(billed([fixed, guess, tiers]), speech)).toMatch(
			/Tiers, \$0\.40.*\$0\.30 – \$0\.50.*\$1\.20.*no volume/
		);
		const contracted = { contracted: 50, expected: 12, p95: 40, scatter: 'months' } as unknown as BillRow['overage'];
		const over = sayCheapest(billed([row('Tiers', 0.4, { overage: contracted, overageRisk: 0.999 })]), speech);
		expect(over).toContain('50 resolutions');
		expect(over).toContain('> 99');
	});

	it('is not told where all of them rest on assumptions', () => {
		expect(sayCheapest(billed([guess]), speech)).toBe('');
	});

	it('and the dearest are those of services: a model alone answers nobody', () => {
		const said = (models: readonly BillRow[]) =>
			billsSentence(billed(models), speech)
				.map(({ text }) => text)
				.join('');
		const tokens = row('Tokens', 0.01, { unit: 'token' });
		expect(said([tokens, fixed, tiers])).toMatch(/Tiers.*Fixed/);
		expect(said([tokens, fixed, tiers])).not.toContain('Tokens');
		expect(said([tokens])).toContain('Tokens');
	});

	it('has no chance that is certain', () => {
		expect([sayChance(0, speech), sayChance(0.42, speech), sayChance(1, speech)]).toEqual([
			'< 1\u00a0%',
			'42\u00a0%',
			'> 99\u00a0%'
		]);
	});
});
