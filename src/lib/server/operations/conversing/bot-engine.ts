import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BotEvent } from '#lib/bot/turn/events.ts';
import { meaningfulTexts } from '#lib/bot/knowledge/recall.ts';
import type { Lessons } from '#lib/bot/turn/learned.ts';
import { isChinese } from '#lib/bot/texts/script.ts';
import type { Choice } from '../../providers/embeddings/choose-embedder.ts';
import { readFeltExamples } from '../evaluating/felt-examples.ts';
import { inThread } from '../evaluating/in-thread.ts';
import type { Poise } from '../operation.ts';
import { knownArticles } from './known-articles.ts';
import { openTurnThread, type TurnThread } from './turn-thread.ts';
import type { Response } from '#lib/bot/turn/turn-protocol.ts';

/** Counts up with every change of how the bot learns: what an older edition learned is learned anew. */
const EDITION = 4;
const SEED = 1;
const BATCH = 64;

export interface Understanding {
	/** What gives texts their meaning; none: by letters alone. */
	readonly engine: 'native' | 'wasm' | 'remote' | 'none';
	readonly model: string | null;
}

const NO_MEANING: Understanding = { engine: 'none', model: null };

/** The bot of a workspace, ready to take turns. */
export interface BotEngine {
	/** Events of a turn as they come. Rejects when the thread fails. */
	respond(question: Response, onEvent: (event: BotEvent) => void): Promise<void>;
	/** By what it understands; null while it goes by letters alone, and learns better. */
	readonly understands: Understanding | null;
	/** Resolves when it has learned all that it learns for now, or could not. */
	readonly settled: Promise<void>;
	/** How long it took to be ready, milliseconds, and whether what it learned was kept from before. */
	readonly readyAfter: { readonly milliseconds: number; readonly isKept: boolean };
}

interface Opened {
	readonly engine: Promise<BotEngine>;
	ready: BotEngine | null;
	readonly stop: AbortController;
}

const ofWorkspace = new WeakMap<Poise['state'], Opened>();

/**
 * Learned once, and read from where it is kept afterwards. Until it has vectors of what it learns from, it answers by letters alone.
 */
export function botEngineOf(poise: Poise): Promise<BotEngine> {
	const known = ofWorkspace.get(poise.state);
	if (known) return known.engine;
	const stop = new AbortController();
	const engine = open(poise, stop.signal);
	const opened: Opened = { engine, stop, ready: null };
	void engine.then((ready) => (opened.ready = ready)).catch(() => undefined);
	ofWorkspace.set(poise.state, opened);
	// what failed is not remembered: the next turn may find the remedy applied
	engine.catch(() => ofWorkspace.get(poise.state) === opened && ofWorkspace.delete(poise.state));
	return engine;
}

/** By what it understands now; null while it learns, or before anybody wanted it. Waits for nothing. */
export function understandsBy({ state }: Pick<Poise, 'state'>): Understanding | null {
	return ofWorkspace.get(state)?.ready?.understands ?? null;
}

/** Ends its threads. */
export function closeBotEngine({ state }: Pick<Poise, 'state'>): void {
	ofWorkspace.get(state)?.stop.abort();
	ofWorkspace.delete(state);
}

/** Articles have changed: what was learned of the old ones is dropped, and the next turn waits for the new. */
export const relearnBot = closeBotEngine;

async function open(poise: Poise, signal: AbortSignal): Promise<BotEngine> {
	const began = performance.now();
	const [felt, articles, choice] = await Promise.all([
		readFeltExamples(),
		knownArticles(),
		poise.embeddings.choose().catch((): Choice => ({ embedder: undefined, passedOver: [] }))
	]);
	const { embedder } = choice;
	const lessons: Lessons = { felt, articles, vectors: new Map(), seed: SEED };
	const place = (model: string) => join(poise.config.workspace, 'cache', `bot-${digestOf(lessons, model)}.bin`);
	const byLetters = place('');
	const withMeaning = embedder ? place(embedder.model) : byLetters;
	const isKept = existsSync(withMeaning);
	const loadFirst = async () => (await readKept(byLetters)) ?? learn(lessons, byLetters, signal);
	const loadWhole = async () => {
		if (!embedder) return loadFirst();
		return (await readKept(withMeaning)) ?? learn(await withVectors(lessons, embedder, signal), withMeaning, signal);
	};
	const thread: TurnThread = await openTurnThread(isKept ? loadWhole : loadFirst, signal);
	const full: Understanding = embedder ? { engine: embedder.engine, model: embedder.model } : NO_MEANING;
	let understands = isKept || !embedder ? full : null;
	const learnWhole = () =>
		thread.learn(loadWhole).then(
			() => {
				understands = full;
			},
			(cause: unknown) => {
				if (signal.aborted) return;
				const reason = cause instanceof Error ? cause.message : String(cause);
				process.emitWarning(`The bot goes on by what it learned first: ${reason}`);
			}
		);
	const settled = understands === null ? learnWhole() : Promise.resolve();
	return {
		respond: thread.respond,
		get understands() {
			return understands;
		},
		settled,
		readyAfter: { milliseconds: performance.now() - began, isKept }
	};
}

const readKept = (path: string): Promise<Uint8Array | undefined> => readFile(path).catch(() => undefined);

/** Learns in a thread of its own, and keeps what was learned for the next process. */
async function learn(lessons: Lessons, path: string, signal: AbortSignal): Promise<Uint8Array> {
	const context = { signal, actor: 'bot', report: () => undefined };
	const learned = await inThread<Uint8Array>('learn-bot.ts', lessons, context);
	try {
		await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
		// whoever reads it meanwhile reads the old one, or the whole of the new
		await writeFile(`${path}.${process.pid}`, learned, { mode: 0o600 });
		await rename(`${path}.${process.pid}`, path);
	} catch (cause) {
		process.emitWarning(
			`What the bot learned could not be kept: ${cause instanceof Error ? cause.message : String(cause)}`
		);
	}
	return learned;
}

async function withVectors(
	lessons: Lessons,
	embedder: NonNullable<Choice['embedder']>,
	signal: AbortSignal
): Promise<Lessons> {
	const felt = lessons.felt.filter(({ isPlain }) => isPlain !== true);
	const isKnown = (text: string) => !embedder.languages || !isChinese(text);
	const known = lessons.articles.flatMap(meaningfulTexts);
	const texts = [...new Set([...felt.map(({ text }) => text), ...known])].filter(isKnown);
	const vectors = new Map<string, Float32Array>();
	for (let from = 0; from < texts.length; from += BATCH) {
		signal.throwIfAborted();
		const batch = texts.slice(from, from + BATCH);
		const found = await embedder.embed(batch);
		for (const [at, text] of batch.entries()) if (found[at]) vectors.set(text, found[at]);
	}
	return { ...lessons, vectors, felt: lessons.felt.map((each) => ({ ...each, vector: vectors.get(each.text) })) };
}

/** Of all that was learned from, by which model of meaning. */
const digestOf = ({ felt, articles, seed }: Lessons, model: string) =>
	createHash('sha256')
		.update(JSON.stringify([EDITION, seed, model, felt, articles]))
		.digest('hex')
		.slice(0, 32);
