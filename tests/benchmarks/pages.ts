// npm run bench:pages [-- ROWS]: how long the data of each page takes on a log of so many conversations, the first time and when
// somebody comes back; and what a figure costs over the bare SQL that computes the same answer, in the same process.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mapping } from '#lib/ingestion/mapping.ts';
import { metrics } from '#lib/metrics/catalogue/all.ts';
import { checkQuery, missingNeeds, type CheckedQuery } from '#lib/metrics/validate.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { answerQuery, sqlOf } from '#lib/server/operations/answer-query.ts';
import { importFile } from '#lib/server/operations/importing/import-file.ts';
import { logFacts } from '#lib/server/operations/log-facts.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { load as claims } from '../../src/routes/(app)/claims/+page.server.ts';
import { load as conversation } from '../../src/routes/(app)/conversations/[id]/+page.server.ts';
import { load as explore } from '../../src/routes/(app)/explore/+page.server.ts';
import { load as verdict } from '../../src/routes/(app)/+page.server.ts';
import { benchColumns, writeBenchFile } from './bench-file.ts';

const ROUNDS = 5;
const rows = Number(process.argv[2] ?? 1_000_000);
const mapping: Mapping = {
	kind: 'conversations',
	source: 'bench',
	zone: 'UTC',
	fields: Object.fromEntries(benchColumns.map(({ header, field }) => [field, header]))
};
const pages: readonly (readonly [address: string, load: unknown])[] = [
	['/', verdict],
	['/explore', explore],
	['/explore?metric=containment&by=topic', explore],
	['/explore?metric=first-human-reply-p90&by=channel&grain=week', explore],
	['/explore?metric=volume&by=hour-of-week', explore],
	['/explore?metric=durable-resolution&by=topic&where=channel%3Dchat&compare=first-responder', explore],
	['/explore?metric=containment&by=topic&rows=1', explore],
	['/claims', claims],
	['/conversations/1', conversation]
];

const folder = mkdtempSync(join(tmpdir(), 'poise-bench-'));
try {
	await run();
} finally {
	rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
	const file = join(folder, 'log.csv');
	await writeBenchFile(file, rows);
	const poise = await createApp(readConfig(process.env, { workspace: join(folder, 'workspace') }));
	await importFile(
		poise,
		{ path: file, name: 'log.csv', mapping, mask: false },
		{ signal: new AbortController().signal, actor: 'bench', report: () => undefined }
	);
	console.log(`\n${rows.toLocaleString('en')} conversations; milliseconds, coming back: median of ${ROUNDS}`);
	console.log(`${'page'.padEnd(92)} ${'first'.padStart(9)} ${'coming back'.padStart(12)}`);
	for (const [address, load] of pages) {
		const url = new URL(address, 'http://localhost');
		const open = () =>
			(load as (event: object) => Promise<unknown>)({ url, locals: { poise, locale: 'en' }, params: { id: '1' } });
		poise.memory.clear();
		const first = await time(open);
		const again = [];
		for (let round = 0; round < ROUNDS; round++) again.push(await time(open));
		console.log(`${address.padEnd(92)} ${first.toFixed(0).padStart(9)} ${median(again).toFixed(1).padStart(12)}`);
	}
	await compareWithSql(poise);
	await poise.close();
}

/** Every figure that the log can answer, alone and by topic: the answer as it is given against its own SQL. */
async function compareWithSql(poise: Poise): Promise<void> {
	const { known } = await logFacts(poise);
	const asked = metrics.filter(({ needs, kind }) => kind !== 'cost' && missingNeeds(needs, known).length === 0);
	const ratios: { readonly name: string; readonly ratio: number; readonly bare: number }[] = [];
	for (const { id } of asked)
		for (const by of [[], ['topic']]) {
			const query = checkQuery({ metrics: [id], by, where: [] });
			if ('code' in query) throw new TypeError(query.message.en);
			ratios.push({ name: [id, ...by].join(' by '), ...(await ratioOf(poise, query)) });
		}
	ratios.sort((a, b) => b.ratio - a.ratio);
	console.log(
		`\n${ratios.length} questions against the bare SQL: median ${median(ratios.map(({ ratio }) => ratio)).toFixed(2)} ×`
	);
	for (const { name, ratio, bare } of ratios.slice(0, 8))
		console.log(`${name.padEnd(60)} ${ratio.toFixed(2).padStart(6)} ×  of ${bare.toFixed(0)} ms`);
	const slow = ratios.toSorted((a, b) => b.bare - a.bare).slice(0, 8);
	console.log('the slowest:');
	for (const { name, ratio, bare } of slow)
		console.log(`${name.padEnd(60)} ${ratio.toFixed(2).padStart(6)} ×  of ${bare.toFixed(0)} ms`);
}

async function ratioOf(poise: Poise, query: CheckedQuery): Promise<{ ratio: number; bare: number }> {
	const [statement] = await sqlOf(poise, query);
	const given: number[] = [];
	const bare: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		poise.memory.delete('kept-rows');
		given.push(await time(() => answerQuery(poise, query)));
		bare.push(await time(() => poise.engine.read((session) => session.rows(statement?.sql ?? ''))));
	}
	return { ratio: median(given) / median(bare), bare: median(bare) };
}

async function time(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
