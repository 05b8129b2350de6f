import { createHash } from 'node:crypto';
import { meaningfulTexts } from '#lib/bot/knowledge/recall.ts';
import { isChinese } from '#lib/bot/texts/script.ts';
import type { BotEvent } from '#lib/bot/turn/events.ts';
import type { Lessons } from '#lib/bot/turn/learned.ts';
import type { Response } from '#lib/bot/turn/turn-protocol.ts';
import type { Choice } from '../../providers/embeddings/choose-embedder.ts';
import { readFeltExamples } from '../evaluating/felt-examples.ts';
import { inThread } from '../evaluating/in-thread.ts';
import type { Poise } from '../operation.ts';
import { knownArticles } from './known-articles.ts';
import { learnedCache, type LearnedCache } from './learned-cache.ts';
import { openTurnThread, type TurnThread } from './turn-thread.ts';

/** Counts up with every change of how the bot learns: what an older edition learned is learned anew. */
const EDITION = 5;
const SEED = 1;
const BATCH = 64;

export interface Understanding {
	/** What gives texts their meaning; none: by letters alone. */
	readonly engine: 'native' | 'wasm' | 'remote' | 'none';
	readonly model: string | null;
}

const NO_MEANING: Understanding = { engine: 'none', model: null };

/** What was learned, as bytes, and of what. */
export interface Learnt {
	/** Of all that was learned from. */
	readonly digest: string;
	readonly articles: Lessons['articles'];
	readonly bytes: () => Promise<Uint8Array>;
}

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
	/** What it answers by, once it has learned all it can. */
	learnt(): Promise<Learnt>;
	/** What it answers by now, or soon will where it goes by letters alone as yet. */
	readonly learntLast: Learnt;
	/** Articles have changed: learns them in the background, and takes turns by the old ones meanwhile. @returns what it answers by then */
	relearn(): Promise<Learnt>;
	/** Whether it learns now, and why it could not the last time. */
	readonly learning: { readonly isUnderWay: boolean; readonly failure: string | null };
	/** Vectors of texts in languages that the embedder knows; none where no embedder runs. */
	vectorsOf(texts: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Float32Array>>;
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

/** The bot, if somebody wanted it before and it is ready. Waits for nothing. */
export function readyEngine({ state }: Pick<Poise, 'state'>): BotEngine | null {
	return ofWorkspace.get(state)?.ready ?? null;
}

/** Whether somebody wanted the bot, ready or not yet. */
export const isEngineWanted = ({ state }: Pick<Poise, 'state'>): boolean => ofWorkspace.has(state);

/** By what it understands now; null while it learns, or before anybody wanted it. Waits for nothing. */
export const understandsBy = (poise: Pick<Poise, 'state'>): Understanding | null =>
	readyEngine(poise)?.understands ?? null;

/** Ends its threads. */
export function closeBotEngine({ state }: Pick<Poise, 'state'>): void {
	ofWorkspace.get(state)?.stop.abort();
	ofWorkspace.delete(state);
}

async function open(poise: Poise, signal: AbortSignal): Promise<BotEngine> {
	const began = performance.now();
	const [felt, articles, choice] = await Promise.all([
		readFeltExamples(),
		knownArticles(poise),
		poise.embeddings.choose().catch((): Choice => ({ embedder: undefined, passedOver: [] }))
	]);
	const { embedder } = choice;
	const cache = learnedCache(poise);
	const vectors = rememberedVectors(cache, embedder, signal);
	const learnFrom = (known: Lessons['articles']) =>
		whatIsLearned({ felt, articles: known }, embedder, { cache, vectors, signal });
	const first = learnFrom(articles);
	const isKept = cache.has(first.whole.digest);
	const thread: TurnThread = await openTurnThread(isKept ? first.whole.bytes : first.byLetters.bytes, signal);
	const full: Understanding = embedder ? { engine: embedder.engine, model: embedder.model } : NO_MEANING;
	const isWhole = isKept || !embedder;
	let understands = isWhole ? full : null;
	let learnt = first.whole;
	let failure: string | null = null;
	const failed = (cause: unknown) => {
		if (signal.aborted) return;
		failure = cause instanceof Error ? cause.message : String(cause);
		process.emitWarning(`The bot goes on by what it learned first: ${failure}`);
	};
	let wanted = 0;
	let learned = 0;
	/** What is learned last is what came last; what came between is left out. */
	const learnNewest = async () => {
		while (learned < wanted && !signal.aborted) {
			const now = wanted;
			const next = learnFrom(await knownArticles(poise)).whole;
			await thread.learn(next.bytes).then(() => {
				learnt = next;
				failure = null;
				understands = full;
			}, failed);
			learned = now;
		}
	};
	let underWay: Promise<void> | null = null;
	const begin = (work: () => Promise<void>) => {
		underWay ??= work().finally(() => (underWay = null));
		return underWay;
	};
	if (!isWhole)
		void begin(async () => {
			await thread.learn(first.whole.bytes).then(() => (understands = full), failed);
			await learnNewest();
		});
	// articles that were saved while it began
	if ((await knownArticles(poise)) !== articles) wanted++;
	if (wanted > 0) void begin(learnNewest);
	return {
		respond: thread.respond,
		get understands() {
			return understands;
		},
		get settled() {
			return Promise.resolve(underWay).then(() => undefined);
		},
		get learning() {
			return { isUnderWay: underWay !== null, failure };
		},
		readyAfter: { milliseconds: performance.now() - began, isKept },
		async learnt() {
			await underWay;
			return learnt;
		},
		get learntLast() {
			return learnt;
		},
		async relearn() {
			wanted++;
			await begin(learnNewest);
			// what was under way may have been something older
			if (learned < wanted) await begin(learnNewest);
			return learnt;
		},
		vectorsOf: async (texts, stop) => vectors.of(texts, stop)
	};
}

type Embedder = Choice['embedder'];

interface Vectors {
	/** Of all these texts that the embedder knows the language of. */
	of(texts: readonly string[], signal: AbortSignal): Promise<ReadonlyMap<string, Float32Array>>;
	/** The same; these, and no others, are kept for the next process. */
	keep(texts: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
}

/** A vector is made once for each text: after a change of one article, only its own are. */
function rememberedVectors(cache: LearnedCache, embedder: Embedder, signal: AbortSignal): Vectors {
	let known: Promise<Map<string, Float32Array>> | undefined;
	const of = async (texts: readonly string[], stop: AbortSignal) => {
		if (!embedder) return new Map<string, Float32Array>();
		known ??= cache.readVectors(embedder.model);
		const all = await known;
		const wanted = [...new Set(texts)].filter((text) => !embedder.languages || !isChinese(text));
		const fresh = wanted.filter((text) => !all.has(text));
		for (let from = 0; from < fresh.length; from += BATCH) {
			stop.throwIfAborted();
			const batch = fresh.slice(from, from + BATCH);
			const found = await embedder.embed(batch);
			for (const [at, text] of batch.entries()) if (found[at]) all.set(text, found[at]);
		}
		return new Map(wanted.flatMap((text) => [[text, all.get(text)] as const]).filter(hasVector));
	};
	return {
		of,
		async keep(texts) {
			const found = await of(texts, signal);
			if (embedder && found.size > 0) await cache.keepVectors(embedder.model, found);
			return found;
		}
	};
}

const hasVector = (pair: readonly [string, Float32Array | undefined]): pair is readonly [string, Float32Array] =>
	pair[1] !== undefined;

interface Means {
	readonly cache: LearnedCache;
	readonly vectors: Vectors;
	readonly signal: AbortSignal;
}

/** What there is to be learned: by letters alone, which is soon done, and with meaning where an embedder runs. Nothing is learned yet. */
function whatIsLearned(
	{ felt, articles }: Pick<Lessons, 'felt' | 'articles'>,
	embedder: Embedder,
	{ cache, vectors, signal }: Means
): { readonly byLetters: Learnt; readonly whole: Learnt } {
	const lessons: Lessons = { felt, articles, vectors: new Map(), seed: SEED };
	const bytes = async (digest: string, made: () => Promise<Lessons>) =>
		(await cache.read(digest)) ?? learn(await made(), digest);
	const learn = async (from: Lessons, digest: string) => {
		const context = { signal, actor: 'bot', report: () => undefined };
		const learned = await inThread<Uint8Array>('learn-bot.ts', from, context);
		await cache.keep(digest, learned);
		return learned;
	};
	const of = (model: string, made: () => Promise<Lessons>): Learnt => {
		const digest = digestOf(lessons, model);
		return { digest, articles, bytes: () => bytes(digest, made) };
	};
	const byLetters = of('', () => Promise.resolve(lessons));
	if (!embedder) return { byLetters, whole: byLetters };
	const withMeaning = async (): Promise<Lessons> => {
		const taught = felt.filter(({ isPlain }) => isPlain !== true).map(({ text }) => text);
		const found = await vectors.keep([...taught, ...articles.flatMap(meaningfulTexts)]);
		const vectorOf = ({ text, isPlain }: Lessons['felt'][number]) => (isPlain ? undefined : found.get(text));
		return { ...lessons, vectors: found, felt: felt.map((each) => ({ ...each, vector: vectorOf(each) })) };
	};
	return { byLetters, whole: of(embedder.model, withMeaning) };
}

/** Of all that was learned from, by which model of meaning. */
const digestOf = ({ felt, articles, seed }: Lessons, model: string) =>
	createHash('sha256')
		.update(JSON.stringify([EDITION, seed, model, felt, articles]))
		.digest('hex')
		.slice(0, 32);
