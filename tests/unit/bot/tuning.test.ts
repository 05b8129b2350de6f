import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultPolicy, type PolicySettings } from '#lib/bot/policy/settings.ts';
import { hear } from '#lib/bot/turn/hear.ts';
import { costOf, sumOf, type PolicyPrices } from '#lib/bot/tuning/cost.ts';
import { loggedTurns, type LoggedMessage, type ReplyKind } from '#lib/bot/tuning/log-turns.ts';
import { play } from '#lib/bot/tuning/play.ts';
import { heardOf, withoutWords, type Label, type ScoredConversation } from '#lib/bot/tuning/scored.ts';
import { knownTexts } from '#lib/bot/replay/lessons.ts';
import { cheapest, consequenceOf, curveOf, placesOf, toldAt, type TuningSet } from '#lib/bot/tuning/tune.ts';
import { articleOf, begin, NOW, reader } from './bot-double.ts';

const parcel = withoutWords(articleOf('parcel'));
const balance = withoutWords(articleOf('balance', { verify: true, risk: 'privacy' }));
const player = { reader, articles: new Map([parcel, balance].map((article) => [article.id, article])) };

interface Said {
	readonly text?: string;
	readonly confidence?: number;
	readonly anxious?: number;
	readonly urgent?: number;
	readonly article?: string;
	readonly reply?: ReplyKind | null;
}
let count = 0;
const conversation = (turns: readonly Said[], label: Label = {}): ScoredConversation => ({
	id: String(count++),
	customer: null,
	scenario: 'e-commerce',
	label,
	turns: turns.map(
		({ text = 'Where is it?', confidence = 0.9, anxious = 0, urgent = 0, article = 'parcel', reply = null }) => {
			const heard = heardOf(hear(reader, begin(), text, NOW));
			return {
				text,
				at: NOW,
				reply,
				heard,
				felt: { anxious, urgent },
				found: { passages: [{ article, scenario: 'e-commerce', score: confidence }], confidence, inScope: true }
			};
		}
	)
});
const played = (turns: readonly Said[], settings: Partial<PolicySettings> = {}) =>
	play(player, conversation(turns), { ...defaultPolicy, ...settings });

describe('the turns of a log', () => {
	const at = NOW;
	const say = (author: LoggedMessage['author'], text: string): LoggedMessage => ({ author, text, at });

	it('joins what nobody replied to, and tells answers, questions and people coming in', () => {
		const turns = loggedTurns([
			say('bot', 'Hello, I am a bot. How can I help?'),
			say('customer', 'Hi'),
			say('customer', 'Where is my parcel?'),
			say('system', 'ticket opened'),
			say('bot', 'What is your order number?'),
			say('customer', '20931'),
			say('bot', 'It comes tomorrow. Is there anything else I can do?'),
			say('customer', 'A person please'),
			say('agent', 'Hello, Mei here. What happened?'),
			say('customer', 'It is late'),
			say('agent', 'I see. Which day suits you?'),
			say('customer', 'Friday')
		]);
		expect(turns.map(({ text, reply }) => [text, reply])).toEqual([
			['Hi\nWhere is my parcel?', 'ask'],
			['20931', 'answer'],
			['A person please', 'hand-off'],
			['It is late', 'ask'],
			['Friday', null]
		]);
	});

	it('takes a person who was there from the start for no hand-off', () => {
		expect(loggedTurns([say('customer', '在吗'), say('agent', '您好，请问有什么可以帮您？')])).toMatchObject([
			{ reply: 'answer' }
		]);
	});
});

describe('texts that something was taught', () => {
	const known = knownTexts(['Where is my parcel from last week?', '我的快递到哪了']);

	it('are known by other case and signs, and with a word more', () => {
		expect(
			['WHERE IS MY PARCEL, from last week', 'so where is my parcel from last week', '我的快递到哪了？？'].map((text) =>
				known.has(text)
			)
		).toEqual([true, true, true]);
	});
	it('are not what only shares words with them', () => {
		expect(
			['Where is my parcel', 'Where is my refund from last week', '我的退款到哪了', '', '???'].map((text) =>
				known.has(text)
			)
		).toEqual([false, false, false, false, false]);
	});
	it('are found as by comparing all with all', () => {
		const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
		const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
		fc.assert(
			fc.property(fc.array(text, { maxLength: 6 }), text, (taught, asked) => {
				const near = (one: string, other: string) => {
					const [a, b] = [one, other].map((each) => new Set(each.split(' ').filter(Boolean))) as [
						Set<string>,
						Set<string>
					];
					return a.size > 0 && b.size > 0 && a.intersection(b).size >= 0.85 * a.union(b).size;
				};
				expect(knownTexts(taught).has(asked)).toBe(taught.some((each) => near(each, asked)));
			})
		);
	});
});

