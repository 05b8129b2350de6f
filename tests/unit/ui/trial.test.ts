import { describe, expect, it } from 'vitest';
import { createSpeech } from '#lib/i18n/speech.ts';
import { trialCourseChart } from '#lib/ui/charts/options/trial-course.ts';
import { trialDifferenceChart } from '#lib/ui/charts/options/trial-difference.ts';
import { marginsChart } from '#lib/ui/charts/options/trial-margins.ts';
import type { TrialSize } from '#lib/ui/pages/trial.ts';
import { trialAskedIn, trialQuery } from '#lib/ui/trial/address.ts';
import { customerIds } from '#lib/ui/trial/customer-ids.ts';
import { trialSentence } from '#lib/ui/trial/sentence.ts';
import { isWorthTrying } from '#lib/ui/trial/worth-trying.ts';

const en = createSpeech({ locale: 'en', currency: 'USD', zone: 'UTC' });
const zh = createSpeech({ locale: 'zh', currency: 'CNY', zone: 'UTC' });

describe('the address of a trial', () => {
	const nothing = { source: '', bot: '', people: '', from: '', planned: '' };

	it('is read as people type it, and written as it is read', () => {
		const asked = trialAskedIn(new URLSearchParams('topic=refund&margin=3.5&share=20&power=90&looks=once'));
		expect(asked).toEqual({ topic: 'refund', margin: 0.035, share: 0.2, power: 0.9, looks: 'once', read: nothing });
		const query = trialQuery({
			topic: '退款 & co',
			terms: { margin: 0.07, share: 0.29, power: 0.999 },
			looks: 'daily',
			read: { ...nothing, bot: '试验 & co', from: '2026-03-02', planned: '2300' }
		});
		expect(trialAskedIn(new URLSearchParams(query))).toEqual({
			topic: '退款 & co',
			margin: 0.07,
			share: 0.29,
			power: 0.999,
			looks: 'daily',
			read: { ...nothing, bot: '试验 & co', from: '2026-03-02', planned: '2300' }
		});
	});

	it('leaves as assumed what cannot be read', () => {
		expect(trialAskedIn(new URLSearchParams('topic=+&margin=much&share=&looks=hourly'))).toEqual({
			topic: null,
			margin: null,
			share: null,
			power: null,
			looks: 'daily',
			read: nothing
		});
	});
});

describe('the sentence of a trial', () => {
	const size: TrialSize = { looks: 'daily', customers: { bot: 1200, people: 1201 }, enrolmentDays: 50, days: 71 };
	const say = (one: TrialSize, speech = en) =>
		trialSentence({ topic: 'refunds', margin: 0.03, size: one }, speech)
			.map(({ text }) => text)
			.join('')
			.replaceAll('\u00a0', ' ');

	it('says customers of both arms, days and margin', () => {
		expect(say(size)).toMatch(/refunds, read every day, .*2,401 customers and about 71 days .*3 points/);
		expect(say({ ...size, looks: 'once' })).toContain('read once');
		expect(say(size, zh)).toMatch(/refunds.*每天查看.*2,401 位客户、约 71 天.*3 个百分点。$/);
	});

	it('says so where enough never come', () => {
		const never = { ...size, enrolmentDays: null, days: null };
		for (const speech of [en, zh]) {
			expect(say(never, speech)).toContain('2,401');
			expect(say(never, speech)).not.toContain('null');
		}
	});
});

it('takes ids as they are pasted', () => {
	expect(customerIds(' c1 \r\nc2\n\n客户-3\nc1\n')).toEqual(['c1', 'c2', '客户-3']);
	expect(customerIds('Customer_ID\nc1')).toEqual(['c1']);
	expect(customerIds(' \n ')).toEqual([]);
});

