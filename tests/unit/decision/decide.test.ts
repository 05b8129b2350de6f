import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '#lib/decision/decide.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { calm, complaints, lockedAccount, medical, parcelTracking, scopeOf, shopOf, without } from './fixtures.ts';

const register = createRegister();
const options = { seed: 42, draws: 300 };
const shop = shopOf({
	'Where is my parcel': parcelTracking,
	Complaints: complaints,
	'Account locked': lockedAccount,
	医疗咨询: medical,
	Unknown: {}
});
const decision = decide(shop, register, options);
const topic = (name: string) => {
	const found = decision.topics.find((candidate) => candidate.topic === name);
	if (!found) throw new Error(`No topic ${name}`);
	return found;
};

describe('a shop, by hand', () => {
	it('gives parcel tracking to the bot, people keeping their seats', () => {
		const parcels = topic('Where is my parcel');
		expect(parcels.class).toBe('efficiency');
		// 25·0.744 + 10 + 15·0.917 + 15·0.75 + 15·0.778 + 10·0.5 + half of 10 unread
		expect(parcels.scores.efficiency).toBeCloseTo(75.27, 1);
		expect(parcels.humanFloor).toEqual({ metric: 'seats', value: 0.3 });
		expect(parcels.controls).toEqual([]);
	});

	it('keeps people on complaints', () => {
		expect(topic('Complaints')).toMatchObject({ class: 'experience', humanFloor: { metric: 'touch', value: 0.4 } });
	});

	it.each(['Account locked', '医疗咨询'])('holds %s behind the risk gate, with three controls', (name) => {
		const judged = topic(name);
		expect(judged).toMatchObject({ class: 'risk', advice: 'hold', humanFloor: null, killCriteria: [] });
		expect(judged.controls).toHaveLength(3);
		expect(judged.controls[0]?.en).toMatch(/two-factor/i);
	});

	it('does not guess where nothing was read, and says what to measure', () => {
		const unknown = topic('Unknown');
		expect(unknown).toMatchObject({ class: 'undetermined', advice: 'hold', nearestFlip: null });
		// the margin, 40 of the 100, is filled from the register, as an assumption
		expect(unknown.ranges.experience.high - unknown.ranges.experience.low).toBeCloseTo(60, 10);
		expect(unknown.measureNext).toContain('complaint');
		expect(unknown.reasons.map(({ zh }) => zh).join('')).toMatch(/请先测得/);
	});

	it('speaks both languages, and fills every blank', () => {
		const sentences = [decision, ...decision.topics].flatMap(({ reasons, killCriteria, controls }) => [
			...reasons,
			...killCriteria,
			...controls
		]);
		expect(sentences.length).toBeGreaterThan(10);
		for (const { en, zh } of sentences) {
			expect(zh).toMatch(/\p{Script=Han}/u);
			expect(`${en}${zh}`).not.toMatch(/undefined|NaN|null/);
			expect(en).not.toMatch(/\p{Script=Han}/u);
		}
	});
});

describe('advice', () => {
	const worth = { value: 1.5, low: 0.4, high: 2.6, outcomes: 'measured', churn: 'counted' } as const;
	const adviceFor = (valuePerContact: ReturnType<typeof scopeOf>['valuePerContact'], n = 5000) => {
		const parcels = { ...scopeOf({ ...parcelTracking, 'bot-durable': 0.85 }), topic: 'parcels', valuePerContact, n };
		return decide({ log: scopeOf(calm), topics: [parcels] }, register, options).topics[0];
	};

	it('is to adopt what is stable and pays at every end', () => {
		const judged = adviceFor(worth);
		expect(judged?.advice).toBe('adopt');
		expect(judged?.killCriteria.length).toBeGreaterThanOrEqual(3);
	});

	it.each([
		['nothing is known of the money', null],
		['the value may be negative', { ...worth, low: -0.2 }],
		['the outcomes are assumed', { ...worth, outcomes: 'assumed' as const }]
	])('is to pilot where %s', (_, value) => {
		expect(adviceFor(value)?.advice).toBe('pilot');
	});

	it('says where no customer lost is counted in the value', () => {
		const said = (value: typeof worth) =>
			adviceFor(value)
				?.reasons.map(({ en }) => en)
				.join(' ');
		expect(said(worth)).not.toContain('No customer lost');
		expect(said({ ...worth, churn: 'left-out' } as never)).toContain('No customer lost is counted');
	});

	it('never rounds certainty up', () => {
		const judged = decide(shop, register, { seed: 1, draws: 1000 }).topics.filter(
			({ stability }) => stability > 0.995 && stability < 1
		);
		expect(judged.length).toBeGreaterThan(0);
		for (const { reasons } of judged) expect(reasons.map(({ en }) => en).join(' ')).toMatch(/over 99\u00a0%/);
	});

	it('is to hold what is certain to lose, and what is too small to judge', () => {
		expect(adviceFor({ ...worth, low: -2, value: -1, high: -0.1 })?.advice).toBe('hold');
		expect(adviceFor(worth, 40)?.advice).toBe('hold');
	});
});

describe('invariants', () => {
	it('the same seed decides the same, and topics do not lean on their order', () => {
		expect(decide(shop, register, options)).toEqual(decision);
		const reversed = decide({ ...shop, topics: [...shop.topics].reverse() }, register, options);
		expect([...reversed.topics].reverse()).toEqual(decision.topics);
	});

	it('volume alone never turns a risk topic into an efficiency topic', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 10_000_000 }), (volume) => {
				const input = shopOf({ money: { ...lockedAccount, 'monthly-volume': volume } });
				expect(decide(input, register, { seed: 1, draws: 1 }).topics[0]?.class).toBe('risk');
			}),
			{ numRuns: 50 }
		);
	});

	it('a regulated company is judged as one, but its topics by their own content', () => {
		const regulated = createRegister({ overrides: { 'company.regulated': 1 } });
		const unsaid = without(calm, 'regulated');
		const input = { log: scopeOf(unsaid), topics: [{ ...scopeOf(unsaid), topic: 'calm' }] };
		const free = decide(input, register, options);
		const bound = decide(input, regulated, options);
		expect(bound.scores.risk - free.scores.risk).toBeCloseTo(20, 10);
		expect(bound.topics[0]?.scores).toEqual(free.topics[0]?.scores);
		expect(bound.contributions.find(({ signal }) => signal === 'regulated')).toMatchObject({
			assumed: true,
			missing: false
		});
	});
});
