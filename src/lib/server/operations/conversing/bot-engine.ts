import type { BotEvent } from '#lib/bot/turn/events.ts';
import type { Lessons } from '#lib/bot/turn/learned.ts';
import type { Response } from '#lib/bot/turn/turn-protocol.ts';
import type { Choice } from '../../providers/embeddings/choose-embedder.ts';
import { readFeltExamples } from '../evaluating/felt-examples.ts';
import type { Poise } from '../operation.ts';
import { knownArticles } from './known-articles.ts';
import { learnedCache } from './learned-cache.ts';
import { rememberedVectors } from './remembered-vectors.ts';
import { openTurnThread, type TurnThread } from './turn-thread.ts';
import { whatIsLearned, type Learnt } from './what-is-learned.ts';

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
}

const ofWorkspace = new WeakMap<Poise['state'], Opened>();

/**
 * Learned once, and read from where it is kept afterwards. Until it has vectors of what it learns from, it answers by letters alone.
 */
export function botEngineOf(poise: Poise): Promise<BotEngine> {
	const known = ofWorkspace.get(poise.state);
	if (known) return known.engine;
	const engine = open(poise);
	const opened: Opened = { engine, ready: null };
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

async function open(poise: Poise): Promise<BotEngine> {
	const signal = poise.closing;
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
	const { isKept } = first.whole;
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
