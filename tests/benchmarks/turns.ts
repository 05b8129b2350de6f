// npm run bench:turns: how long the bot takes to its first event and for a turn, alone and in two hundred conversations at once, each of which says
// something every five seconds; the same as a multiple of a turn alone, taken before and after in the same process, which a busy machine changes little;
// how long it takes to be ready, learned and not; and what memory it adds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '#lib/stats/summaries.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { botEngineOf } from '#lib/server/operations/conversing/bot-engine.ts';
import type { Context, Poise } from '#lib/server/operations/operation.ts';
import { perform } from '#lib/server/perform.ts';

const MESSAGES = [
	'Where is my parcel?',
	'can i pay with paypal',
	'How do I return an item that does not fit?',
	'我的快递到哪了？',
	'优惠券用不了',
	'You said that yesterday as well, I want my money back',
	'thank you'
];
const ALONE = 70;
const CROWD = 200;
const EVERY_MS = 5_000;
const ROUNDS = 3;
/** What is asked of two hundred conversations on two cores. */
const MOST_P95_MS = 300;
const context: Context = { signal: new AbortController().signal, actor: 'bench', report: () => undefined };

const folder = mkdtempSync(join(tmpdir(), 'poise-'));
let poise = await open();
const cold = await botEngineOf(poise);
console.log(`ready after ${cold.readyAfter.milliseconds.toFixed(0)} ms, nothing learned yet`);
while ((await botEngineOf(poise)).understands === null) await sleep(500);
await poise.close();

const before = process.memoryUsage.rss();
poise = await open();
const warm = await botEngineOf(poise);
console.log(
	`ready after ${warm.readyAfter.milliseconds.toFixed(0)} ms, learned before; by ${warm.understands?.model ?? 'letters'}`
);

await turn(await start(), 'hello');
const earlier = await turnsAlone();

const ids = await Promise.all(Array.from({ length: CROWD }, () => start()));
const crowd = await Promise.all(
	ids.map(async (id, at) => {
		const took = [];
		for (let round = 0; round < ROUNDS; round++) {
			const due = (at / CROWD) * EVERY_MS;
			await sleep(round === 0 ? due : EVERY_MS);
			took.push(await turn(id, MESSAGES[(at + round) % MESSAGES.length] ?? ''));
		}
		return took;
	})
);
const alone = [...earlier, ...(await turnsAlone())];
console.log(describe('alone', alone));
console.log(describe(`${CROWD} conversations`, crowd.flat()));
console.log(compare(crowd.flat(), alone));
console.log(`${((process.memoryUsage.rss() - before) / 1e6).toFixed(0)} MB more`);
await poise.close();
rmSync(folder, { recursive: true, force: true });

function open(): Promise<Poise> {
	return createApp(readConfig({ POISE_MEMORY: '400MB' }, { workspace: folder }));
}

async function turnsAlone(): Promise<Took[]> {
	const took = [];
	for (let at = 0; at < ALONE; at++) took.push(await turn(await start(), MESSAGES[at % MESSAGES.length] ?? ''));
	return took;
}

async function start(): Promise<string> {
	const performed = await perform(poise, 'converse-start', { scenario: 'e-commerce' }, context);
	if (!('result' in performed)) throw new Error(JSON.stringify(performed));
	return (performed.result as { readonly conversation: string }).conversation;
}

interface Took {
	readonly firstMs: number;
	readonly wholeMs: number;
}

async function turn(conversation: string, text: string): Promise<Took> {
	const began = performance.now();
	const performed = await perform(poise, 'converse', { conversation, text }, context);
	if (!('rows' in performed)) throw new Error(JSON.stringify(performed));
	const rows = performed.rows[Symbol.asyncIterator]();
	await rows.next();
	const firstMs = performance.now() - began;
	while (!(await rows.next()).done);
	return { firstMs, wholeMs: performance.now() - began };
}

function describe(name: string, took: readonly Took[]): string {
	const [first, whole] = [took.map(({ firstMs }) => firstMs), took.map(({ wholeMs }) => wholeMs)];
	const at = (values: readonly number[], share: number) => quantileOf(values, share).toFixed(1);
	return `${name}: first event p50 ${at(first, 0.5)} p95 ${at(first, 0.95)} ms; turn p50 ${at(whole, 0.5)} p95 ${at(whole, 0.95)} ms (n ${took.length})`;
}

/** A turn in a crowd as a multiple of one alone, and against what is asked of it. */
function compare(crowd: readonly Took[], alone: readonly Took[]): string {
	const of = (took: readonly Took[], share: number) =>
		quantileOf(
			took.map(({ wholeMs }) => wholeMs),
			share
		);
	const times = (share: number) => (of(crowd, share) / of(alone, share)).toFixed(2);
	const p95 = of(crowd, 0.95);
	const isMet = p95 <= MOST_P95_MS;
	return `crowd ÷ alone: p50 ${times(0.5)}, p95 ${times(0.95)}; p95 at most ${MOST_P95_MS} ms: ${isMet ? 'met' : 'not met'}, ${(p95 / MOST_P95_MS).toFixed(2)} of it`;
}

function quantileOf(values: readonly number[], share: number): number {
	return quantile(values, share) ?? Number.NaN;
}
