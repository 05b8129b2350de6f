import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { botPrice, contactCost, humanContactCost, outcomeShares, repeatCost } from '#lib/economics/contact-cost.ts';
import golden from '../../reference/economics.json' with { type: 'json' };

const labour = { loadedHourly: 29.2057, overhead: 0.3, occupancy: 0.8, shrinkage: 0.3, concurrency: 1 };
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('cost of a contact with a person', () => {
	it('is the worked example to five decimals', () => {
		expect(humanContactCost(labour, 360)).toBeCloseTo(golden.humanCost, 5);
	});

	it('halves when two chats are held at once', () => {
		expect(humanContactCost({ ...labour, concurrency: 2 }, 360)).toBeCloseTo(humanContactCost(labour, 360) / 2, 12);
	});
});

describe('what the vendor charges', () => {
	const prices = { pricePerResolution: 0.99, pricePerConversation: 2 };

	it('is paid on the billed share, not on all', () => {
		expect(botPrice({ ...prices, model: 'per-resolution', billedShare: 0.5 })).toBeCloseTo(0.495, 12);
	});

	it('is paid on every conversation where conversations are billed', () => {
		expect(botPrice({ ...prices, model: 'per-conversation', billedShare: 0.5 })).toBe(2);
	});
});

describe('outcome shares', () => {
	it('sum to one whatever is drawn', () => {
		fc.assert(
			fc.property(share, share, (handedOff, givenUpOfRest) => {
				const { resolved, handedOff: e, givenUp } = outcomeShares(handedOff, givenUpOfRest);
				expect(resolved + e + givenUp).toBeCloseTo(1, 12);
				expect(Math.min(resolved, e, givenUp)).toBeGreaterThanOrEqual(-1e-12);
			})
		);
	});
});

describe('cost of an average contact', () => {
	const mix = {
		involvement: 1,
		outcomes: { resolved: 0.5, handedOff: 0.35, givenUp: 0.15 },
		botPrice: 0.5,
		humanCost: 6,
		handoffTax: 0.15,
		recontact: 0.4,
		fixedPerContact: 0.8
	};

	it('adds price, hand-offs with their tax, returns and fixed cost', () => {
		// 0.5 + 0.35·6·1.15 + 0.15·0.4·6 + 0.8
		expect(contactCost(mix)).toBeCloseTo(4.075, 12);
	});

	it('without a bot is the human cost and what is fixed', () => {
		expect(contactCost({ ...mix, involvement: 0 })).toBeCloseTo(6.8, 12);
	});

	it('is linear in involvement', () => {
		fc.assert(
			fc.property(share, (involvement) => {
				const ends = [0, 1].map((end) => contactCost({ ...mix, involvement: end }));
				const [none = 0, all = 0] = ends;
				expect(contactCost({ ...mix, involvement })).toBeCloseTo(none + involvement * (all - none), 10);
			})
		);
	});
});

describe('repeats of first contacts', () => {
	it('cost the same whoever failed to make it last', () => {
		const repeats = { humanCost: 6, recontact: 0.4, outcomes: { resolved: 1, handedOff: 0, givenUp: 0 } };
		const notDurable = { human: 0.2, handedOff: 0.2, resolved: 0.2 };
		const byBot = repeatCost({ ...repeats, involvement: 1, notDurable });
		expect(byBot).toBeCloseTo(repeatCost({ ...repeats, involvement: 0, notDurable }), 12);
		expect(byBot).toBeCloseTo(0.2 * 0.4 * 6, 12);
	});
});
