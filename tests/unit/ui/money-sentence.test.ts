import { describe, expect, it } from 'vitest';
import { createSpeech } from '#lib/i18n/speech.ts';
import { moneyRange, moneySentence, type MoneySaid } from '#lib/ui/verdict/money-sentence.ts';

const en = createSpeech({ locale: 'en', currency: 'CNY', zone: 'UTC' });
const zh = createSpeech({ locale: 'zh', currency: 'CNY', zone: 'UTC' });
const gain: MoneySaid = {
	programme: { botFirst: 0.7, advised: null },
	isSet: false,
	adoptedAlone: null,
	months: 36,
	npv: 2_300_000,
	drawn: { npv: { p10: 600_000, p50: 2_100_000, p90: 3_400_000 }, probabilityLoss: 0.04 }
};
const loss: MoneySaid = {
	...gain,
	months: 30,
	npv: -50_000,
	drawn: { npv: { p10: -90_000, p50: -40_000, p90: 20_000 }, probabilityLoss: 0.84 }
};

const topics = { adopted: ['parcels'], onTrial: ['refunds'] };
const plans = {
	bot: { programme: { botFirst: 0.13, advised: { ...topics, onTrial: [] } } },
	trial: { programme: { botFirst: 0.62, advised: { ...topics, adopted: [] } } },
	both: { programme: { botFirst: 0.7, advised: topics } },
	none: {},
	set: { isSet: true }
};
const write = (money: MoneySaid, plan: keyof typeof plans, speech = en) =>
	moneySentence({ ...money, ...plans[plan] }, speech)
		.map(({ text }) => text)
		.join('')
		.replaceAll('\u00a0', ' ');

const range = (money: MoneySaid, plan: keyof typeof plans, speech = en) =>
	moneyRange({ ...money, ...plans[plan] }, speech).replaceAll('\u00a0', ' ');

describe('what the plan is worth, said', () => {
	it('goes on from what the bot takes, and leaves the range to the line below', () => {
		expect(write(gain, 'bot')).toBe(
			'Bot first in 13 % of contacts, as advised, gains ¥2.1 M over three years in the middle case.'
		);
		expect(range(gain, 'bot')).toBe('In eight of ten cases a gain between ¥600 k and ¥3.4 M; chance of a loss 4 %.');
		expect(write(gain, 'bot', zh)).toBe('照此由机器人先接 13% 的会话，三年居中情形净赚 210 万元。');
		expect(range(gain, 'bot', zh)).toBe('八成情形赚 60 万元至 340 万元；亏损概率 4%。');
		expect(write(gain, 'set')).toMatch(/^Bot first in 70 % of contacts, as set, gains/);
	});

	it('contradicts what the topics promise where the money does', () => {
		expect(write(loss, 'bot')).toBe(
			'But bot first in 13 % of contacts and no more loses ¥40 k over 30 months in the middle case.'
		);
		expect(range(loss, 'bot')).toBe(
			'In eight of ten cases between a loss of ¥90 k and a gain of ¥20 k; chance of a loss 84 %.'
		);
		expect(write(gain, 'none')).toMatch(/^On money alone, bot first in 70 % of contacts would gain/);
		expect(write(loss, 'trial', zh)).toBe(
			'但即便有望获益的试点成立，由机器人先接 62% 的会话，30 个月居中情形净亏 4 万元。'
		);
		expect(range(loss, 'trial', zh)).toBe('八成情形介于亏 9 万元与赚 2 万元之间；亏损概率 84%。');
	});

	it('says what the first step alone comes to where that is news', () => {
		expect(range({ ...gain, adoptedAlone: -30_000 }, 'both')).toMatch(
			/chance of a loss 4 %; the first step alone, at the most likely values, loses ¥30 k\.$/
		);
		expect(range({ ...loss, adoptedAlone: 30_000 }, 'both', zh)).toMatch(
			/；亏损概率 84%；只走第一步，按最可能取值净赚 3 万元。$/
		);
		expect(range({ ...gain, adoptedAlone: 30_000 }, 'both')).not.toContain('first step');
	});

	it('gives losses from the smaller to the larger, and is never quite certain', () => {
		const sure = { ...loss, drawn: { npv: { p10: -90_000, p50: -40_000, p90: -20_000 }, probabilityLoss: 1 } };
		expect(range(sure, 'none')).toBe(
			'In eight of ten cases a loss between ¥20 k and ¥90 k; chance of a loss over 99 %.'
		);
		const unknown = { ...gain, drawn: { npv: { p10: 1, p50: 2, p90: null }, probabilityLoss: 0 } };
		expect(range(unknown, 'bot')).toBe('Chance of a loss under 1 %.');
	});

	it('says that the range is still to come', () => {
		expect(write({ ...gain, drawn: null }, 'trial')).toBe(
			'If the trials that promise a gain succeed, bot first in 62 % of contacts gains ¥2.3 M over three years at the most likely values.'
		);
		expect(range({ ...gain, drawn: null, adoptedAlone: -1e6 }, 'trial')).toBe(
			'How far that may stray is being worked out; the first step alone loses ¥1 M.'
		);
		expect(write({ ...gain, months: 12, drawn: null }, 'bot', zh)).toBe(
			'照此由机器人先接 13% 的会话，一年按最可能取值净赚 230 万元。'
		);
		expect(range({ ...gain, drawn: null }, 'bot', zh)).toBe('上下浮动多少，正在测算。');
	});
});
