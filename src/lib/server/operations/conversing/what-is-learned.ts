import { createHash } from 'node:crypto';
import { isFelt } from '#lib/bot/emotion/recogniser.ts';
import { meaningfulTexts } from '#lib/bot/knowledge/recall.ts';
import {
	lessonsOf,
	PARTS,
	PARTS_OF_FEELINGS,
	type LearnedBytes,
	type LearnQuestion,
	type Lessons,
	type Part
} from '#lib/bot/turn/learned.ts';
import { inThread } from '../evaluating/in-thread.ts';
import type { LearnedCache } from './learned-cache.ts';
import type { Embedder, Vectors } from './remembered-vectors.ts';

/** Counts up with every change of how the bot learns: what an older edition learned is learned anew. */
const EDITION = 6;
const SEED = 1;

/** What was learned, as bytes, and of what. */
export interface Learnt {
	/** Of all that was learned from, and of what the articles say beside. */
	readonly digest: string;
	readonly articles: Lessons['articles'];
	/** Whether all of it is kept, so that none of it takes learning. */
	readonly isKept: boolean;
	readonly bytes: () => Promise<LearnedBytes>;
}

interface Means {
	readonly cache: LearnedCache;
	readonly vectors: Vectors;
	readonly signal: AbortSignal;
}

/** What there is to be learned: by letters alone, which is soon done, and with meaning where an embedder runs. Nothing is learned yet. */
export function whatIsLearned(
	{ felt, articles }: Pick<Lessons, 'felt' | 'articles'>,
	embedder: Embedder,
	{ cache, vectors, signal }: Means
): { readonly byLetters: Learnt; readonly whole: Learnt } {
	const lessons: Lessons = { felt, articles, vectors: new Map(), seed: SEED };
	const of = (model: string, made: () => Promise<Lessons>): Learnt => {
		const digests = digestsOf(lessons, model);
		return {
			digest: sha256([digests, articles]),
			articles,
			get isKept() {
				return PARTS.every((part) => cache.has(part, digests[part]));
			},
			bytes: async () => ({ articles, parts: await partsOf(digests, made, { cache, signal }) })
		};
	};
	const byLetters = of('', () => Promise.resolve(lessons));
	if (!embedder) return { byLetters, whole: byLetters };
	const withMeaning = async (): Promise<Lessons> => {
		const taught = felt.filter(isFelt).map(({ text }) => text);
		const found = await vectors.keep([...taught, ...articles.flatMap(meaningfulTexts)]);
		const vectorOf = (each: Lessons['felt'][number]) => (isFelt(each) ? found.get(each.text) : undefined);
		return { ...lessons, vectors: found, felt: felt.map((each) => ({ ...each, vector: vectorOf(each) })) };
	};
	return { byLetters, whole: of(embedder.model, withMeaning) };
}

type Digests = Readonly<Record<Part, string>>;

/** Reads the parts that are kept, and learns the others: feelings and index side by side, in a thread each. */
async function partsOf(
	digests: Digests,
	made: () => Promise<Lessons>,
	{ cache, signal }: Omit<Means, 'vectors'>
): Promise<LearnedBytes['parts']> {
	const read = await Promise.all(PARTS.map(async (part) => [part, await cache.read(part, digests[part])] as const));
	const kept = new Map(read.flatMap(([part, bytes]) => (bytes ? [[part, bytes] as const] : [])));
	const lacking = (parts: readonly Part[]) => parts.filter((part) => !kept.has(part));
	const learn = async (parts: readonly Part[], lessons: Lessons): Promise<void> => {
		if (parts.length === 0) return;
		const question: LearnQuestion = { parts, lessons, letters: kept.get('letters') };
		const context = { signal, actor: 'bot', report: () => undefined };
		const learned = await inThread<Readonly<Record<Part, Uint8Array>>>('learn-bot.ts', question, context);
		for (const part of parts) {
			await cache.keep(part, digests[part], learned[part]);
			kept.set(part, learned[part]);
		}
	};
	const [feelings, index] = [lacking(PARTS_OF_FEELINGS), lacking(['index'])];
	if (feelings.length + index.length > 0) {
		const lessons = await made();
		await Promise.all([learn(feelings, { ...lessons, vectors: new Map() }), learn(index, { ...lessons, felt: [] })]);
	}
	return Object.fromEntries(kept) as LearnedBytes['parts'];
}

const sha256 = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);

/** Of what each part is learned from, by which model of meaning. */
function digestsOf(lessons: Lessons, model: string): Digests {
	const entries = Object.entries(lessonsOf(lessons, model)).map(([part, from]) => [part, sha256([EDITION, from])]);
	return Object.fromEntries(entries) as Digests;
}