it('offers a trial where it is the way on', () => {
	const to = null;
	const of = (handler: 'bot' | 'both' | 'person', kind: 'try' | 'raise' | 'keep' | 'people' | 'secure' | null) =>
		isWorthTrying({ topic: 'a', handler, next: kind && { kind, to, drawn: null } });
	expect([of('bot', 'raise'), of('person', 'try'), of('both', 'keep'), of('both', null)]).toEqual(Array(4).fill(true));
	expect([of('bot', 'keep'), of('both', 'people'), of('both', 'secure'), of('person', null)]).toEqual(
		Array(4).fill(false)
	);
	expect(isWorthTrying({ topic: null, handler: 'both', next: { kind: 'try', to, drawn: null } })).toBe(false);
});

describe('pictures of a trial', () => {
	it('draw the asked margin with room for it, and write out both ways to look', () => {
		const margins = [28, 56, 84].map((enrolmentDays, at) => ({
			enrolmentDays,
			customers: 500 * (at + 1),
			once: 0.06 - at * 0.01,
			daily: 0.09 - at * 0.015
		}));
		const chart = marginsChart({ margins, asked: 0.2, looks: 'daily' }, en);
		const axis = chart.draw(true).option.yAxis as { readonly max: number };
		expect(axis.max).toBeGreaterThanOrEqual(0.2);
		expect(JSON.stringify(chart.draw(false).option)).toContain('"yAxis":0.2,');
		expect(chart.table.rows[0]).toEqual(['4 weeks', '500', '6.0\u00a0points', '9.0\u00a0points']);
	});

	it('show the way to the decision: the day it came, or when as many as planned are judged', () => {
		const days = [
			{ day: '2026-03-01', customers: 120, value: -0.02, low: -0.3, high: 0.26 },
			{ day: '2026-03-04', customers: 400, value: 0.01, low: -0.08, high: 0.1 }
		];
		const decided = trialCourseChart(
			{
				course: { days, planned: { day: '2026-03-09', isReached: false } },
				margin: 0.1,
				decision: 'not-worse',
				decidedOn: '2026-03-04'
			},
			en
		);
		const drawn = JSON.stringify(decided.draw(false).option);
		expect(drawn).toContain('"xAxis":3,');
		expect(drawn).toContain('"yAxis":-0.1,');
		// the second and third stand as the first
		expect(drawn).toContain('[-0.02,-0.02,-0.02,0.01]');
		expect(decided.table.rows).toHaveLength(2);
		expect(decided.table.rows[1]?.[0]).toContain('(decided)');
		const going = trialCourseChart(
			{
				course: { days, planned: { day: '2026-03-09', isReached: false } },
				margin: 0.1,
				decision: 'go-on',
				decidedOn: null
			},
			zh
		);
		expect(JSON.stringify(going.draw(true).option)).toContain('达到计划人数');
		expect(JSON.stringify(going.draw(true).option)).toContain('"xAxis":8,');
	});

	it('hold margin, no difference and every end', () => {
		const difference = { value: -0.01, low: -0.08, high: 0.05, plain: { low: -0.04, high: 0.02 } };
		const shown = { difference, margin: 0.1, decision: 'not-worse' } as const;
		const chart = trialDifferenceChart({ ...shown, lookedAt: 'daily' }, zh);
		const axis = chart.draw(true).option.xAxis as { readonly min: number; readonly max: number };
		expect(axis.min).toBeLessThan(-0.1);
		expect(axis.max).toBeGreaterThan(0.05);
		const drawn = JSON.stringify(chart.draw(false).option);
		for (const place of ['"xAxis":0,', '"xAxis":-0.1,', '[[-0.08,0],[0.05,0]]', '[[-0.04,1],[0.02,1]]'])
			expect(drawn).toContain(place);
		// what was planned to be looked at once is decided by the interval of one look
		const once = trialDifferenceChart({ ...shown, lookedAt: 'once' }, en);
		expect(once.summary).toContain('at the one look that was planned between −4.0');
		expect(JSON.stringify(once.draw(false).option)).toContain('[[-0.04,0],[0.02,0]]');
	});
});
