// npm run bench [-- ROWS… --rounds N]: how long an import takes against the engine's own read of the same file, in the same process and the
// same encrypted database, with masking off and on. Ratios, not seconds: they hold on other machines. The processor's time is
// compared as well: it holds while others are at work.
import Papa from 'papaparse';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Mapping } from '#lib/ingestion/mapping.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { importFile } from '#lib/server/operations/importing/import-file.ts';
import type { Poise, Progress } from '#lib/server/operations/operation.ts';
import { benchColumns, writeBenchFile } from './bench-file.ts';

/** Rows of one statement of the slow reference, and rows beyond which it is left out: it would run for hours. */
const BATCH = 200;
const MOST_LOOPED = 1_000_000;
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { rounds: { type: 'string', default: '3' } }
});
const ROUNDS = Math.max(1, Number(values.rounds) || 1);
const sizes = positionals.map(Number).filter(Number.isFinite);
const folder = mkdtempSync(join(tmpdir(), 'poise-bench-'));

const mapping: Mapping = {
	kind: 'conversations',
	source: 'bench',
	// one whose clock changes within the file: its local time is told by the import
	zone: 'Europe/Berlin',
	fields: Object.fromEntries(benchColumns.map(({ header, field }) => [field, header]))
};

try {
	for (const rows of sizes.length ? sizes : [100_000, 1_000_000]) await measure(rows);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

interface Lapse {
	readonly seconds: number;
	/** Seconds of all threads together. */
	readonly processor: number;
}

function startWatch(): () => Lapse {
	const started = performance.now();
	const used = process.cpuUsage();
	return () => {
		const { user, system } = process.cpuUsage(used);
		return { seconds: (performance.now() - started) / 1000, processor: (user + system) / 1e6 };
	};
}

async function measure(rows: number): Promise<void> {
	const file = join(folder, `${rows}.csv`);
	const bytes = await writeBenchFile(file, rows);
	const baseline: Lapse[] = [];
	const times = {
		off: { inLog: [] as Lapse[], judged: [] as Lapse[] },
		on: { inLog: [] as Lapse[], judged: [] as Lapse[] }
	};
	let masked = 0;
	let rss = 0;
	for (let round = 0; round < ROUNDS; round++) {
		for (const mask of ['off', 'on'] as const) {
			const workspace = join(folder, `workspace-${round}-${mask}`);
			const poise = await createApp(readConfig(process.env, { workspace }));
			baseline.push(await timeBaseline(poise, file));
			const taken = await timeImport(poise, file, mask === 'on', (now) => (rss = Math.max(rss, now)));
			times[mask].inLog.push(taken.inLog);
			times[mask].judged.push(taken.judged);
			masked = Math.max(masked, taken.masked);
			await poise.close();
			rmSync(workspace, { recursive: true });
		}
	}
	const looped = rows <= MOST_LOOPED ? [await timeRowLoop(file)] : [];
	const base = medians(baseline);
	const report = (name: string, lapses: readonly Lapse[]) => {
		const { seconds, processor } = medians(lapses);
		const ratio = (value: number) => `${value.toFixed(2).padStart(6)} ×`;
		console.log(
			`${name.padEnd(58)} ${ratio(seconds / base.seconds)} ${ratio(processor / base.processor)} processor  ${Math.round(
				rows / seconds
			)
				.toLocaleString('en')
				.padStart(10)} rows/s  ${(bytes / 1e6 / seconds).toFixed(0).padStart(4)} MB/s`
		);
	};
	console.log(
		`\n${rows.toLocaleString('en')} rows, ${(bytes / 1e6).toFixed(0)} MB, median of ${ROUNDS}, engine limit ${readConfig(process.env).memoryBytes / 1e6} MB`
	);
	report('baseline: typed read_csv into the encrypted database', baseline);
	for (const mask of ['off', 'on'] as const) {
		report(`import until the rows are in the log, masking ${mask}`, times[mask].inLog);
		report(`import with every conversation judged, masking ${mask}`, times[mask].judged);
	}
	if (looped.length) report('slow reference: a PapaParse row loop with inserts, one round', looped);
	console.log(`cells masked: ${masked.toLocaleString('en')}`);
	console.log(`peak memory of the process during imports: ${Math.round(rss / 1e6)} MB`);
}

/** What the engine needs for the same file when it is told everything and checks nothing. */
async function timeBaseline({ engine }: Poise, file: string): Promise<Lapse> {
	const columns = benchColumns.map(({ header, type }) => `'${header}': '${type}'`).join(', ');
	const lapse = startWatch();
	await engine.write((session) =>
		session.run(`CREATE TABLE bench AS SELECT * FROM read_csv('${file}', auto_detect = false, columns = {${columns}}, delim = ',',
			quote = '"', escape = '"', header = true, strict_mode = true)`)
	);
	await engine.checkpoint();
	const taken = lapse();
	await engine.write((session) => session.run('DROP TABLE bench'));
	await engine.checkpoint();
	return taken;
}

/** What a program does that reads row by row and inserts as it goes: nothing is checked, masked or judged. */
async function timeRowLoop(file: string): Promise<Lapse> {
	const workspace = join(folder, 'workspace-loop');
	const poise = await createApp(readConfig(process.env, { workspace }));
	const columns = benchColumns.map(({ header, type }) => `${header} ${type}`).join(', ');
	const row = `(${benchColumns.map(({ type }) => `CAST(? AS ${type})`).join(', ')})`;
	const lapse = startWatch();
	await poise.engine.write(async (session) => {
		await session.run(`CREATE TABLE looped (${columns})`);
		let batch: string[][] = [];
		const flush = async () => {
			const values = batch.flat().map((cell) => (cell === '' ? null : cell));
			if (batch.length) await session.run(`INSERT INTO looped VALUES ${batch.map(() => row).join(', ')}`, values);
			batch = [];
		};
		const rows = createReadStream(file).pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: ',' }));
		let isHeader = true;
		for await (const cells of rows) {
			if (!isHeader) batch.push(cells as string[]);
			isHeader = false;
			if (batch.length === BATCH) await flush();
		}
		await flush();
	});
	await poise.engine.checkpoint();
	const taken = lapse();
	await poise.close();
	rmSync(workspace, { recursive: true });
	return taken;
}

async function timeImport(
	poise: Poise,
	path: string,
	mask: boolean,
	onMemory: (rss: number) => void
): Promise<{ inLog: Lapse; judged: Lapse; masked: number }> {
	const watch = setInterval(() => onMemory(process.memoryUsage.rss()), 50);
	const lapse = startWatch();
	let inLog: Lapse | undefined;
	const report = ({ phase }: Progress) => {
		if (phase === 'judge') inLog ??= lapse();
	};
	const receipt = await importFile(
		poise,
		{ path, name: 'bench.csv', mapping, mask },
		{ signal: new AbortController().signal, actor: 'bench', report }
	);
	await poise.engine.checkpoint();
	clearInterval(watch);
	const masked = Object.values(receipt.masked ?? {}).reduce((a, b) => a + b, 0);
	const judged = lapse();
	return { inLog: inLog ?? judged, judged, masked };
}

function medians(lapses: readonly Lapse[]): Lapse {
	return {
		seconds: median(lapses.map(({ seconds }) => seconds)),
		processor: median(lapses.map(({ processor }) => processor))
	};
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
