import { describe, expect, it } from 'vitest';
import { createSpeech } from '#lib/i18n/speech.ts';
import { ticksTo } from '#lib/ui/charts/ticks.ts';
import { exploreFinding } from '#lib/ui/explore/finding.ts';
import { groupLabel } from '#lib/ui/explore/group-label.ts';
import { drillHref, exploreHref, readExploreQuery } from '#lib/ui/explore/query.ts';
import { explore } from './fixtures/explore.ts';

const zh = createSpeech({ locale: 'zh', currency: 'CNY', zone: 'UTC' });
const en = createSpeech({ locale: 'en', currency: 'CNY', zone: 'UTC' });
const read = (address: string) => readExploreQuery(new URLSearchParams(address));

describe('explore address', () => {
	it('comes back as it was written', () => {
		const query = read(
			'metric=csat-mean&by=topic&grain=week&where=channel%3Dchat&where=topic%3Da%3Db&where=language%3D&from=2026-03-01&to=2026-04-01&compare=event&event=2026-03-09&rows=1&page=3'
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

	it('shows a figure over time to those who ask nothing yet', () => {
		expect(read('')).toEqual({ ...read('metric=containment'), grain: 'week' });
		expect(read('lang=zh')).toEqual(read(''));
	});

	it('drills by replacing a condition on the same field', () => {
		const href = drillHref(read('by=topic&where=topic%3Da&page=4'), [{ field: 'topic', value: 'b' }]);
		expect(href).toBe('/explore?metric=containment&by=topic&where=topic%3Db&rows=1');
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
			'独立接待率：按渠道看，没有明显差别'
		);
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
