// Takes the bot's turns with what was learned, beside the thread that answers others. Started by path.
import { deserialize } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { wordsReader } from '#lib/ledger/said/words-reader.ts';
import { botOf, type Learned } from '#lib/bot/turn/learned.ts';
import type { Bot } from '#lib/bot/turn/bot.ts';
import { respond } from '#lib/bot/turn/take-turn.ts';
import type { TurnQuestion, TurnTold } from '#lib/bot/turn/turn-protocol.ts';

let bot: Omit<Bot, 'settings'> | null = null;
const tell = (told: TurnTold) => parentPort?.postMessage(told);

parentPort?.on('message', (question: TurnQuestion) => {
	if ('learned' in question) {
		const { parts, articles } = question.learned;
		const learned = Object.entries(parts).map(([part, bytes]) => [part, deserialize(bytes) as unknown]);
		bot = botOf(Object.fromEntries(learned) as Learned, articles, wordsReader);
		return tell({ ready: true });
	}
	const { id, before, settings, ...response } = question;
	try {
		if (!bot) throw new Error('nothing was learned yet');
		for (const event of respond({ ...bot, settings }, before, response)) tell({ id, event });
		tell({ id, done: true });
	} catch (cause) {
		tell({ id, failure: cause instanceof Error ? cause.message : String(cause) });
	}
});
