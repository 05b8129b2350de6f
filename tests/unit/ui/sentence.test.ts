import { describe, expect, it } from 'vitest';
import type { Decision, TopicJudgement } from '#lib/decision/result.ts';
import { createSpeech } from '#lib/i18n/speech.ts';
import { verdictSentence, type Stance } from '#lib/ui/verdict/sentence.ts';
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

	it('recommends one thing where the plan loses: none, no more, or only what suits a bot', () => {
		const topics = [
			['refunds', 'person', 20],
			['parcels', 'bot', 50],
			['hours', 'both', 30]
		] as const;
		const losing = (stance: Stance, speech = en) =>
			verdictSentence(decision(topics), (name) => name, speech, { stance })
				.map(({ text }) => text)
				.join('')
				.replaceAll('\u00a0', ' ');
		const suits = 'parcels and hours, 80 % of contacts. Keep people on refunds.';
		expect(losing('none')).toBe(`Build no bot for now, though it may suit ${suits}`);
		expect(losing('no-more')).toBe(`Leave the bot as it is for now. Beyond that it may suit ${suits}`);
		expect(losing('confine')).toBe(`If it stays, keep it to ${suits}`);
		expect(
			verdictSentence(decision(topics), (name) => name, en, { stance: 'no-more', arePeopleBest: true })
				.map(({ text }) => text)
				.join('')
		).toMatch(/^Hold: .+ People alone would most likely cost least\. Leave the bot as it is/);
		expect(losing('none', zh)).toBe('暂不建机器人；日后或可由它先接parcels与hours，占会话量的 80%；refunds留给人工。');
		expect(losing('confine', zh)).toBe('若保留机器人，只让它先接parcels与hours，占会话量的 80%；refunds留给人工。');
	});

	it('tells what is new from what the bot answers first already', () => {
		const topics = decision([
			['parcels', 'bot', 50],
			['hours', 'bot', 30],
			['refunds', 'person', 20]
		]);
		const said = (had: readonly string[], speech = en) =>
			verdictSentence(topics, (name) => name, speech, { isBots: (topic) => had.includes(topic) })
				.map(({ text }) => text)
				.join('')
				.replaceAll('\u00a0', ' ');
		expect(said(['hours'])).toBe(
			'Let the bot take parcels, 50 % of contacts. It keeps hours, 30 %. Keep people on refunds.'
		);
		expect(said(['parcels', 'hours'])).toBe(
			'The bot keeps parcels and hours, 80 % of contacts. Keep people on refunds.'
		);
		expect(said(['hours'], zh)).toBe(
			'让机器人接手parcels，占会话量的 50%；hours继续由机器人先接，占 30%；refunds留给人工。'
		);
	});

	it('keeps with people what a trial would lose on, as the plan that is priced does', () => {
		const topics = decision([
			['parcels', 'both', 50],
			['refunds', 'both', 50]
		]);
		const [parcels, refunds] = topics.topics;
		if (!parcels || !refunds) throw new Error('two topics');
		const worth = (value: number) => ({
			value,
			low: value - 3,
			high: value + 3,
			outcomes: 'measured' as const,
			churn: 'counted' as const
		});
		const priced = {
			...topics,
			topics: [
				{ ...parcels, valuePerContact: worth(1) },
				{ ...refunds, valuePerContact: worth(-1) }
			]
		};
		const text = verdictSentence(priced, (name) => name, en).map((each) => each.text);
		expect(text.join('')).toMatch(/try the bot on parcels, .* Keep people on refunds\.$/);
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
