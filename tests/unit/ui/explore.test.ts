import { describe, expect, it } from 'vitest';
import { createSpeech } from '#lib/i18n/speech.ts';
import { ticksTo } from '#lib/ui/charts/ticks.ts';
import type { MetricRow } from '#lib/metrics/result.ts';
import { weekHeat } from '#lib/ui/explore/heat.ts';
import { exploreFinding } from '#lib/ui/explore/finding.ts';
import { groupLabel } from '#lib/ui/explore/group-label.ts';
import { daysOf } from '#lib/metrics/periods.ts';
import { conditionsOf, periodsPart } from '#lib/ui/explore/parts.ts';
import { periodFinding } from '#lib/ui/explore/period-finding.ts';
import { explorePicture, pictureKind, picturesFor } from '#lib/ui/explore/picture.ts';
import { drillHref, exploreHref, misreadIn, narrow, readExploreQuery } from '#lib/ui/explore/query.ts';
import { explore } from './fixtures/explore.ts';

const zh = createSpeech({ locale: 'zh', currency: 'CNY', zone: 'UTC' });
const en = createSpeech({ locale: 'en', currency: 'CNY', zone: 'UTC' });
const read = (address: string) => readExploreQuery(new URLSearchParams(address));

describe('explore address', () => {
	it('comes back as it was written', () => {
		const query = read(
			'metric=csat-mean&by=topic&and=channel&top=5&chart=heat&sort=-reply&grain=week&where=channel%3Dchat&where=topic%3Da%3Db&where=language%3D&from=2026-03-01&to=2026-04-01&compare=event&event=2026-03-09&rows=1&page=3'
		);
		expect(query.where).toEqual([
			{ field: 'channel', value: 'chat' },
			{ field: 'topic', value: 'a=b' },
			{ field: 'language', value: null }
		]);
		expect(readExploreQuery(new URL(exploreHref(query), 'http://x').searchParams)).toEqual(query);
	});

	it('leaves out what it does not understand', () => {
		const plain = read('metric=containment');
		expect(read('grain=decade&from=yesterday&to=2026-13-45&page=-2&where=&where=nonsense')).toEqual(plain);
		expect(read('from=2026-02-30&to=0000-00-00&page=1e308')).toEqual(plain);
	});

	it('tells what it leaves out, but not what forms send for “any”', () => {
		const said = new URLSearchParams(
			'grain=decade&from=yesterday&to=2026-13-45&page=-2&where=&where=nonsense&by=&top=1e9'
		);
		expect(misreadIn(said).map(({ name }) => name)).toEqual(['grain', 'from', 'to', 'page', 'where', 'top']);
		expect(misreadIn(new URLSearchParams('metric=x&by=y&top=all&where=topic%21%3Da&from=2026-01-01'))).toEqual([]);
	});

	it('takes a second split without a first, or the same twice, for the only one', () => {
		expect(read('metric=volume&and=topic')).toEqual(read('metric=volume&by=topic'));
		expect(read('metric=volume&by=topic&and=topic')).toEqual(read('metric=volume&by=topic'));
	});

	it('narrows to days that lie in the range there was, and keeps what is not wanted', () => {
		const query = read('metric=volume&by=topic&from=2026-03-04&to=2026-05-01&where=topic%21%3Dx');
		const part = {
			...periodsPart('week', '2026-03-02', '2026-03-09'),
			conditions: conditionsOf('topic', ['(other)'], { kept: ['a'], values: 3 })
		};
		expect(narrow(query, part)).toMatchObject({
			from: '2026-03-04',
			to: '2026-03-16',
			where: [
				{ field: 'topic', value: 'x', is: 'not' },
				{ field: 'topic', value: 'a', is: 'not' },
				{ field: 'topic', value: null, is: 'not' }
			]
		});
	});

	it('shows a figure over time to those who ask nothing yet', () => {
		expect(read('')).toEqual({ ...read('metric=containment'), grain: 'week' });
		expect(read('lang=zh')).toEqual(read(''));
	});

	it('drills by replacing a condition on the same field', () => {
		const href = drillHref(read('by=topic&where=topic%3Da&page=4'), { conditions: [{ field: 'topic', value: 'b' }] });
		expect(href).toBe('/explore?metric=containment&by=topic&where=topic%3Db&rows=1');
	});
});

