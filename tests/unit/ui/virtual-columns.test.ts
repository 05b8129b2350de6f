import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsDrawn, leastWidth, tracks, type VirtualColumn } from '#lib/ui/components/virtual/column.ts';
import { nextSort, orderOf } from '#lib/ui/components/virtual/order.ts';
import { columnLetters } from '#lib/ui/console/column-letters.ts';

const opened: VirtualColumn = { id: 'opened', label: 'Opened', least: 176, share: 1.6, sorts: 'down' };
const topic: VirtualColumn = { id: 'topic', label: 'Topic', least: 96, share: 1.2, sorts: 'up' };

describe('columns of a long table', () => {
	it('share what there is, and scroll below what they need together', () => {
		expect(tracks([opened, topic])).toBe('minmax(176px, 1.6fr) minmax(96px, 1.2fr)');
		expect(leastWidth([opened, topic])).toBe(272);
	});

	it('are drawn as they come into sight, none left out, none twice, the first always', () => {
		const widths = fc.array(fc.integer({ min: 40, max: 360 }), { minLength: 1, maxLength: 80 });
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(widths, fc.integer({ min: 100, max: 2000 }), share, share, (leasts, width, place, which) => {
				const columns = leasts.map((least, at) => ({ id: String(at), label: '', least, share: 1 }));
				const longest = Math.max(0, leastWidth(columns) - width);
				const left = place * longest;
				const drawn = columnsDrawn(columns, left, width);
				expect(drawn).toEqual([...new Set(drawn)].toSorted((a, b) => a - b));
				expect(drawn[0]).toBe(0);
				// any column: in sight now, it is drawn; scrolled to, it is
				const at = Math.min(leasts.length - 1, Math.floor(which * leasts.length));
				const start = leasts.slice(0, at).reduce((sum, least) => sum + least, 0);
				if (start + (leasts[at] ?? 0) > left && start < left + width) expect(drawn).toContain(at);
				expect(columnsDrawn(columns, Math.min(start, longest), width)).toContain(at);
			})
		);
		const wide = Array.from({ length: 60 }, (_, at) => ({ id: String(at), label: '', least: 100, share: 1 }));
		expect(columnsDrawn(wide, 3000, 700)).toEqual([0, ...Array.from({ length: 11 }, (_, at) => 28 + at)]);
		expect(columnsDrawn(wide, 0, 6000)).toHaveLength(60);
	});

	it('are ordered their own way first, then the other way round', () => {
		expect(orderOf(opened, '-opened')).toBe('descending');
		expect(orderOf(opened, 'opened')).toBe('ascending');
		expect(orderOf(topic, '-opened')).toBe('none');
		expect(['topic', '-opened', 'opened'].map((sort) => nextSort(opened, sort))).toEqual([
			'-opened',
			'opened',
			'-opened'
		]);
		expect(['opened', 'topic', '-topic'].map((sort) => nextSort(topic, sort))).toEqual(['topic', '-topic', 'topic']);
	});

	it('have place for their name and their first rows, within reason', () => {
		const columns = [
			{ name: 'id', type: 'BIGINT' },
			{ name: 'a_rather_long_name', type: 'DOUBLE' },
			{ name: 'text', type: 'VARCHAR' },
			{ name: 'zh', type: 'VARCHAR' }
		];
		const rows = [
			[1, 0.5, 'x'.repeat(5000), '退款咨询'],
			[12, null, null, null]
		];
		expect(columnLetters({ columns, rows })).toEqual([4, 18, 40, 8]);
		expect(columnLetters({ columns, rows: [] })).toEqual([4, 18, 4, 4]);
	});
});
