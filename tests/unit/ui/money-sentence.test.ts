import { describe, expect, it } from 'vitest';
import { createSpeech } from '#lib/i18n/speech.ts';
import { arePeopleBest, moneySentence, period, stanceOf, type MoneySaid } from '#lib/ui/verdict/money-sentence.ts';
import { planRows } from '#lib/ui/verdict/plan-rows.ts';

const en = createSpeech({ locale: 'en', currency: 'CNY', zone: 'UTC' });
const zh = createSpeech({ locale: 'zh', currency: 'CNY', zone: 'UTC' });
const gain: MoneySaid = {
	programme: { botFirst: 0.7, advised: null },
	isSet: false,
	months: 36,
	middle: 2_100_000,
	today: null,
	condition: { of: 'build-cost', now: 40_000, value: 2_160_000, gains: 'below' }
};
const loss: MoneySaid = {
	...gain,
	months: 30,
	middle: -40_000,
	condition: { of: 'labour.realisable', now: 0.7, value: 0.806, gains: 'above' }
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
const today = (p50: number, botFirst = 0.5) => ({ botFirst, npv: { p50 } });

describe('what the plan is worth, said', () => {
	it('goes on from what the bot takes, and names what building may cost', () => {
		expect(write(gain, 'bot')).toBe(
			'Bot first in 13 % of contacts gains ¥2.1 M over three years in the middle case, as long as building it costs less than ¥2.2 M (reckoned at ¥40 k).'
		);
		expect(write(gain, 'both', zh)).toBe(
			'若试点成立，由机器人先接 70% 的会话，三年居中情形净赚 210 万元，前提是建设费低于 216 万元（现按 4 万元计）。'
		);
		expect(write({ ...gain, condition: null }, 'set')).toBe(
			'Bot first in 70 % of contacts, as set, gains ¥2.1 M over three years in the middle case.'
		);
	});

	it('says of a plan that loses what would make it pay, or that nothing would', () => {
		expect(write(loss, 'trial')).toBe(
			'Even if the trials succeed, bot first in 62 % of contacts would lose ¥40 k over 30 months in the middle case; it would pay if the share of avoided work that becomes money saved were above 81 % (reckoned at 70 %).'
		);
		expect(write(loss, 'bot', zh)).toBe(
			'若由机器人先接 13% 的会话，30 个月居中情形净亏 4 万元；若“省下的工作量中能变现的比例”高于 81%（现按 70% 计），便能回本。'
		);
		expect(write({ ...loss, condition: null }, 'bot')).toMatch(
			/; no single figure within its range would change that\.$/
		);
		expect(write({ ...loss, today: today(-60_000) }, 'trial')).toMatch(/^Even so, that loses ¥40 k over 30 months/);
		expect(write({ ...loss, condition: { of: 'price', now: 0.99, value: 0.44, gains: 'below' } }, 'bot')).toMatch(
			/it would pay if the vendor’s price were below ¥0\.44 \(reckoned at ¥0\.99\)\.$/
		);
	});

	it('says of a first estimate that it is one, and that its condition is not known yet or could not be', () => {
		expect(write({ ...gain, condition: 'working' }, 'bot')).toMatch(
			/in the middle case; this is a first estimate, and on which condition it holds is being worked out\.$/
		);
		expect(write({ ...loss, condition: 'working' }, 'trial', zh)).toMatch(
			/净亏 4 万元；此为初步估算，前提条件正在测算。$/
		);
		expect(write({ ...gain, condition: 'failed' }, 'set', zh)).toMatch(/；此为初步估算，前提条件未能算出。$/);
		expect(write({ ...gain, condition: 'not-asked' }, 'bot')).toMatch(/ this is a first estimate\.$/);
		expect(write({ ...gain, condition: 'working' }, 'none')).toMatch(/in the middle case; this is a first estimate\.$/);
	});

	it('sets no condition where people are to answer whatever is gained', () => {
		expect(write(gain, 'none')).toBe(
			'On money alone, bot first in 70 % of contacts would gain ¥2.1 M over three years in the middle case.'
		);
	});

	it('goes by the advice where it gains; else it builds nothing, leaves what there is, or keeps to what suits', () => {
		const stance = (money: MoneySaid) => stanceOf({ ...money, ...plans.both });
		expect(stance({ ...gain, today: today(9e9) })).toBe('go');
		expect(stance(loss)).toBe('none');
		expect(stance({ ...loss, today: today(0, 0) })).toBe('none');
		expect(stance({ ...loss, today: today(-10_000) })).toBe('no-more');
		expect(stance({ ...loss, today: today(-60_000) })).toBe('confine');
	});

	it('says that people alone cost least only where the plan and a bot that is there lose', () => {
		expect(arePeopleBest({ ...loss, today: today(-60_000) })).toBe(true);
		expect(arePeopleBest({ ...loss, today: today(-10_000) })).toBe(true);
		expect(arePeopleBest({ ...loss, today: today(10_000) })).toBe(false);
		expect(arePeopleBest({ ...loss, today: today(0, 0) })).toBe(false);
		expect(arePeopleBest(loss)).toBe(false);
		expect(arePeopleBest({ ...gain, today: today(-60_000) })).toBe(false);
	});

	it('knows one month from two, and a year', () => {
		expect([1, 2, 12, 24].map((months) => period(months, en))).toEqual([
			'one month',
			'2 months',
			'one year',
			'two years'
		]);
		expect([1, 24].map((months) => period(months, zh))).toEqual(['1 个月', '两年']);
	});
});

describe('the ways to divide the work', () => {
	it('stand side by side, with ranges in words; no bot is exactly nothing', () => {
		const outlook = (p10: number, p50: number, p90: number, probabilityLoss: number) => ({
			botFirst: 0.6,
			npv: { p10, p50, p90 },
			probabilityLoss
		});
		const rows = (speech: typeof en, today = { ...outlook(0, 0, 0, 0), botFirst: 0 }) =>
			planRows(
				{
					today,
					firstStep: outlook(-90_000, -20_000, 30_000, 0.62),
					whole: outlook(20_000, 80_000, 300_000, 0)
				},
				'whole',
				speech
			).map((row) => row.join(' | ').replaceAll('\u00a0', ' '));
		expect(rows(en)).toEqual([
			'People alone, as today | 0 % | 0 | 0 | 0 %',
			'First step | 60 % | −\u2060¥20 k | −\u2060¥90 k to ¥30 k | 62 %',
			'Whole plan | 60 % | ¥80 k | ¥20 k to ¥300 k | under 1 %'
		]);
		expect(rows(en, outlook(-90_000, -70_000, 10_000, 0.8)).slice(0, 2)).toEqual([
			'People alone | 0 % | 0 | 0 | 0 %',
			'Today’s mix | 60 % | −\u2060¥70 k | −\u2060¥90 k to ¥10 k | 80 %'
		]);
		expect(rows(zh)[1]).toBe('第一步 | 60% | −2 万元 | −9 万元至 3 万元 | 62%');
	});
});
