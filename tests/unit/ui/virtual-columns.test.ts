import { describe, expect, it } from 'vitest';
import { leastWidth, tracks, type VirtualColumn } from '#lib/ui/components/virtual/column.ts';
import { nextSort, orderOf } from '#lib/ui/components/virtual/order.ts';
import { columnLetters } from '#lib/ui/console/column-letters.ts';

const opened: VirtualColumn = { id: 'opened', label: 'Opened', least: 176, share: 1.6, sorts: 'down' };
const topic: VirtualColumn = { id: 'topic', label: 'Topic', least: 96, share: 1.2, sorts: 'up' };

describe('columns of a long table', () => {
	it('share what there is, and scroll below what they need together', () => {
		expect(tracks([opened, topic])).toBe('minmax(176px, 1.6fr) minmax(96px, 1.2fr)');
		expect(leastWidth([opened, topic])).toBe(272);
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
