import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMapping } from '#lib/ingestion/mapping.ts';
import { askMetrics } from '#lib/server/operations/ask-metrics.ts';
import { importFile } from '#lib/server/operations/importing/import-file.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { context, withWorkspace } from './workspace.ts';

const LOGS = '../shared/data/logs';
const REFERENCE = 'tests/reference/logs';
const isHere = existsSync(LOGS);
if (!isHere) console.log(`real logs: skipped, there is no ${LOGS}`);

interface ExpectedLog {
	readonly file: string;
	readonly mapping: string;
	readonly rows: number;
	readonly metrics: Readonly<Record<string, number>>;
	/** Conversations by the values of a dimension. */
	readonly volumeBy: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Expected {
	readonly logs: readonly ExpectedLog[];
	/** Changes of tickets, some of which stand in the file twice. */
	readonly history: Omit<ExpectedLog, 'volumeBy'>;
	readonly customers: {
		readonly file: string;
		readonly mapping: string;
		readonly rows: number;
		readonly segments: Readonly<Record<string, { readonly customers: number; readonly churned: number }>>;
	};
}

const { logs, history, customers } = JSON.parse(readFileSync(`${REFERENCE}/expected.json`, 'utf8')) as Expected;

function mappingOf(name: string) {
	const read = readMapping(JSON.parse(readFileSync(`${REFERENCE}/${name}.json`, 'utf8')));
	if ('problems' in read) throw new Error(read.problems.map(({ message }) => message.en).join('\n'));
	return read.mapping;
}

/** Imports a file by its mapping; every row must be accounted for, and every mapped cell read. */
async function takeIn(poise: Poise, file: string, mapping: string, rows: number): Promise<void> {
	const request = { path: `${LOGS}/${file}`, name: basename(file), mapping: mappingOf(mapping) };
	const receipt = await importFile(poise, request, context);
	expect(receipt).toMatchObject({
		rowsRead: rows,
		rowsImported: rows,
		rowsDuplicate: 0,
		rowsRejected: 0,
		rejects: [],
		cleaned: {},
		warnings: []
	});
}

async function ask(poise: Poise, metrics: readonly string[], by: readonly string[] = []) {
	const input = askMetrics.input.parse({ metrics, by });
	const answer = await askMetrics.run(poise, input, context);
	if (!('metrics' in answer)) throw new Error('the figures came as a stream');
	return answer.metrics;
}

describe('mappings of real logs', () => {
	it.each([...logs, history, customers])('$mapping is a mapping', ({ mapping }) => {
		expect(mappingOf(mapping).fields).not.toEqual({});
	});
});

describe.skipIf(!isHere)('real logs', () => {
	it.each(logs)(
		'$file gives the figures that another tool finds',
		async ({ file, mapping, rows, metrics, volumeBy }) => {
			await withWorkspace(async (poise) => {
				await takeIn(poise, file, mapping, rows);
				const found = await ask(poise, Object.keys(metrics));
				expect(found.map(({ id }) => id).sort()).toEqual(Object.keys(metrics).sort());
				for (const {
					id,
					rows: [row],
					notMeasurable
				} of found) {
					expect([id, notMeasurable]).toEqual([id, null]);
					expect(row?.value, id).toBeCloseTo(metrics[id] ?? Number.NaN, 9);
				}
				for (const [dimension, counts] of Object.entries(volumeBy)) {
					const [volume] = await ask(poise, ['volume'], [dimension]);
					const groups = volume?.rows.map(({ dimensions, value }) => [dimensions[dimension], value] as const) ?? [];
					expect(Object.fromEntries(groups)).toEqual(counts);
				}
			});
		}
	);

	it(`${history.file} gives the first resolutions that another tool finds`, async () => {
		await withWorkspace(async (poise) => {
			const { file, mapping, rows, metrics } = history;
			const request = { path: `${LOGS}/${file}`, name: basename(file), mapping: mappingOf(mapping) };
			expect(await importFile(poise, request, context)).toMatchObject({ rowsRead: rows, rowsRejected: 0 });
			const found = await ask(poise, Object.keys(metrics));
			expect(Object.fromEntries(found.map(({ id, rows: [row] }) => [id, row?.value]))).toEqual(metrics);
		});
	});

	it(`${customers.file} gives the customers that another tool finds`, async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, customers.file, customers.mapping, customers.rows);
			const found = await poise.engine.read((session) =>
				session.rows<{ segment: string; customers: number; churned: number }>(
					`SELECT segment, count(*) AS customers, count(*) FILTER (WHERE churned) AS churned FROM customer GROUP BY segment`
				)
			);
			const segments = found.map(({ segment, ...counts }) => [segment, counts] as const);
			expect(Object.fromEntries(segments)).toEqual(customers.segments);
		});
	});
});