describe('a logged conversation played', () => {
	it('is counted up to the turn at which the bot does something else', () => {
		// answered as then, asked back where an answer was given then
		const two = played([{ reply: 'answer' }, { confidence: 0.1, reply: 'answer' }, {}]);
		expect(two).toMatchObject({ outcome: 'asked', rule: 'low-confidence', counted: 2, beyond: 1 });
		// handed over where the bot of then answered
		expect(played([{ urgent: 0.9, reply: 'answer' }, {}])).toMatchObject({
			outcome: 'handed-off',
			rule: 'anxious-over-threshold',
			counted: 1,
			beyond: 1
		});
		// a greeting is passed over, whatever was said to it
		expect(played([{ text: 'hello', reply: 'ask' }, {}])).toMatchObject({ outcome: 'answered', counted: 2, beyond: 0 });
		// nobody has the code that the bot would send
		expect(played([{ article: 'balance', reply: 'ask' }, {}])).toMatchObject({
			outcome: 'asked',
			rule: 'not-verified',
			counted: 1
		});
	});

	it('knows what was answered before: the same article again is a loop', () => {
		const turns = [{ reply: 'answer' }, { reply: 'answer' }, {}] as const;
		expect(played(turns)).toMatchObject({ outcome: 'handed-off', rule: 'second-loop', loops: 2 });
		expect(played(turns, { loops: 3 })).toMatchObject({ outcome: 'answered', loops: 2 });
	});

	it('reads upset by the recogniser’s threshold, not by the policy’s', () => {
		expect(played([{ anxious: 0.6 }], { watchFrom: 1 }).isUpset).toBe(true);
	});
});

const prices: PolicyPrices = { perConversation: 0.1, perResolution: 1, person: 8, wrongAnswer: 10, upsetLeft: 9 };