describe('parts of a figure', () => {
	it.each([
		['day', '2026-02-28', '2026-02-28', '2026-03-01'],
		['week', '2026-12-28', '2026-12-28', '2027-01-04'],
		['month', '2026-12', '2026-12-01', '2027-01-01'],
		['hour', '2026-03-01T09:00', '2026-03-01', '2026-03-02']
	] as const)('a %s that begins %s', (grain, period, from, to) => {
		expect(daysOf(grain, period)).toEqual({ from, to });
	});

	it('are those groups and no others', () => {
		expect(conditionsOf('topic', ['a'], undefined)).toEqual([{ field: 'topic', value: 'a' }]);
		expect(conditionsOf('topic', ['a', null], undefined)).toEqual([
			{ field: 'topic', value: 'a', is: 'one-of' },
			{ field: 'topic', value: null, is: 'one-of' }
		]);
		// the rest and one that stands alone: everything but the others that do
		expect(conditionsOf('topic', ['a', '(other)'], { kept: ['a', 'b'], values: 4 })).toEqual([
			{ field: 'topic', value: 'b', is: 'not' },
			{ field: 'topic', value: null, is: 'not' }
		]);
	});
});

describe('the picture', () => {
	it.each([
		['by=topic', 'bars'],
		['by=topic&and=channel', 'bars'],
		['by=topic&and=channel&chart=heat', 'heat'],
		['by=hour-of-week', 'heat'],
		['grain=day', 'lines'],
		['grain=day&chart=bars', 'bars'],
		['grain=day&chart=heat', 'lines'],
		['by=topic&grain=day&and=channel', 'table'],
		['metric=volume', null]
	])('of %s is %s', (address, kind) => {
		expect(pictureKind(read(address))).toBe(kind);
	});

	it('over weeks names a stretch by its first day and its last', () => {
		const picture = explorePicture(explore(read('grain=week')), en);
		const choosing = picture && 'chart' in picture ? picture.chart.choosing : undefined;
		const first = choosing?.places[0] ?? '';
		expect(Date.parse(`${choosing?.ends?.[0] ?? ''} 2026`) - Date.parse(`${first} 2026`)).toBe(6 * 86_400_000);
	});

	it('of a split can always be a table', () => {
		for (const address of ['by=topic', 'by=topic&and=channel', 'by=topic&grain=week', 'grain=week', 'by=hour-of-week'])
			expect(picturesFor(read(address))).toContain('table');
	});
});

