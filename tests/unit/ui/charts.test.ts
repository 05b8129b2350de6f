import { describe, expect, it } from 'vitest';
import type { WaterfallStep } from '#lib/economics/appraisal/waterfall.ts';
import { createSpeech } from '#lib/i18n/speech.ts';
import { drawnWidths, type Chart } from '#lib/ui/charts/chart.ts';
import { barsChart } from '#lib/ui/charts/options/bars.ts';
import { clocksChart } from '#lib/ui/charts/options/clocks.ts';
import { fanChart } from '#lib/ui/charts/options/fan.ts';
import { honestyChart } from '#lib/ui/charts/options/honesty.ts';
import { moneyWaterfallChart } from '#lib/ui/charts/options/money-waterfall.ts';
import { knowledgeChart } from '#lib/ui/charts/options/knowledge-graph.ts';
import { trialCourseChart } from '#lib/ui/charts/options/trial-course.ts';
import { trialDifferenceChart } from '#lib/ui/charts/options/trial-difference.ts';
import { marginsChart } from '#lib/ui/charts/options/trial-margins.ts';
import { place, triangleChart } from '#lib/ui/charts/options/triangle.ts';
import { renderSvg } from '#lib/ui/charts/render-svg.ts';
import { explorePicture } from '#lib/ui/explore/picture.ts';
import { readExploreQuery } from '#lib/ui/explore/query.ts';
import { replyClocks } from '#lib/ui/verdict/facts.ts';
import { explore } from './fixtures/explore.ts';
import { articles, graph } from './fixtures/knowledge.ts';
import { verdict } from './fixtures/verdict.ts';

const zh = createSpeech({ locale: 'zh', currency: 'CNY', zone: 'UTC' });
const en = createSpeech({ locale: 'en', currency: 'CNY', zone: 'UTC' });
const picture = (address: string): Chart => {
	const found = explorePicture(explore(readExploreQuery(new URLSearchParams(address))), en);
	if (!found || !('chart' in found)) throw new Error(`no picture for ${address}`);
	return found.chart;
};

const modes = Array.from({ length: 37 }, (_, month) => month * 4000 - 40_000);
const fan = modes.map((value, month) => ({
	month,
	p10: value - month * 3000,
	p50: value,
	p90: month === 36 ? null : value + month * 2000
}));
const steps: readonly WaterfallStep[] = [
	{ part: 'staffing', value: 90_000 },
	{ part: 'licence', value: -30_000 },
	{ part: 'churn', value: -80_000 },
	{ part: 'repeats', value: 5000 },
	{ part: 'net', value: -15_000 }
];

const charts: Record<string, Chart> = {
	honesty: honestyChart(verdict.ledger, zh),
	triangle: triangleChart(verdict.decision, (topic) => topic, zh),
	clocks: clocksChart(replyClocks(verdict), en),
	fan: fanChart(fan, en),
	'fan of nothing': fanChart(
		[0, 1].map((month) => ({ month, p10: 0, p50: 0, p90: 0 })),
		zh
	),
	'money waterfall': moneyWaterfallChart(steps, en),
	'money waterfall of nothing': moneyWaterfallChart(
		steps.map(({ part }) => ({ part, value: 0 })),
		zh
	),
	'margins of a trial': marginsChart(
		{
			margins: [28, 56].map((enrolmentDays) => ({ enrolmentDays, customers: 900, once: 0.04, daily: 0.06 })),
			asked: 0.03,
			looks: 'once'
		},
		zh
	),
	'difference of a trial': trialDifferenceChart(
		{
			difference: { value: -0.01, low: -0.06, high: 0.04, plain: { low: -0.04, high: 0.02 } },
			margin: 0.03,
			decision: 'go-on',
			lookedAt: 'daily'
		},
		en
	),
	'course of a trial': trialCourseChart(
		{
			course: {
				days: Array.from({ length: 40 }, (_, at) => ({
					day: new Date(Date.UTC(2026, 2, 1 + at)).toISOString().slice(0, 10),
					customers: 120 + 40 * at,
					value: 0.01,
					low: 0.01 - 1 / (at + 3),
					high: 0.01 + 1 / (at + 3)
				})),
				planned: { day: '2026-04-20', isReached: false }
			},
			margin: 0.1,
			decision: 'go-on',
			decidedOn: null
		},
		zh
	),
	bars: picture('by=topic'),
	lines: picture('by=first-responder&grain=month'),
	panels: picture('by=topic&grain=week'),
	week: picture('by=hour-of-week&chart=lines'),
	columns: picture('grain=month&chart=bars'),
	'bar panels': picture('by=topic&and=channel'),
	knowledge: knowledgeChart(graph, { articles, chosen: null }, zh),
	'knowledge around one article': knowledgeChart(graph, { articles, chosen: 'track' }, en)
};

