// npm run bench [-- ROWS]: how long an import takes against the engine's own read of the same file, in the same process and the
// same encrypted database. Ratios, not seconds: they hold on other machines.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Mapping } from '#lib/ingestion/mapping.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { importFile } from '#lib/server/operations/importing/import-file.ts';
import type { Poise, Progress } from '#lib/server/operations/operation.ts';
import { benchColumns, writeBenchFile } from './bench-file.ts';

const ROUNDS = 3;
const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite);
const folder = mkdtempSync(join(tmpdir(), 'poise-bench-'));

const mapping: Mapping = {
	kind: 'conversations',
	source: 'bench',
	zone: 'UTC',
	fields: Object.fromEntries(benchColumns.map(({ header, field }) => [field, header]))
};

try {
	for (const rows of sizes.length ? sizes : [100_000, 1_000_000]) await measure(rows);
} finally {
	rmSync(folder, { recursive: true, force: true });
}

async function measure(rows: number): Promise<void> {
	const file = join(folder, `${rows}.csv`);
	const bytes = await writeBenchFile(file, rows);
	const baseline: number[] = [];
	const times = {
		off: { inLog: [] as number[], judged: [] as number[] },
		on: { inLog: [] as number[], judged: [] as number[] }
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
	const base = median(baseline);
	const report = (name: string, seconds: number) =>
		console.log(
			`${name.padEnd(58)} ${(seconds / base).toFixed(2).padStart(6)} ×  ${Math.round(rows / seconds)
				.toLocaleString('en')
				.padStart(10)} rows/s  ${(bytes / 1e6 / seconds).toFixed(0).padStart(4)} MB/s`
		);
	console.log(
		`\n${rows.toLocaleString('en')} rows, ${(bytes / 1e6).toFixed(0)} MB, median of ${ROUNDS}, engine limit ${readConfig(process.env).memoryBytes / 1e6} MB`
	);
	report('baseline: typed read_csv into the encrypted database', base);
	for (const mask of ['off', 'on'] as const) {
		report(`import until the rows are in the log, masking ${mask}`, median(times[mask].inLog));
		report(`import with every conversation judged, masking ${mask}`, median(times[mask].judged));
	}
	console.log(`cells masked: ${masked.toLocaleString('en')}`);
	console.log(`peak memory of the process during imports: ${Math.round(rss / 1e6)} MB`);
}

/** What the engine needs for the same file when it is told everything and checks nothing. */
async function timeBaseline({ engine }: Poise, file: string): Promise<number> {
	const columns = benchColumns.map(({ header, type }) => `'${header}': '${type}'`).join(', ');
	const started = performance.now();
	await engine.write((session) =>
		session.run(`CREATE TABLE bench AS SELECT * FROM read_csv('${file}', auto_detect = false, columns = {${columns}}, delim = ',',
			quote = '"', escape = '"', header = true, strict_mode = true)`)
	);
	await engine.checkpoint();
	const seconds = (performance.now() - started) / 1000;
	await engine.write((session) => session.run('DROP TABLE bench'));
	await engine.checkpoint();
	return seconds;
}

async function timeImport(
	poise: Poise,
	path: string,
	mask: boolean,
	onMemory: (rss: number) => void
): Promise<{ inLog: number; judged: number; masked: number }> {
	const watch = setInterval(() => onMemory(process.memoryUsage.rss()), 50);
	const started = performance.now();
	let inLog = 0;
	const report = ({ phase }: Progress) => {
		if (phase === 'judge' && inLog === 0) inLog = (performance.now() - started) / 1000;
	};
	const receipt = await importFile(
		poise,
		{ path, name: 'bench.csv', mapping, mask },
		{ signal: new AbortController().signal, actor: 'bench', report }
	);
	await poise.engine.checkpoint();
	clearInterval(watch);
	const masked = Object.values(receipt.masked ?? {}).reduce((a, b) => a + b, 0);
	return { inLog, judged: (performance.now() - started) / 1000, masked };
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
