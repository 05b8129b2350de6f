import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { billLog, type Bill } from '#lib/economics/bills/bill-log.ts';
import { charge, totalOf, type MonthUsed } from '#lib/economics/bills/charge.ts';
import { overageOf } from '#lib/economics/bills/overage.ts';
import { priceModelSchema, priceModelsSchema, type PriceModel } from '#lib/economics/bills/price-model.ts';
import { shippedPrices } from '#lib/economics/bills/shipped-prices.ts';
import type { BillingLog, PeriodUsage, ResolutionCounts } from '#lib/economics/bills/usage.ts';
import { chanceAbove, highVolume, meanAbove, monthVolume, timesVolume } from '#lib/economics/bills/volume.ts';
import { drawValues, modesOf } from '#lib/economics/values.ts';

const model = (fields: object): PriceModel =>
	priceModelSchema.parse({
		id: 'test',
		unit: 'resolution',
		name: 'Test',
		currency: 'USD',
		source: 'a test',
		date: '2026',
		...('unit' in fields && ['token', 'seat'].includes(String(fields.unit))
			? {}
			: { tiers: [{ upTo: null, price: 1 }] }),
		...fields
	});
const used = (units: number, seats = 0): MonthUsed => ({ units, written: 0, seats });
const shipped = (id: string) => {
	const found = shippedPrices.find((each) => each.id === id);
	if (!found) throw new Error(id);
	return found;
};

describe('a month’s bill', () => {
	it('comes to what Redo’s help centre works out for 253 resolutions', () => {
		expect(totalOf(charge(shipped('redo'), used(253)))).toBeCloseTo(222.55, 9);
	});

	it('follows the contract line by line', () => {
		const committed = model({
			baseFee: 100,
			committed: 200,
			included: 50,
			tiers: [{ upTo: null, price: 1.5 }],
			overagePrice: 2
		});
		// 250 contracted: within them the commitment is owed whole, beyond them each unit costs 2
		expect(charge(committed, used(120))).toEqual({ base: 100, seats: 0, usage: 300, overage: 0, minimum: 0 });
		expect(charge(committed, used(260))).toEqual({ base: 100, seats: 0, usage: 300, overage: 20, minimum: 0 });
		// without an overage price the tiers go on where the commitment ends
		const tiered = model({
			committed: 60,
			tiers: [
				{ upTo: 50, price: 3 },
				{ upTo: 80, price: 2 },
				{ upTo: null, price: 1 }
			]
		});
		expect(charge(tiered, used(100))).toMatchObject({ usage: 170, overage: 60 });
		const seats = model({ unit: 'seat', seatFee: 50, minimum: 600 });
		expect(charge(seats, used(0, 7))).toMatchObject({ seats: 350, minimum: 250 });
		expect(charge({ ...seats, seats: 20 }, used(0, 7))).toMatchObject({ seats: 1000, minimum: 0 });
		// six turns: 9,150 tokens read and 1,200 written at $3 and $15 a million are 4.5 cents
		expect(totalOf(charge(shipped('model-tokens'), { units: 10_350, written: 1200, seats: 0 }))).toBeCloseTo(
			0.04545,
			9
		);
	});

	it('never falls with volume, has no steps, and adds up', () => {
		const contract = fc
			.record({
				baseFee: fc.nat(500),
				included: fc.nat(100),
				committed: fc.nat(100),
				minimum: fc.nat(300),
				prices: fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 4 }),
				overagePrice: fc.option(fc.nat(5), { nil: null })
			})
			.map(({ prices, ...rest }) =>
				model({
					...rest,
					tiers: prices.map((price, at) => ({
						upTo: at === prices.length - 1 ? null : (at + 1) * 60,
						price: price / 100
					}))
				})
			);
		fc.assert(
			fc.property(
				contract,
				fc.double({ min: 0, max: 400, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(of, units, more) => {
					const [less, greater] = [totalOf(charge(of, used(units))), totalOf(charge(of, used(units + more)))];
					expect(greater - less).toBeGreaterThanOrEqual(-1e-9);
					expect(greater - less).toBeLessThanOrEqual(5 * more + 1e-9);
					expect(less).toBeGreaterThanOrEqual(of.minimum - 1e-9);
				}
			)
		);
	});
});

