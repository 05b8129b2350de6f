import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownTexts } from '#lib/bot/replay/lessons.ts';
import { summariseQuestions, type AskedQuestion } from '#lib/bot/replay/labelled.ts';
import {
	replayConversation,
	type Handler,
	type LoggedConversation,
	type ReplayedConversation,
	type ReplayedTurn
} from '#lib/bot/replay/replay-conversation.ts';
import { ENDINGS, summariseReplay, type ReplayCount } from '#lib/bot/replay/summary.ts';
import { respond } from '#lib/bot/turn/take-turn.ts';
import type { Bot } from '#lib/bot/turn/bot.ts';
import type { Action, BotEvent } from '#lib/bot/turn/events.ts';
import { articleOf, botWith, NOW, reader } from './bot-double.ts';

const parcel = articleOf('parcel');
const account = articleOf('balance', { verify: true, risk: 'privacy' });
/** Knows parcels and balances, and hears fury. */
const bot: Bot = {
	...botWith((text) =>
		text.includes('parcel') ? { article: parcel } : text.includes('balance') ? { article: account } : {}
	),
	feel: (text) => (text.includes('furious') ? { anxious: 0.9, urgent: 0.9 } : { anxious: 0, urgent: 0 })
};
const replay = async (texts: readonly string[], more: Partial<LoggedConversation> = {}) => ({
	isLaterKnown: false,
	...(await replayConversation(
		{ customer: null, really: null, ...more, texts },
		{
			scenario: 'e-commerce',
			seed: 1,
			at: NOW,
			reader,
			respond: (before, heard) =>
				Promise.resolve({
					events: [...respond(bot, before, { heard, moment: { now: NOW, expectedCode: null } })],
					milliseconds: 10
				})
		}
	))
});

const CALM = { watchFrom: 0.3 };
const counted = ({ endings }: ReplayCount) => ENDINGS.map((ending) => endings[ending].count);

describe('the replay of a log', () => {
	it('counts six conversations as a hand does', async () => {
		const log = [
			await replay(['Where is my parcel?'], { customer: 'A', really: 'bot' }),
			await replay(['I want to talk to a person', 'Thanks'], { customer: 'A', really: 'person' }),
			await replay(['Where is my parcel?', 'I asked already: where is my parcel?'], {
				customer: 'B',
				really: 'person'
			}),
			await replay(['How far is the moon?', 'And what is Saturn made of?'], { customer: 'B', really: 'bot' }),
			await replay(['I am furious']),
			{ ...(await replay(['hello', 'Where is my parcel?'], { really: 'bot' })), isLaterKnown: true }
		];
		const { first, whole, loops, messages, beside, latency } = summariseReplay(log, CALM);

		expect(first).toMatchObject({ n: 6, customers: 2, refusals: { count: 1 }, anxiousToPerson: { n: 1, count: 1 } });
		expect(counted(first)).toEqual([2, 2, 2]);
		expect(first.rules.map(({ ending, rule, n }) => [ending, rule, n])).toEqual([
			['answered', 'answer', 2],
			['open', 'courtesy', 1],
			['open', 'out-of-scope', 1],
			['person', 'anxious-over-threshold', 1],
			['person', 'asked-for-person', 1]
		]);
		// R: prop.test(2, 6, correct = FALSE); customers who differ within themselves tell as much as strangers
		expect(first.endings.answered.low).toBeCloseTo(0.0967714, 6);
		expect(first.endings.answered.high).toBeCloseTo(0.7000067, 6);

		expect(whole.n).toBe(5);
		expect(counted(whole)).toEqual([2, 0, 3]);
		expect(loops).toMatchObject({ n: 2, count: 1 });
		expect([first.contained.count, whole.contained.count]).toEqual([4, 2]);
		expect(messages).toEqual({ replayed: 7, standIns: 2 });
		const together = (ending: string, really: Handler) =>
			beside.find((each) => each.ending === ending && each.really === really)?.n;
		expect([together('answered', 'bot'), together('answered', 'person')]).toEqual([1, 1]);
		expect([together('person', 'bot'), together('person', 'person'), together('person', null)]).toEqual([1, 1, 1]);
		expect(latency).toEqual({ n: 9, p50: 10, p95: 10 });
	});

	it('says nothing more once a person has the word, or a code was sent that nobody in the log has', async () => {
		expect((await replay(['a person please', 'Where is my parcel?'])).turns).toHaveLength(1);
		const coded = await replay(['What is my balance?', '123456', 'Where is my parcel?']);
		expect(coded.turns).toHaveLength(1);
		expect(summariseReplay([coded], CALM).whole.rules).toMatchObject([{ ending: 'open', rule: 'not-verified' }]);
	});

	it('takes customers who always end alike for fewer than they wrote', async () => {
		const of = async (customer: (at: number) => string) => {
			const texts = Array.from({ length: 40 }, (_, at) => (at % 4 < 2 ? 'Where is my parcel?' : 'a person please'));
			const log = await Promise.all(texts.map((text, at) => replay([text], { customer: customer(at) })));
			const { low, high } = summariseReplay(log, CALM).first.endings.answered;
			return (high ?? NaN) - (low ?? NaN);
		};
		// ten customers, each of whom writes the same four times, against forty
		expect(await of((at) => `${at % 4 < 2 ? 'p' : 'q'} ${Math.floor(at / 8)}`)).toBeGreaterThan(
			1.5 * (await of((at) => `c ${at}`))
		);
	});

	it('has nothing to say of nothing', () => {
		const { first, latency } = summariseReplay([], CALM);
		expect(first).toMatchObject({ n: 0, customers: null, endings: { person: { share: null, low: null } }, rules: [] });
		expect(latency).toEqual({ n: 0, p50: null, p95: null });
	});

	const turn = fc
		.record({
			decision: fc.constantFrom<[Action, string, string | null][]>(
				['answer', 'answer', 'parcel'],
				['answer', 'courtesy', null],
				['ask', 'low-confidence', null],
				['ask', 'out-of-scope', null],
				['hand-off', 'second-loop', null],
				['refuse-to-person', 'would-refuse', null]
			),
			anxious: fc.double({ min: 0, max: 1, noNaN: true }),
			loops: fc.nat(2),
			milliseconds: fc.double({ min: 0, max: 1000, noNaN: true })
		})
		.map(({ decision: [action, rule, article], anxious, loops, milliseconds }): ReplayedTurn => {
			const events: BotEvent[] = [
				{ kind: 'felt', anxious, urgent: 0, tone: 'calm' },
				{ kind: 'understood', scenario: 'general', article, topic: null, confidence: 1, inScope: true, loops },
				{ kind: 'decided', action, rule, value: null, threshold: null },
				{ kind: 'said', text: '', article, asks: null, offersPerson: false }
			];
			const packet = { summary: '', slots: [], feelings: [], tried: [], verified: false };
			const isPerson = action === 'hand-off' || action === 'refuse-to-person';
			return { events: isPerson ? [...events, { kind: 'queued', reason: rule, packet }] : events, milliseconds };
		});
	const conversation: fc.Arbitrary<ReplayedConversation> = fc
		.record({
			customer: fc.constantFrom('A', 'B', 'C', null),
			really: fc.constantFrom('bot', 'person', null),
			turns: fc.array(turn, { minLength: 1, maxLength: 4 }),
			isLaterKnown: fc.boolean()
		})
		.map((each) => ({ ...each, messages: each.turns.length }));

	it('keeps shares within 0..1; endings add up to all, and rules to their ending', () => {
		fc.assert(
			fc.property(fc.array(conversation, { minLength: 1, maxLength: 30 }), (log) => {
				const { first, whole, loops, beside } = summariseReplay(log, CALM);
				expect(beside.reduce((sum, { n }) => sum + n, 0)).toBe(whole.n);
				for (const count of [first, whole]) {
					if (count.n === 0) continue;
					expect(counted(count).reduce((sum, n) => sum + n, 0)).toBe(count.n);
					for (const ending of ENDINGS) {
						const parts = count.rules.filter((each) => each.ending === ending);
						expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(
							count.endings[ending].share ?? NaN,
							12
						);
					}
					const rates = [
						...Object.values(count.endings),
						count.contained,
						count.refusals,
						count.anxiousToPerson,
						loops
					];
					for (const { share, low, high } of rates)
						for (const value of [share ?? 0, low ?? 0, high ?? 0]) {
							expect(value).toBeGreaterThanOrEqual(0);
							expect(value).toBeLessThanOrEqual(1);
						}
				}
			})
		);
	});

	it('does not mind in which order conversations come', () => {
		fc.assert(
			fc.property(
				fc
					.array(conversation, { maxLength: 20 })
					.chain((log) => fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))),
				([log, shuffled]) => {
					expect(summariseReplay(shuffled, CALM)).toEqual(summariseReplay(log, CALM));
				}
			)
		);
	});
});

