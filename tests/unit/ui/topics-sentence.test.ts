import { describe, expect, it } from 'vitest';
import { createSpeech } from '#lib/i18n/speech.ts';
import type { ToldTopic } from '#lib/ui/pages/ratio.ts';
import { topicsSentence } from '#lib/ui/topics/sentence.ts';

const topic = (name: string, of: Partial<ToldTopic>): ToldTopic => ({
	topic: name,
	n: 500,
	share: 0.2,
	class: 'efficiency',
	handler: 'both',
	floor: null,
	value: 1,
	today: 0.5,
	best: 1,
	next: { kind: 'raise', to: 0.6, drawn: null },
	stability: 1,
	refusals: 0,
	reasons: [],
	controls: [],
	measure: [],
	killCriteria: [],
	...of
});
const said = (topics: readonly ToldTopic[], locale: 'en' | 'zh') =>
	topicsSentence(topics, createSpeech({ locale, currency: 'USD', zone: 'UTC' }))
		.map(({ text }) => text)
		.join('');

describe('the topics in a sentence', () => {
	const invoices = topic('invoices', {});
	const refunds = topic('refunds', { value: -0.26, next: { kind: 'keep', to: 0.5, drawn: null } });
	const complaints = topic('complaints', { handler: 'person', next: { kind: 'people', to: 0, drawn: null } });

	it('names what waits for a trial, which is neither handed over nor kept by people', () => {
		expect(said([invoices, refunds, complaints], 'en')).toBe(
			'The bot can take more of invoices, and no more of refunds until a trial shows a gain; people keep complaints.'
		);
		expect(said([invoices, refunds, complaints], 'zh')).toBe(
			'下一步可多交给机器人的是invoices；refunds维持现状，待试验证明有收益；留给人工的是complaints。'
		);
	});

	it('names a topic once, though its floor is with people until the trial', () => {
		const floored = { ...refunds, floor: { metric: 'first-touch' } as ToldTopic['floor'] };
		expect(said([invoices, floored, complaints], 'en').match(/refunds/g)).toHaveLength(1);
	});

	it('says nothing of a trial where the bot has all it should, and gains by it', () => {
		const settled = topic('parcels', { value: 2, next: { kind: 'keep', to: 1, drawn: null } });
		expect(said([invoices, settled], 'en')).not.toContain('trial');
	});

	it('does not say that people keep what the bot goes on with', () => {
		const floor = { metric: 'first-touch' } as ToldTopic['floor'];
		const split = topic('cancellations', {
			handler: 'person',
			floor,
			best: 0.5,
			next: { kind: 'keep', to: 0.5, drawn: null }
		});
		expect(said([invoices, split, complaints], 'en')).toBe(
			'The bot can take more of invoices; of cancellations, which are for people, it gets no more than today; people keep complaints.'
		);
		expect(said([invoices, split], 'zh')).toBe(
			'下一步可多交给机器人的是invoices；cancellations应由人工负责，机器人不多于现状。'
		);
	});
});