describe('explore finding', () => {
	it('claims a difference only where intervals are apart', () => {
		expect(exploreFinding(explore(read('by=topic')), en).replaceAll('\u00a0', ' ')).toBe(
			'Containment: 86.0 % for parcels, 31.0 % for complaints'
		);
		const page = explore(read('by=channel'));
		const rows = page.result.rows.map((row) => ({ ...row, low: 0, high: 1 }));
		expect(exploreFinding({ ...page, result: { ...page.result, rows } }, zh)).toBe(
			'独立接待率：按渠道看，没有超出偶然波动的差别'
		);
	});

	it('names the extremes of many cells with interval and n, and never one that rests on too few', () => {
		const page = explore(read('by=hour-of-week'));
		const cell = (at: string, value: number, half: number, n: number): MetricRow => ({
			dimensions: { 'hour-of-week': at },
			value,
			low: value - half,
			high: value + half,
			n,
			tooFew: n < 30
		});
		const plain = page.result.rows
			.slice(0, 165)
			.map((row) => ({ ...row, value: 0.5, low: 0.45, high: 0.55, tooFew: false }));
		const found = (top: MetricRow, more: readonly MetricRow[] = []) => {
			const rows = [...plain, top, cell('7-23', 0.3, 0.05, 200), ...more];
			return exploreFinding({ ...page, result: { ...page.result, rows } }, en).replaceAll('\u00a0', ' ');
		};
		const said =
			'Containment: 90.0 % (95 % interval 80.0 % – 100.0 %, n = 120) for Sun 21:00, 30.0 % (95 % interval 25.0 % – 35.0 %, n = 200) for Sun 23:00';
		expect(found(cell('7-21', 0.9, 0.1, 120))).toBe(said);
		expect(found(cell('7-21', 0.9, 0.1, 120), [cell('7-22', 1, 0, 3)])).toBe(said);
		// as far apart as the extremes of 167 cells are by chance: their own intervals do not meet, but all of them together hold no difference
		const even = [...plain, cell('7-21', 0.55, 0.1, 120), cell('7-23', 0.39, 0.05, 200)];
		expect(exploreFinding({ ...page, result: { ...page.result, rows: even } }, en)).toMatch(/no difference/);

		const [sure, few] = [cell('1-00', 0.5, 0.1, 100), cell('1-01', 1, 0, 2)];
		const heat = weekHeat({ ...page, result: { ...page.result, rows: [sure, few] } }, en);
		expect(heat.summary).toMatch(/Highest: Mon, 00: 50\.0\s%.*n\s=\s100/);
		expect(heat.summary).not.toContain('100.0');

		// nor do two contacts take the colour out of the cells that can be leant on
		const other = cell('1-02', 0.2, 0.05, 100);
		const shared = weekHeat({ ...page, result: { ...page.result, rows: [sure, few, other] } }, en).cells[0];
		expect([0, 1, 2].map((hour) => shared?.[hour]?.share)).toEqual([1, 1, 0.06]);
	});
});

describe('what an event changed', () => {
	const range = (value: number, half: number) => ({ value, low: value - half, high: value + half });
	const found = (level: number, average: number) =>
		periodFinding(
			{
				raw: null,
				adjusted: null,
				event: { id: 'e', name: 'Bot on', date: '2026-03-01' },
				series: {
					grain: 'week',
					season: null,
					level: range(level, 0.02),
					slope: range(0, 0.01),
					average: range(average, 0.02),
					before: 8,
					after: 8,
					points: []
				}
			},
			{ label: { en: 'Share', zh: '占比' }, unit: 'share' },
			en
		);

	it('is said of the moment and of the time since, each only where it is more than chance', () => {
		expect(found(0.05, -0.1)).toMatch(/ 5.points.* at once, .* 10.points.* below /);
		expect(found(0.05, 0.01)).toMatch(/ 5.points.* at once; .* since, no more than chance/);
		expect(found(0.01, 0.1)).toMatch(/ 10.points.* above .* since, though nothing clear .* at once/);
		expect(found(0.01, -0.01)).toMatch(/neither at once nor /);
	});
});

describe('group labels', () => {
	it.each([
		['first-responder', 'bot-first', '机器人先接'],
		['outcome', 'assumed', '此后无异议'],
		['source', 'generic', '未收录名称的工单日志'],
		['segment', 'premium', '高级客户'],
		['hour-of-week', '1-09', '周一 09:00'],
		['month', '2026-03', '2026年3月'],
		['language', 'en', '英语'],
		['language', '??', '??'],
		['topic', 'constructor', 'constructor'],
		['topic', null, '未注明']
	])('writes %s %s', (dimension, value, label) => {
		expect(groupLabel(dimension, value, zh)).toBe(label);
	});
});

describe('ticks', () => {
	it('are round in the unit that people count in', () => {
		expect(ticksTo(0.93, 'share', 4)).toEqual([0, 0.5, 1]);
		expect(ticksTo(5000, 'seconds', 4)).toEqual([0, 1800, 3600, 5400]);
		expect(ticksTo(3, 'count', 4)).toEqual([0, 1, 2, 3]);
	});
});
