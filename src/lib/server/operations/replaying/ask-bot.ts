import { knownTexts, type KnownTexts } from '#lib/bot/replay/lessons.ts';
import type { Replaying } from '#lib/bot/replay/replay-conversation.ts';
import type { BotEvent } from '#lib/bot/turn/events.ts';
import { botEngineOf, type Understanding } from '../conversing/bot-engine.ts';
import { botSettings } from '../conversing/bot-switch.ts';
import { knownArticles } from '../conversing/known-articles.ts';
import { wordsReader } from '#lib/ledger/said/words-reader.ts';
import { readFeltExamples } from '../evaluating/felt-examples.ts';
import type { Context, Poise } from '../operation.ts';

export interface AskedBot extends Pick<Replaying, 'reader' | 'respond' | 'at'> {
	readonly understands: Understanding;
}

/**
 * The workspace’s bot as it is set now, once it has learned all it learns: unlike a customer, a replay waits for it. No language model words or
 * translates anything.
 */
export async function askBot(poise: Poise, { signal, report }: Context): Promise<AskedBot> {
	report({ phase: 'learn', fraction: null });
	const engine = await botEngineOf(poise);
	await Promise.race([engine.settled, aborted(signal)]);
	const { embedder } = await poise.embeddings.choose();
	const { policy: settings } = botSettings(poise);
	const at = new Date().toISOString();
	return {
		understands: engine.understands ?? { engine: 'none', model: null },
		reader: wordsReader,
		at,
		async respond(before, heard) {
			signal.throwIfAborted();
			const began = performance.now();
			const isKnown = embedder && (!embedder.languages || embedder.languages.includes(heard.language));
			const [vector] = isKnown ? await embedder.embed([heard.text]) : [];
			const events: BotEvent[] = [];
			const moment = { now: at, expectedCode: null };
			await engine.respond({ before, heard, vector, moment, settings }, (event) => events.push(event));
			return { events, milliseconds: performance.now() - began };
		}
	};
}

/** Rejects when the signal fires. */
export const aborted = (signal: AbortSignal) =>
	new Promise<never>((_, reject) =>
		signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
	);

/** Everything that the bot was taught: titles and example questions of its articles, and messages with their feelings. */
export async function taughtTexts(poise: Poise): Promise<KnownTexts> {
	const [articles, felt] = await Promise.all([knownArticles(poise), readFeltExamples()]);
	return knownTexts([
		...articles.flatMap(({ title, questions }) => [...Object.values(title), ...Object.values(questions).flat()]),
		...felt.map(({ text }) => text)
	]);
}