describe('price models', () => {
	it('ship valid, each with a date and a source in both languages', () => {
		expect(priceModelsSchema.parse(shippedPrices)).toEqual(shippedPrices);
		for (const { source, name } of shippedPrices)
			expect(Math.min(source.zh.length, source.en.length, name.zh.length)).toBeGreaterThan(0);
	});

	it.each([
		[
			'a tier without an end before the last',
			{
				tiers: [
					{ upTo: null, price: 1 },
					{ upTo: 5, price: 2 }
				]
			}
		],
		[
			'tiers that do not rise',
			{
				tiers: [
					{ upTo: 50, price: 1 },
					{ upTo: 50, price: 2 },
					{ upTo: null, price: 1 }
				]
			}
		],
		['a negative price', { tiers: [{ upTo: null, price: -1 }] }],
		['a misspelt field', { overagPrice: 2 }],
		['a lower-case currency', { currency: 'usd' }],
		['an unknown unit', { unit: 'smile' }],
		['a link that is none', { url: 'javascript:alert(1)' }]
	])('refuses %s', (_, fields) => {
		expect(() => model(fields)).toThrow();
	});
});

describe('the volume of a month', () => {
	// scipy 1.17.1: nbinom(r, p) with p = mean/variance, r = mean·p/(1−p); poisson(40)
	it.each([
		[900, 2700, 1000, 0.02916959491101399, 0.6417048380259639, 987],
		[1200, 36_000, 1000, 0.8559569646046371, 211.7664174817933, 1528],
		[40, 40, 50, 0.0526280508, 0.1820002099, 51]
	])('of mean %d and variance %d goes over %d as scipy has it', (mean, variance, count, chance, excess, high) => {
		const volume = { mean, variance, scatter: 'weeks' } as const;
		expect(chanceAbove(volume, count)).toBeCloseTo(chance, 7);
		expect(meanAbove(volume, count)).toBeCloseTo(excess, 6);
		expect(highVolume([volume])).toBe(high);
	});

	it('takes its scatter from the weeks or the months, whichever vary more', () => {
		// weeks 8, 12, 8, 12: mean 10, variance 16/3; months 20, 20, 20: none
		const quiet = monthVolume({ weeks: [8, 12, 8, 12], months: [20, 20, 20], length: 3, assumedVariation: 0.2 });
		expect(quiet).toMatchObject({ mean: 20, scatter: 'weeks' });
		expect(quiet.variance).toBeCloseTo((20 * 4) / 3, 9);
		const drifting = monthVolume({ weeks: [10, 10, 10, 10], months: [10, 20, 30], length: 3, assumedVariation: 0.2 });
		expect(drifting).toMatchObject({ mean: 20, scatter: 'months' });
		expect(drifting.variance).toBeCloseTo((20 * 5 * 4) / 3, 9);
		const young = monthVolume({ weeks: [100], months: [100], length: 0.5, assumedVariation: 0.2 });
		// a fifth of 200 either way, and half a month to know the mean by
		expect(young).toMatchObject({ mean: 200, scatter: 'assumed' });
		expect(young.variance).toBeCloseTo(40 ** 2 * 3, 6);
	});

	it('costs at P95 and on average what the slopes of the contract say', () => {
		const volume = { mean: 1200, variance: 36_000, scatter: 'weeks' } as const;
		const tiered = model({
			committed: 1000,
			tiers: [
				{ upTo: 1200, price: 1.5 },
				{ upTo: null, price: 1 }
			]
		});
		const overage = overageOf(tiered, [volume]);
		// scipy: Σ pmf(n)·(1.5·min(over, 200) + max(over − 200, 0)); P95 is 1528
		expect(overage?.expected).toBeCloseTo(279.878867275, 5);
		expect(overage?.p95).toBeCloseTo(300 + 328, 9);
		// where it is open which of two volumes it is: the mixture of both by scipy
		const open = overageOf(tiered, [{ mean: 600, variance: 3000, scatter: 'weeks' }, volume]);
		expect(open?.probability).toBeCloseTo(0.4279784824115969, 8);
		expect(open?.expected).toBeCloseTo(139.93943363948665, 5);
		expect(open?.p95).toBeCloseTo(300 + 249, 9);
		expect(overageOf(model({}), [volume])).toBeNull();
		expect(overageOf(model({ included: 10 }), [timesVolume(volume, 0)])).toMatchObject({
			probability: 0,
			expected: 0,
			p95: 0
		});
	});

	it('is less over the more is contracted', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 500 }),
				fc.double({ min: 1, max: 40, noNaN: true }),
				fc.nat(800),
				(mean, scale, count) => {
					const volume = { mean, variance: mean * scale, scatter: 'weeks' } as const;
					expect(chanceAbove(volume, count + 1)).toBeLessThanOrEqual(chanceAbove(volume, count) + 1e-9);
					// E(N − k)⁺ falls by P(N > k) from k to k + 1
					expect(meanAbove(volume, count) - meanAbove(volume, count + 1)).toBeCloseTo(chanceAbove(volume, count), 7);
				}
			)
		);
	});
});