describe('texts the bot has learned from', () => {
	it('are known again whatever their case, width, punctuation and space, and others are not', () => {
		const known = knownTexts(['Where is my parcel?', '我的快递到哪了？', '？！']);
		for (const text of ['where is  my parcel', '我的快递到哪了', 'ＷＨＥＲＥ IS MY PARCEL!!', '?!'])
			expect(known.has(text), text).toBe(true);
		for (const text of ['Where is my other parcel?', '', '！！']) expect(known.has(text), text).toBe(false);
	});
});

describe('labelled questions', () => {
	const ask = async (text: string, article: string | null): Promise<AskedQuestion> => {
		const [turn] = (await replay([text])).turns;
		if (!turn) throw new Error('no turn');
		return { text, language: 'en', scenario: 'e-commerce', article, turn };
	};

	it('are judged by what the whole bot does with them', async () => {
		const asked = [
			await ask('Where is my parcel?', 'parcel'),
			await ask('Can my parcel be gift-wrapped?', 'gift-wrapping'),
			await ask('Is there a parcel on the moon?', null),
			await ask('How do I pay?', 'paying'),
			await ask('Will my parcel be refunded? Promise me a refund', 'parcel'),
			await ask('How far is the moon?', null),
			await ask('a person please', 'parcel')
		];
		const { n, right, misjudged, wrongRefusals, answeredWithoutArticle, notAnswered } = summariseQuestions(asked);
		expect({ n, right }).toEqual({ n: 7, right: 1 });
		expect(misjudged).toMatchObject({ count: 2, n: 3 });
		expect(wrongRefusals).toMatchObject({ count: 2, n: 5 });
		expect(answeredWithoutArticle).toMatchObject({ count: 1, n: 2 });
		expect(notAnswered.map(({ rule, n }) => [rule, n])).toEqual([
			['out-of-scope', 2],
			['asked-for-person', 1],
			['would-refuse', 1]
		]);
	});
});