describe.each(Object.entries(charts))('%s chart', (_, chart) => {
	it.each([false, true])('is plain data that draws alike anywhere (narrow: %s)', (narrow) => {
		const drawing = chart.draw(narrow);
		expect(JSON.parse(JSON.stringify(drawing.option))).toEqual(structuredClone(drawing.option));
		const svg = renderSvg(drawing, narrow ? drawnWidths.narrow : drawnWidths.wide);
		expect(svg).toMatch(/^<svg aria-hidden="true"/);
		expect(svg).toContain(`viewBox="0 0 ${narrow ? drawnWidths.narrow : drawnWidths.wide} ${drawing.height}"`);
		expect(svg).not.toMatch(/NaN|undefined|Infinity/);
	});

	it('keeps its letters at twelve pixels or more', () => {
		const sizes = [...renderSvg(chart.draw(true), drawnWidths.narrow).matchAll(/font-size:([\d.]+)px/g)];
		expect(sizes.map(([, size]) => Number(size)).filter((size) => size < 12)).toEqual([]);
		expect(sizes.length).toBeGreaterThan(0);
	});

	it('colours by variables only, so that the theme can change', () => {
		const option = JSON.stringify(chart.draw(false).option);
		expect(option).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(/i);
	});

	it('has a table with a cell in every column', () => {
		expect(chart.table.rows.length).toBeGreaterThan(0);
		for (const row of chart.table.rows) expect(row).toHaveLength(chart.table.columns.length);
		expect(chart.summary).not.toMatch(/\{|undefined/);
	});
});

describe('charts', () => {
	it('let no word of the log become markup or a template', () => {
		const bad = '<img src=x onerror=alert(1)> {a}';
		const bars = [{ label: bad, tone: 'ink' as const, value: 0.5, n: 40, low: 0.4, high: 0.6, tooFew: false }];
		const chart = barsChart({ title: bad, dimension: bad, unit: 'share', bars }, en);
		expect(renderSvg(chart.draw(true), 342)).not.toContain('<img');
		expect(JSON.stringify(chart.draw(false).option['series'])).not.toMatch(/formatter":"[^"]*(<img|\{a\})/);
	});

	it('show of the knowledge what joins a chosen article, and open articles only', () => {
		const { option } = knowledgeChart(graph, { articles, chosen: 'track' }, en).draw(false);
		const [, drawn] = option.series as {
			data: { name: string; place?: number; itemStyle: { opacity: number } }[];
			edges: { source: string; target: string; lineStyle: { opacity: number; type?: string } }[];
		}[];
		expect(drawn?.data.map(({ name, place: at, itemStyle }) => [name, at, itemStyle.opacity < 1])).toEqual([
			['article return', 0, true],
			['article refund', 1, false],
			['article track', 2, false],
			['entity order', undefined, false]
		]);
		const links = drawn?.edges.filter(({ target }) => target.startsWith('article'));
		expect(links?.map(({ lineStyle }) => [lineStyle.type, lineStyle.opacity < 1])).toEqual([
			['solid', true],
			['dashed', false]
		]);
		expect(renderSvg(knowledgeChart(graph, { articles, chosen: null }, en).draw(true), 342)).not.toContain('<b>');
	});

	it('place a topic between the corners by its scores', () => {
		expect(place({ efficiency: 80, experience: 0, risk: 0 })).toEqual([0, 0]);
		expect(place({ efficiency: 0, experience: 80, risk: 0 })).toEqual([0.5, 1]);
		const [x, y] = place({ efficiency: 0, experience: 0, risk: 0 });
		expect(x).toBeCloseTo(0.5);
		expect(y).toBeCloseTo(1 / 3);
	});

	it('start each part of the money where the one before ended, and the net at nothing', () => {
		const { option } = moneyWaterfallChart(steps, en).draw(false);
		const [, base, bars] = option.series as { data: (number | { value: number })[] }[];
		// from the lowest running total, −20,000
		expect(base?.data).toEqual([20_000, 80_000, 0, 0, 5000]);
		expect(bars?.data.map((bar) => (typeof bar === 'number' ? bar : bar.value))).toEqual([
			90_000, 30_000, 80_000, 5000, 15_000
		]);
	});

	it('draw the vendor’s claim as a rival, and nothing where there is none', () => {
		const option = (ledger: typeof verdict.ledger) => JSON.stringify(honestyChart(ledger, en).draw(false).option);
		expect(option(verdict.ledger)).toContain('vendor says');
		expect(option({ ...verdict.ledger, vendor: null })).toContain('"data":[]');
	});
});