const register = createRegister();
const values = { modes: modesOf(register), draws: drawValues(register, { seed: 1, draws: 200 }) };
const counts = (fields: Partial<ResolutionCounts>): ResolutionCounts => ({
	confirmed: 0,
	assumed: 0,
	givenUp: 0,
	contained: 0,
	unknown: 0,
	vendor: 0,
	...fields
});
const period = (fields: Partial<PeriodUsage> = {}): PeriodUsage => ({
	contacts: 400,
	issues: { count: 300, judged: 200, durable: 160 },
	botInvolved: 200,
	botAlone: { judged: 160, durable: 72 },
	resolutions: [counts({ confirmed: 40, assumed: 60, givenUp: 20, vendor: 130 })],
	spoken: { conversations: 50, replies: 200, bytesOut: 20_000, bytesIn: 80_000 },
	agents: 6,
	humanContacts: 250,
	handle: { known: 100, seconds: 60_000 },
	...fields
});
const log = (fields: Partial<BillingLog> = {}): BillingLog => ({
	bot: 'measured',
	hasCustomers: true,
	hasVendorVerdict: true,
	hasReopenings: true,
	hasAgents: true,
	endingsLack: [],
	months: 3,
	parts: [period(), period(), period()],
	weeks: Array.from({ length: 13 }, () =>
		period({ botInvolved: 46, resolutions: [counts({ confirmed: 9, assumed: 14, givenUp: 5, vendor: 30 })] })
	),
	reopenRules: [null],
	...fields
});
const bill = (of: BillingLog, under: PriceModel): Bill => {
	const [found] = billLog(of, [under], values);
	if (!found) throw new Error('no bill');
	return found;
};
const fin = shipped('intercom-fin');

