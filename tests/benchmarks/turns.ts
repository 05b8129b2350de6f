// npm run bench:turns: how long the bot takes to its first event and for a turn, alone and in two hundred conversations at once, each of which says
// something every five seconds; how long it takes to be ready, learned and not; and what memory it adds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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
const alone = [];
for (let at = 0; at < ALONE; at++) alone.push(await turn(await start(), MESSAGES[at % MESSAGES.length] ?? ''));
console.log(describe('alone', alone));

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
console.log(describe(`${CROWD} conversations`, crowd.flat()));
console.log(`${((process.memoryUsage.rss() - before) / 1e6).toFixed(0)} MB more`);
await poise.close();
rmSync(folder, { recursive: true, force: true });

function open(): Promise<Poise> {
	return createApp(readConfig({ POISE_MEMORY: '400MB' }, { workspace: folder }));
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
	const at = (values: readonly number[], share: number) =>
		(
			values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN
		).toFixed(1);
	const [first, whole] = [took.map(({ firstMs }) => firstMs), took.map(({ wholeMs }) => wholeMs)];
	return `${name}: first event p50 ${at(first, 0.5)} p95 ${at(first, 0.95)} ms; turn p50 ${at(whole, 0.5)} p95 ${at(whole, 0.95)} ms (n ${took.length})`;
}
