import { describe, expect, it } from 'vitest';
import type { Decision } from '#lib/decision/result.ts';
import { createSpeech } from '#lib/i18n/speech.ts';
import { moneySentence, type MoneySaid } from '#lib/ui/verdict/money-sentence.ts';
import { verdict } from './fixtures/verdict.ts';

const en = createSpeech({ locale: 'en', currency: 'CNY', zone: 'UTC' });
const zh = createSpeech({ locale: 'zh', currency: 'CNY', zone: 'UTC' });
const only = (advice: 'adopt' | 'pilot' | 'hold'): Decision => ({
	...verdict.decision,
	topics: verdict.decision.topics
		.slice(0, 1)
		.map((topic) => ({ ...topic, advice, heldBecause: advice === 'hold' ? 'loses' : null }))
});
const gain: MoneySaid = {
	botFirst: 0.7,
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

const write = (money: MoneySaid, advice: 'adopt' | 'pilot' | 'hold', speech = en) =>
	moneySentence(money, only(advice), speech)
		.map(({ text }) => text)
		.join('')
		.replaceAll('\u00a0', ' ');

describe('what the plan is worth, said', () => {
	it('goes on from what the bot takes', () => {
		expect(write(gain, 'adopt')).toBe(
			'Bot first in 70 % of contacts, as planned, most likely gains ¥2.1 M over three years (in eight of ten cases between ¥600 k and ¥3.4 M), with a 4 % chance of a loss.'
		);
		expect(write(gain, 'adopt', zh)).toBe(
			'按计划由机器人先接 70% 的会话，三年最可能净赚 210 万元（八成情形在 60 万元至 340 万元之间），亏损概率 4%。'
		);
	});

	it('contradicts what the topics promise where the money does', () => {
		expect(write(loss, 'adopt')).toBe(
			'But bot first in 70 % of contacts, as planned, most likely loses ¥40 k over 30 months (in eight of ten cases between a loss of ¥90 k and a gain of ¥20 k), with an 84 % chance of a loss.'
		);
		expect(write(gain, 'hold')).toMatch(
			/^On money alone, bot first in 70 % of contacts, as planned, would most likely gain/
		);
		expect(write(loss, 'pilot', zh)).toBe(
			'照目前情形，按计划由机器人先接 70% 的会话，30 个月最可能净亏 4 万元（八成情形介于亏 9 万元与赚 2 万元之间），亏损概率 84%。'
		);
	});

	it('gives losses from the smaller to the larger, and is never quite certain', () => {
		const sure = { ...loss, drawn: { npv: { p10: -90_000, p50: -40_000, p90: -20_000 }, probabilityLoss: 1 } };
		expect(write(sure, 'hold')).toContain('between ¥20 k and ¥90 k), with more than a 99 % chance of a loss.');
		expect(write({ ...gain, drawn: { npv: { p10: 1, p50: 2, p90: null }, probabilityLoss: 0 } }, 'adopt')).toBe(
			'Bot first in 70 % of contacts, as planned, most likely gains ¥2.00 over three years, with less than a 1 % chance of a loss.'
		);
	});

	it('says that the range is still to come', () => {
		expect(write({ ...gain, drawn: null }, 'pilot')).toBe(
			'If it proves itself, bot first in 70 % of contacts, as planned, gains ¥2.3 M over three years at the most likely values; how far that may stray is being worked out.'
		);
		expect(write({ ...gain, months: 12, drawn: null }, 'adopt', zh)).toBe(
			'按计划由机器人先接 70% 的会话，一年按最可能取值净赚 230 万元；上下浮动多少，正在测算。'
		);
	});
});
