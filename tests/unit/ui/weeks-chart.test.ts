import { describe, expect, it } from 'vitest';
import type { HeldExpectation, HeldKillRule } from '#lib/decision/forecast/held-decision.ts';
import { createSpeech } from '#lib/i18n/speech.ts';
import { weeksChart } from '#lib/ui/decisions/weeks-chart.ts';

const speech = createSpeech({ locale: 'en', currency: 'USD', zone: 'UTC' });
const week = (at: number, value: number | null, isOver = true) => ({
	week: at,
	from: `2026-03-${String(2 + 7 * at).padStart(2, '0')}`,
	to: `2026-03-${String(9 + 7 * at).padStart(2, '0')}`,
	value,
	low: value === null ? null : value - 0.02,
	high: value === null ? null : value + 0.02,
	n: 200,
	tooFew: false,
	isOver
});
const expectation: HeldExpectation = {
	metric: 'recontact-7d',
	label: { en: 'Back within 7 days', zh: '7 天内再次来访率' },
	unit: 'share',
	expected: { value: 0.1, low: 0.08, high: 0.12, n: 1000 },
	eachWeek: null,
	actual: null,
	standing: 'inside',
	missing: [],
	lagDays: 7,
	weeks: [week(0, 0.1), week(1, 0.11), week(2, null), week(3, 0.3, false)]
};
const rule: HeldKillRule = {
	rule: {
		id: 'recontact',
		metric: 'recontact-7d',
		of: 'figure',
		stopWhen: 'above',
		limit: 0.45,
		baseline: 0.1,
		leastN: 30,
		weeksRunning: 2
	},
	text: { en: '', zh: '' },
	label: { en: '', zh: '' },
	unit: 'share',
	standing: 'holding',
	since: null,
	decisive: null,
	isCrossedByFew: false,
	cannot: null,
	lagDays: 7,
	weeks: []
};

describe('an expectation week by week', () => {
	it('shows the weeks that can be judged, the band, and the limit with room for it', () => {
		const chart = weeksChart(expectation, [rule], speech);
		expect(chart?.table.rows.map(([period, value]) => [period, value])).toEqual([
			['2 Mar', '10.0\u00a0%'],
			['9 Mar', '11.0\u00a0%']
		]);
		const drawn = JSON.stringify(chart?.draw(false).option);
		expect(drawn).toContain('stop at 45.0\u00a0%');
		expect(drawn).toContain('"yAxis":0.45');
		expect(drawn).toContain('"data":[0.08,0.08]');
		const [axis] = chart?.draw(true).option.yAxis as readonly { max: number }[];
		expect(axis?.max).toBeGreaterThanOrEqual(0.45);
	});

	it('has no limit without a rule on its metric, and is no picture of a single week', () => {
		const other = { ...rule, rule: { ...rule.rule, metric: 'csat-mean' } };
		expect(JSON.stringify(weeksChart(expectation, [other], speech)?.draw(false).option)).not.toContain('stop at');
		expect(weeksChart({ ...expectation, weeks: [week(0, 0.1)] }, [rule], speech)).toBeNull();
	});
});