describe('what settings cost', () => {
	it('by hand: answered rightly, wrongly, while upset, handed over, asked back', () => {
		const cost = (turn: Said, label: Label) => costOf(play(player, conversation([turn]), defaultPolicy), label, prices);
		expect(cost({}, { article: 'parcel' })).toEqual({ bot: 1.1, people: 0, wrong: 0, upset: 0 });
		expect(cost({}, { article: null })).toEqual({ bot: 1.1, people: 0, wrong: 10, upset: 0 });
		expect(cost({}, { article: 'parcel', needsPerson: true }).upset).toBe(9);
		expect(sumOf(cost({ confidence: 0.8 }, {}))).toBeCloseTo(1.1 + 0.2 * 10, 12);
		expect(cost({ urgent: 1 }, {})).toEqual({ bot: 0.1, people: 8, wrong: 0, upset: 0 });
		expect(cost({ confidence: 0.1 }, {})).toEqual({ bot: 0.1, people: 8, wrong: 0, upset: 0 });
	});

	const confidences = Array.from({ length: 20 }, (_, at) => (at + 0.5) / 20);
	const set: TuningSet = {
		player,
		prices,
		conversations: confidences.map((confidence) => conversation([{ confidence }]))
	};

	it('in closed form: what is surer than t costs its chance to be wrong, the rest a person', () => {
		for (const { at, perConversation } of curveOf(set, defaultPolicy, 'confidentFrom')) {
			const each = confidences.map((p) => (p >= at ? 1.1 + (1 - p) * 10 : 8.1));
			expect(perConversation).toBeCloseTo(each.reduce((sum, cost) => sum + cost, 0) / each.length, 10);
		}
	});

	it('least where an answer costs as much as a person: 1 − (person − answer) ÷ wrong', () => {
		// 1 − (8.1 − 1.1) ÷ 10 = 0.3; no confidence lies between 0.275 and 0.325
		expect(cheapest(set, defaultPolicy).confidentFrom).toBe(0.3);
	});

	it('follows weights', () => {
		const one = conversation([{}], { article: 'parcel' });
		const other = conversation([{ urgent: 1 }]);
		const weighed = { player, prices, conversations: [{ ...one, weight: 3 }, other] };
		expect(consequenceOf(weighed, defaultPolicy)).toMatchObject({
			answered: 0.75,
			handedOff: 0.25,
			perConversation: 0.75 * 1.1 + 0.25 * 8.1
		});
	});

	it('precision and recall by hand', () => {
		const labelled = [
			conversation([{ urgent: 0.9, anxious: 0.9 }], { needsPerson: true, isUpset: true }),
			conversation([{ urgent: 0.3, anxious: 0.6 }], { needsPerson: true, isUpset: true }),
			conversation([{ urgent: 0.6, anxious: 0.2 }], { needsPerson: false, isUpset: false }),
			conversation([{ confidence: 0.7 }], { article: 'parcel' }),
			conversation([{ confidence: 0.6 }], { article: null })
		];
		expect(toldAt(labelled, 'escalateFrom', 0.5)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
		expect(toldAt(labelled, 'watchFrom', 0.5)).toEqual({ precision: 1, recall: 1, f1: 1 });
		expect(toldAt(labelled, 'confidentFrom', 0.5)).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
		expect(toldAt(labelled, 'confidentFrom', 0.65)).toMatchObject({ precision: 1, recall: 1 });
		expect(toldAt(labelled, 'loops', 2)).toBeNull();
		expect(toldAt([], 'watchFrom', 0.5)).toBeNull();
	});
});

describe('whatever the log', () => {
	const share = fc.integer({ min: 0, max: 20 }).map((step) => step / 20);
	const turn = fc.record({
		text: fc.constantFrom(
			'Where is it?',
			'hello',
			'thanks',
			'I asked that already!',
			'A person please',
			'20931',
			'¿Dónde está mi paquete?'
		),
		confidence: share,
		anxious: share,
		urgent: share,
		article: fc.constantFrom('parcel', 'balance'),
		reply: fc.constantFrom<ReplyKind | null>('answer', 'ask', 'hand-off', null)
	});
	const label = fc.record(
		{ article: fc.constantFrom('parcel', null), isUpset: fc.boolean(), needsPerson: fc.boolean() },
		{ requiredKeys: [] }
	);
	const conversations = fc.array(
		fc.tuple(fc.array(turn, { minLength: 1, maxLength: 5 }), label).map(([turns, of]) => conversation(turns, of)),
		{ minLength: 1, maxLength: 12 }
	);
	const settings = fc.record({
		watchFrom: share,
		escalateFrom: share,
		confidentFrom: share,
		loops: fc.integer({ min: 1, max: 5 })
	});
	const byRule = (all: readonly ScoredConversation[], at: PolicySettings, rule: string) =>
		consequenceOf({ player, prices, conversations: all }, at).byRule[rule] ?? 0;

	it('raising a threshold never adds hand-offs by its rule', () => {
		fc.assert(
			fc.property(conversations, settings, share, fc.integer({ min: 1, max: 5 }), (all, at, other, times) => {
				const [low, high] = [Math.min(at.escalateFrom, other), Math.max(at.escalateFrom, other)];
				const upset = (escalateFrom: number) => byRule(all, { ...at, escalateFrom }, 'anxious-over-threshold');
				expect(upset(high)).toBeLessThanOrEqual(upset(low) + 1e-12);
				const loop = (loops: number) => byRule(all, { ...at, loops }, 'second-loop');
				expect(loop(Math.max(at.loops, times))).toBeLessThanOrEqual(loop(Math.min(at.loops, times)) + 1e-12);
			})
		);
	});

	it('shares add up to one, costs to their parts, and turns to those of the log', () => {
		fc.assert(
			fc.property(conversations, settings, (all, at) => {
				const { answered, asked, handedOff, byRule, cost, perConversation } = consequenceOf(
					{ player, prices, conversations: all },
					at
				);
				expect(answered + asked + handedOff).toBeCloseTo(1, 9);
				expect(Object.values(byRule).reduce((sum, each) => sum + each, 0)).toBeCloseTo(handedOff, 9);
				expect(sumOf(cost)).toBeCloseTo(perConversation, 9);
				for (const each of all) {
					const { counted, beyond } = play(player, each, at);
					expect(counted).toBeGreaterThan(0);
					expect(counted + beyond).toBe(each.turns.length);
				}
			})
		);
	});

	it('the cheapest settings cost no more than those started from, nor than moving any one threshold', () => {
		fc.assert(
			fc.property(conversations, settings, (all, at) => {
				const set = { player, prices, conversations: all };
				const best = cheapest(set, at);
				const cost = consequenceOf(set, best).perConversation;
				expect(cost).toBeLessThanOrEqual(
					consequenceOf(set, { ...at, watchFrom: best.watchFrom }).perConversation + 1e-9
				);
				for (const threshold of ['escalateFrom', 'confidentFrom', 'loops'] as const)
					for (const place of placesOf(threshold))
						expect(cost).toBeLessThanOrEqual(
							consequenceOf(set, { ...best, [threshold]: place }).perConversation + 1e-9
						);
			}),
			{ numRuns: 25 }
		);
	});
});
