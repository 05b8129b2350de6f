import { describe, expect, it } from 'vitest';
import type { Decision, TopicJudgement } from '#lib/decision/result.ts';
import { createSpeech } from '#lib/i18n/speech.ts';
import { verdictSentence } from '#lib/ui/verdict/sentence.ts';
import { verdict } from './fixtures/verdict.ts';

const en = createSpeech({ locale: 'en', currency: 'CNY', zone: 'UTC' });
const zh = createSpeech({ locale: 'zh', currency: 'CNY', zone: 'UTC' });
const [topic] = verdict.decision.topics;

type Handler = 'bot' | 'both' | 'person' | 'unknown';
const made: Record<Handler, Pick<TopicJudgement, 'class' | 'advice' | 'heldBecause'>> = {
	bot: { class: 'efficiency', advice: 'adopt', heldBecause: null },
	both: { class: 'efficiency', advice: 'pilot', heldBecause: null },
	person: { class: 'risk', advice: 'hold', heldBecause: 'risk' },
	unknown: { class: 'efficiency', advice: 'hold', heldBecause: 'too-few' }
};

function decision(topics: readonly (readonly [name: string, handler: Handler, n: number])[]): Decision {
	if (!topic) throw new Error('the fixture has topics');
	const total = topics.reduce((sum, [, , n]) => sum + n, 0);
	return {
		...verdict.decision,
		n: total,
		topics: topics.map(([name, handler, n]) => ({ ...topic, ...made[handler], topic: name, n }))
	};
}

const write = (topics: Parameters<typeof decision>[0], speech = en) =>
	verdictSentence(decision(topics), (name) => name, speech)
		.map(({ text }) => text)
		.join('')
		.replaceAll('\u00a0', ' ');

describe('verdict sentence', () => {
	it('says what the bot takes, what it is tried on and what people keep', () => {
		const topics = [
			['refunds', 'person', 20],
			['parcels', 'bot', 50],
			['invoices', 'bot', 10],
			['hours', 'both', 20]
		] as const;
		expect(write(topics)).toBe(
			'Let the bot take parcels and invoices, 60 % of contacts. Try it on hours first. Keep people on refunds.'
		);
		expect(write(topics, zh)).toBe('让机器人接手parcels与invoices，占会话量的 60%；hours先试点；refunds留给人工。');
	});

	it('names three topics and counts the rest', () => {
		const topics = ['a', 'b', 'c', 'd', 'e'].map((name, at) => [name, 'bot', 50 - at] as const);
		expect(write(topics)).toBe('Let the bot take a, b, c and 2 more topics, 100 % of contacts.');
		expect(write(topics, zh)).toBe('让机器人接手a、b、c等 5 类，占会话量的 100%。');
		// a name is shorter than the count of one
		expect(write(topics.slice(0, 4))).toBe('Let the bot take a, b, c and d, 100 % of contacts.');
	});

	it('hands nothing over where nothing is ready', () => {
		expect(write([['hours', 'both', 3]])).toBe('Hand nothing over yet: try the bot on hours, 100 % of contacts.');
		expect(write([['refunds', 'person', 3]], zh)).toBe('refunds都留给人工。');
		expect(write([['refunds', 'person', 3]])).toBe('Leave refunds to people.');
	});

	it('recommends nothing that loses, and says what would suit all the same', () => {
		const topics = [
			['refunds', 'person', 20],
			['parcels', 'bot', 50],
			['hours', 'both', 30]
		] as const;
		const losing = (of: Parameters<typeof decision>[0], speech = en) =>
			verdictSentence(decision(of), (name) => name, speech, { loses: true })
				.map(({ text }) => text)
				.join('')
				.replaceAll('\u00a0', ' ');
		expect(losing(topics)).toBe('A bot suits parcels, 50 % of contacts, and may suit hours. Keep people on refunds.');
		expect(losing(topics, zh)).toBe('适合机器人的是parcels，占会话量的 50%；hours或可一试；refunds留给人工。');
		expect(losing([['hours', 'both', 3]])).toBe('A bot may suit hours, 100 % of contacts.');
	});

	it('does not call too little evidence a no', () => {
		const topics = [
			['refunds', 'person', 3],
			['hours', 'unknown', 3]
		] as const;
		expect(write(topics)).toBe('Leave refunds to people; of the rest this log cannot yet tell.');
		expect(write(topics, zh)).toBe('refunds留给人工；其余话题，仅凭这份日志还不能断定。');
	});

	it('admits when the log cannot say', () => {
		expect(write([['x', 'unknown', 3]])).toBe('This log cannot yet say which contacts a bot should take.');
		expect(write([], zh)).toBe('仅凭这份日志，还不能断定哪些会话该交给机器人。');
	});

	it('underlines who answers', () => {
		const stretches = verdictSentence(verdict.decision, (name) => name, en);
		expect(stretches.flatMap(({ tone }) => tone ?? [])).toEqual(['bot', 'both', 'person']);
	});
});