describe('a log under a price model', () => {
	it('is billed by the vendor’s verdict, per contact and per issue that stayed solved', () => {
		const found = bill(log(), fin);
		// 130 resolutions at 0.99; 400 contacts; 300 issues, 160 of 200 judged stayed solved: 240
		expect(found).toMatchObject({ billed: 130, counting: { how: 'vendor-verdict', restsOn: [] } });
		expect(found.total.value).toBeCloseTo(128.7, 9);
		expect(found.perContact.value).toBeCloseTo(128.7 / 400, 9);
		expect(found.perDurableResolution.value).toBeCloseTo(128.7 / 240, 9);
		// 72 of 160 judged were solved by the bot alone and stayed solved: 90 of its 200
		expect(found.perBotSolution.value).toBeCloseTo(128.7 / 90, 9);
		expect(totalOf(found.lines)).toBeCloseTo(found.total.value ?? 0, 9);
		// months that are the same leave nothing open
		expect(found.total.high).toBeCloseTo(found.total.value ?? 0, 6);
	});

	it('has Student’s interval over its months', () => {
		const months = [90, 100, 110].map((contacts) => period({ botInvolved: contacts }));
		const { total } = bill(log({ parts: months }), shipped('agentforce-conversation'));
		// 180, 200, 220: s = 20, t(2) = 4.30265
		expect(total.value).toBeCloseTo(200, 9);
		expect(total.low).toBeCloseTo(200 - (4.302653 * 20) / Math.sqrt(3), 3);
		expect(total.high).toBeCloseTo(200 + (4.302653 * 20) / Math.sqrt(3), 3);
	});

	it('counts by the ledger where no vendor says, with the give-ups that vendors bill', () => {
		const found = bill(log({ hasVendorVerdict: false }), fin);
		expect(found).toMatchObject({ billed: 110, counting: { how: 'ledger', restsOn: ['bot.billed-give-ups'] } });
		// of the give-ups 0 to 1 billed, half at the mode, is a beta(3, 3): 0.147 and 0.853 at 2.5 and 97.5 %
		expect(Math.abs((found.total.low ?? 0) - 0.99 * 102.9)).toBeLessThan(1.5);
		expect(Math.abs((found.total.high ?? 0) - 0.99 * 117.1)).toBeLessThan(1.5);
	});

	it('bills verified resolutions alone where the vendor does: the confirmed, and quiet ones that its check may pass', () => {
		const ledger = log({ hasVendorVerdict: false, reopenRules: [3] });
		const found = bill(ledger, shipped('zendesk-as-you-go'));
		// 40 confirmed and half of 60 quiet ones at $2; the 20 give-ups are free
		expect(found).toMatchObject({ billed: 70, counting: { how: 'verified', restsOn: ['bot.verified-quiet'] } });
		expect(found.total.value).toBeCloseTo(140, 9);
		// another vendor's verdict takes quiet endings for resolved
		expect(bill(log({ reopenRules: [3] }), shipped('zendesk-as-you-go')).billed).toBe(70);
	});

	it('bills endings that the log cannot tell as contained, and names the field; never as nothing', () => {
		const nameless = (resolutions: Partial<ResolutionCounts>, endingsLack: string[]) =>
			log({
				hasVendorVerdict: false,
				endingsLack,
				parts: [period({ resolutions: [counts(resolutions)] })],
				months: 1
			});
		// 23 % of the contained gave up, of whom half are billed: 100 · (0.77 + 0.115)
		const contained = bill(nameless({ contained: 100 }, ['customer_id']), fin);
		expect(contained.billed).toBeCloseTo(88.5, 9);
		expect(contained.counting).toEqual({
			how: 'containment',
			restsOn: ['bot.given-up-of-rest', 'bot.billed-give-ups'],
			missing: ['customer_id']
		});
		// and 35 % of those of whom not even that is known were handed over
		const unknown = bill(nameless({ unknown: 100 }, ['human_involved']), fin);
		expect(unknown.billed).toBeCloseTo(65 * 0.885, 9);
		expect(unknown.counting).toMatchObject({ how: 'assumed', missing: ['human_involved'] });
	});

	it('counts replies and tokens of conversations whose turns are known', () => {
		// 4 replies a conversation, 200 conversations
		expect(bill(log(), shipped('agentforce-action'))).toMatchObject({
			billed: 800,
			counting: { how: 'bot-replies', restsOn: [] }
		});
		// a conversation: 1,600 bytes read ÷ 4 + 4 replies × 1,000, and 400 written ÷ 4
		const tokens = bill(log(), shipped('model-tokens'));
		expect(tokens.billed).toBeCloseTo(200 * 4500, 6);
		expect(tokens.total.value).toBeCloseTo((200 * (4400 * 3 + 100 * 15)) / 1e6, 9);
		const silent = log({
			parts: [period({ spoken: { conversations: 0, replies: 0, bytesOut: 0, bytesIn: 0 } })],
			months: 1
		});
		expect(bill(silent, shipped('agentforce-action'))).toMatchObject({
			billed: 600,
			counting: { how: 'assumed', restsOn: ['bot.actions-per-conversation'], missing: ['messages'] }
		});
	});

	it('measures seats, and what a bot would have used is assumed where there is none', () => {
		const without = log({ bot: 'none', parts: [period({ botInvolved: 0 })], months: 1 });
		expect(bill(without, shipped('seat-add-on'))).toMatchObject({
			billed: 6,
			counting: { how: 'agents', restsOn: [] }
		});
		const assumed = bill(without, shipped('agentforce-conversation'));
		// 70 % of 400 contacts
		expect(assumed).toMatchObject({ billed: 280, counting: { how: 'assumed', missing: ['bot_involved'] } });
		// 250 contacts of 600 s in a month: 41.7 h of 173 · 0.8 · 0.7
		const nameless = bill(log({ hasAgents: false }), shipped('seat-add-on'));
		expect(nameless).toMatchObject({ billed: 1, counting: { how: 'workload', missing: ['agent_id'] } });
	});

	it('says nothing per issue without customers, and no bounds from one month', () => {
		const { perDurableResolution, perBotSolution, total } = bill(
			log({ hasCustomers: false, parts: [period()], months: 0.23 }),
			fin
		);
		expect(perDurableResolution).toEqual({ value: null, low: null, high: null });
		expect(perBotSolution).toEqual(perDurableResolution);
		expect(total.value).toBeCloseTo((0.99 * 130) / 0.23, 9);
		expect(total).toMatchObject({ low: null, high: null });
	});

	it('never shows what is no number', () => {
		const nothing = period({
			contacts: 1,
			issues: { count: 0, judged: 0, durable: 0 },
			botInvolved: 0,
			botAlone: { judged: 0, durable: 0 },
			resolutions: [counts({}), counts({}), counts({})],
			spoken: { conversations: 0, replies: 0, bytesOut: 0, bytesIn: 0 },
			agents: 0,
			humanContacts: 0,
			handle: { known: 0, seconds: 0 }
		});
		for (const bot of ['measured', 'none', 'unknown'] as const)
			for (const hasAgents of [true, false]) {
				const bills = billLog(
					log({ bot, hasAgents, parts: [nothing], weeks: [], months: 0.23, reopenRules: [null, 0, 3] }),
					shippedPrices,
					values
				);
				const numbers: number[] = [];
				JSON.stringify(bills, (_, value: unknown) => {
					if (typeof value === 'number') numbers.push(value);
					return value;
				});
				expect(numbers.length).toBeGreaterThan(100);
				expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
			}
	});
});
