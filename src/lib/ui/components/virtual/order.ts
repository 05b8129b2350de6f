import type { VirtualColumn } from './column.ts';

/** How a table in the order of `sort` (a column's id, a minus in front for the largest first) stands to one of its columns. */
export function orderOf({ id }: VirtualColumn, sort: string): 'ascending' | 'descending' | 'none' {
	if (sort.replace('-', '') !== id) return 'none';
	return sort.startsWith('-') ? 'descending' : 'ascending';
}

/** The order that choosing a column leads to: its own first one, then the other way round. */
export function nextSort(column: VirtualColumn, sort: string): string {
	const order = orderOf(column, sort);
	const isDown = order === 'none' ? column.sorts === 'down' : order === 'ascending';
	return isDown ? `-${column.id}` : column.id;
}
