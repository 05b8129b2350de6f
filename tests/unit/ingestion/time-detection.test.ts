import { describe, expect, it } from 'vitest';
import { detectTimeFormats } from '#lib/ingestion/time-detection.ts';

const read = (cell: string) => {
	const guess = detectTimeFormats([cell]);
	const moment = guess.formats[0]?.parse(cell) ?? guess.order?.dayFirst.parse(cell) ?? null;
	return moment && `${new Date(moment.milliseconds).toISOString().slice(0, 19)}${moment.marked ? 'Z' : ''}`;
};

describe('time detection', () => {
	it.each([
		['2026-03-01 09:05', '2026-03-01T09:05:00'],
		['2026-03-01T09:05:06.789Z', '2026-03-01T09:05:06Z'],
		['2026-03-01 09:05:06 +0800', '2026-03-01T01:05:06Z'],
		['2026-03-01 09:05:06 UTC', '2026-03-01T09:05:06Z'],
		['2026-03-01 8:05:06 PM', '2026-03-01T20:05:06'],
		['2026.03.01 09:05', '2026-03-01T09:05:00'],
		['1/3/2026 9:05', '2026-03-01T09:05:00'],
		['20260301T090506Z', '2026-03-01T09:05:06Z'],
		['2026-03-01T09:05:06+08:00[Asia/Shanghai]', '2026-03-01T01:05:06Z'],
		['2026年3月1日 9時05分', '2026-03-01T09:05:00'],
		['1.3.2026 9:05:06', '2026-03-01T09:05:06'],
		['01-03-2026', '2026-03-01T00:00:00'],
		['1/3/26 9:05 PM', '2026-03-01T21:05:00'],
		['1/3/2026, 9:05:06 PM', '2026-03-01T21:05:06'],
		['1/3/2026 9:05PM', '2026-03-01T21:05:00'],
		['25 Sep 2025 10:31 AM', '2025-09-25T10:31:00'],
		['25-Sep-25', '2025-09-25T00:00:00'],
		['Thu, 25 Sep 2025 10:31:05 +0200', '2025-09-25T08:31:05Z'],
		['September 25, 2025 10:31 AM', '2025-09-25T10:31:00'],
		['Sep 25 2025', '2025-09-25T00:00:00'],
		['Tue Oct 31 22:10:47 +0000 2017', '2017-10-31T22:10:47Z'],
		['2026年3月1日 9:05', '2026-03-01T09:05:00'],
		['2026年3月1日', '2026-03-01T00:00:00'],
		['2026年3月1日 下午 3:05', '2026-03-01T15:05:00'],
		['2026/3/1 下午 3:05:06', '2026-03-01T15:05:06'],
		['1767225600', '2026-01-01T00:00:00Z'],
		['1767225600123', '2026-01-01T00:00:00Z'],
		['hello', null],
		['12345', null],
		['9:05', null]
	])('%s is %s', (cell, expected) => {
		expect(read(cell)).toBe(expected);
	});

	it('leaves day and month open, and says how to read both', () => {
		const { order, formats, share } = detectTimeFormats(['3/4/2026 9:05', '5/6/2026 10:00', 'n/a']);
		expect(formats).toEqual([]);
		expect(share).toBeCloseTo(2 / 3);
		expect(order?.separator).toBe('/');
		expect(order?.dayFirst.parse('3/4/2026 9:05')).not.toEqual(order?.monthFirst.parse('3/4/2026 9:05'));
	});

	it('finds several formats in one column, the commonest first', () => {
		const { formats } = detectTimeFormats(['2026年3月1日', '2026-03-01', '2026-03-02 10:00']);
		expect(formats[0]?.name).toBe('iso');
		expect(formats).toHaveLength(2);
	});

	it('distrusts bare digits', () => {
		expect(detectTimeFormats(['1767225600']).weak).toBe(true);
		expect(detectTimeFormats(['20260301']).weak).toBe(true);
		expect(detectTimeFormats(['46023.4166666667', '46024']).weak).toBe(true);
		expect(detectTimeFormats(['2026-03-01']).weak).toBe(false);
	});
});
