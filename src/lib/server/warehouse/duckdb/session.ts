import {
	DuckDBDataChunk,
	INTEGER,
	VARCHAR,
	type DuckDBConnection,
	type DuckDBResult,
	type DuckDBType
} from '@duckdb/node-api';
import type { Cell, Session, Value } from '../engine.ts';
import { shown } from './shown.ts';
import { toCell } from './values.ts';

const CHUNK_ROWS = 2048;

export function sessionOn(connection: DuckDBConnection): Session {
	return {
		async rows<Row>(sql: string, parameters: readonly Value[] = []) {
			const result = await connection.runAndReadAll(sql, [...parameters]);
			return result.getRowObjectsJS().map(toRow) as Row[];
		},
		async *stream<Row>(sql: string, parameters: readonly Value[] = []) {
			const result = await connection.stream(sql, [...parameters]);
			for await (const rows of result.yieldRowObjectJs()) yield rows.map(toRow) as Row[];
		},
		async *columns(sql, parameters = []) {
			const result = await connection.stream(sql, [...parameters]);
			for await (const chunk of result) yield chunk.getColumns().map((column) => column.map(toCell));
		},
		async answer(sql) {
			const result = await connection.stream(sql);
			const types = result.columnTypes();
			return {
				columns: result.columnNames().map((name, at) => ({ name, type: String(types[at]) })),
				batches: batchesOf(result, types)
			};
		},
		async run(sql, parameters = []) {
			await connection.run(sql, [...parameters]);
		},
		async appendIntegers(table, columns) {
			const appender = await connection.createAppender(table, 'main', 'temp');
			const length = columns[0]?.length ?? 0;
			for (let start = 0; start < length; start += CHUNK_ROWS) {
				const chunk = DuckDBDataChunk.create(columns.map(() => INTEGER));
				chunk.setColumns(columns.map((column) => Array.from(column.subarray(start, start + CHUNK_ROWS))));
				appender.appendDataChunk(chunk);
			}
			appender.closeSync();
		},
		async appendTexts(table, numbers, texts) {
			const appender = await connection.createAppender(table, 'main', 'temp');
			for (let start = 0; start < texts.length; start += CHUNK_ROWS) {
				const chunk = DuckDBDataChunk.create([INTEGER, VARCHAR]);
				const end = start + CHUNK_ROWS;
				chunk.setColumns([Array.from(numbers.subarray(start, end)), texts.slice(start, end)]);
				appender.appendDataChunk(chunk);
			}
			appender.closeSync();
		},
		progress() {
			const { percentage } = connection.progress;
			return percentage < 0 ? null : Math.min(1, percentage / 100);
		}
	};
}

async function* batchesOf(result: DuckDBResult, types: readonly DuckDBType[]) {
	for await (const chunk of result)
		yield types.map((type, at) => chunk.getColumnValues(at).map((value) => shown(value, type)));
}

function toRow(row: Record<string, unknown>): Record<string, Cell> {
	const plain: Record<string, Cell> = {};
	for (const name of Object.keys(row)) plain[name] = toCell(row[name]);
	return plain;
}
