// npm run bench:embeddings: how long a sentence takes in each of the two engines of our model, alone and among many, how long they take to load,
// what memory they add, and how long they keep the asking thread from answering others. Each engine in a process of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openInThread } from '#lib/server/providers/embeddings/open-in-thread.ts';
import type { OpenedEmbedder } from '#lib/server/providers/embeddings/opened-embedder.ts';

const THINGS = ['parcel', 'refund', 'invoice', 'password', 'subscription', 'gift card', 'headset', 'delivery slot'];
const REQUESTS = [
	'Where is my THING?',
	'I have a problem with my THING and nobody answers me.',
	'Please help: the THING that I was promised last week has still not arrived at my address.',
	'Can I change my THING?',
	'Hello, I would like to know how long it takes until my THING is ready, thank you.'
];
const SENTENCES = REQUESTS.flatMap((request) => THINGS.map((thing) => request.replace('THING', thing)));
/** How often all sentences are gone through: alone, and in one call. */
const ROUNDS = 5;

interface Measured {
	readonly loadMs: number;
	readonly medianMs: number;
	readonly p95Ms: number;
	readonly perSecond: number;
	readonly megabytes: number;
	readonly heldMs: number;
}

const [, script = '', engine, folder = ''] = process.argv;
if (engine === 'native' || engine === 'wasm') console.log(JSON.stringify(await measure(engine, folder)));
else {
	const cache = mkdtempSync(join(tmpdir(), 'poise-'));
	const [native, wasm] = (['native', 'wasm'] as const).map((each) => {
		const run = () =>
			JSON.parse(execFileSync(process.execPath, [script, each, cache], { encoding: 'utf8' })) as Measured;
		const first = run();
		const measured = run();
		console.log(describe(each, measured, first.loadMs));
		return measured;
	});
	rmSync(cache, { recursive: true, force: true });
	if (native && wasm) console.log(`native is ${(wasm.medianMs / native.medianMs).toFixed(1)} times as quick`);
}

async function measure(kind: 'native' | 'wasm', cache: string): Promise<Measured> {
	const rss = process.memoryUsage.rss();
	const { ms: loadMs, result: embedder } = await timed(() =>
		openInThread(
			resolve('src/workers/embed-texts.ts'),
			kind === 'wasm' ? { kind } : { kind: 'packaged', folders: [cache] }
		)
	);
	const alone = await eachAlone(embedder);
	const delay = monitorEventLoopDelay({ resolution: 1 });
	delay.enable();
	const many = await timed(() => embedder.embed(Array.from({ length: ROUNDS }, () => SENTENCES).flat()));
	delay.disable();
	const megabytes = (process.memoryUsage.rss() - rss) / 1e6;
	await embedder.close();
	return {
		loadMs,
		medianMs: quantile(alone, 0.5),
		p95Ms: quantile(alone, 0.95),
		perSecond: (1000 * many.result.length) / many.ms,
		megabytes,
		heldMs: delay.max / 1e6
	};
}

/** Milliseconds of each sentence asked for alone, rounds of warming-up left out. */
async function eachAlone(embedder: OpenedEmbedder): Promise<readonly number[]> {
	const times: number[] = [];
	await embedder.embed(SENTENCES);
	for (let round = 0; round < ROUNDS; round++)
		for (const sentence of SENTENCES) times.push((await timed(() => embedder.embed([sentence]))).ms);
	return times;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
	const before = performance.now();
	const result = await work();
	return { ms: performance.now() - before, result };
}

function quantile(values: readonly number[], share: number): number {
	return [...values].sort((a, b) => a - b)[Math.floor(share * values.length)] ?? NaN;
}

function describe(name: string, m: Measured, firstMs: number): string {
	return [
		`${name}: ${m.medianMs.toFixed(1)} ms a sentence (p95 ${m.p95Ms.toFixed(1)})`,
		`${m.perSecond.toFixed(0)} a second in one call, during which the asking thread is held ${m.heldMs.toFixed(0)} ms at most`,
		`loaded in ${m.loadMs.toFixed(0)} ms (the first time ${firstMs.toFixed(0)} ms)`,
		`${m.megabytes.toFixed(0)} MB more`
	].join('; ');
}
