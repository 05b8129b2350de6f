import { defaultPolicy } from '#lib/bot/policy/settings.ts';
import { beginConversation } from '#lib/bot/turn/conversation.ts';
import { isBotLanguage, type BotEvent, type EventOf } from '#lib/bot/turn/events.ts';
import { hear } from '#lib/bot/turn/hear.ts';
import { heardOf, type ScoredConversation, type ScoredTurn } from '#lib/bot/tuning/scored.ts';
import type { KnownTexts } from '#lib/bot/replay/lessons.ts';
import { wordsReader } from '#lib/ledger/said/words-reader.ts';
import { botEngineOf, type BotEngine } from '../conversing/bot-engine.ts';
import { vectorOf } from '../conversing/reply.ts';
import { aborted, taughtTexts } from '../replaying/ask-bot.ts';
import type { Context, Poise } from '../operation.ts';
import type { Logged } from './read-logged.ts';

/** Conversations under way at a time: while one waits for its meaning, another has its turn. */
const AT_ONCE = 4;

export interface Scored {
	readonly conversations: readonly ScoredConversation[];
	/** Conversations not scored, because the bot has learned from a message in them. */
	readonly leftOut: number;
}

/** The bot that will answer: not the one that goes by letters while the other still learns. */
export async function learnedBot(poise: Poise, { signal, report }: Context): Promise<BotEngine> {
	report({ phase: 'learn', fraction: null });
	const engine = await botEngineOf(poise);
	await Promise.race([engine.settled, aborted(signal)]);
	return engine;
}

/** Has the engine of the sandbox read every turn, each by itself: what it makes of them hangs on no threshold. */
export async function scoreConversations(poise: Poise, logged: readonly Logged[], context: Context): Promise<Scored> {
	const taught = await taughtTexts(poise);
	const engine = await learnedBot(poise, context);
	const { signal, report } = context;
	const scored: (ScoredConversation | null)[] = logged.map(() => null);
	let next = 0;
	let done = 0;
	const work = async () => {
		for (let at = next++; at < logged.length; at = next++) {
			signal.throwIfAborted();
			const one = logged[at];
			if (one) scored[at] = await scoreOne(poise, engine, one, taught);
			report({ phase: 'texts', fraction: ++done / logged.length, rows: done });
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	const conversations = scored.filter((each) => each !== null);
	return { conversations, leftOut: logged.length - conversations.length };
}

/** @returns null where the bot has learned from one of the messages; who only greets or thanks is read by words that nobody taught */
async function scoreOne(
	poise: Poise,
	engine: BotEngine,
	{ turns, ...rest }: Logged,
	taught: KnownTexts
): Promise<ScoredConversation | null> {
	const scored: ScoredTurn[] = [];
	let language = 'en';
	for (const turn of turns) {
		const begun = beginConversation({ kind: 'started', scenario: rest.scenario, language: 'en', seed: 1 }, turn.at);
		const heard = hear(wordsReader, { ...begun, language }, turn.text, turn.at);
		language = heard.language;
		const isCourtesy = heard.courtesy !== null || (heard.signals.thanks && !heard.signals.asks);
		if (!isCourtesy && taught.has(turn.text)) return null;
		scored.push(await scoreTurn(poise, engine, { turn, before: { ...begun, language }, heard }));
	}
	return { ...rest, turns: scored };
}

async function scoreTurn(
	poise: Poise,
	engine: BotEngine,
	{
		turn,
		before,
		heard
	}: {
		readonly turn: Logged['turns'][number];
		readonly before: ReturnType<typeof beginConversation>;
		readonly heard: EventOf<'heard'>;
	}
): Promise<ScoredTurn> {
	const vector = isBotLanguage(heard.language) ? await vectorOf(poise, heard) : undefined;
	const events: BotEvent[] = [];
	const moment = { now: new Date().toISOString(), expectedCode: null };
	await engine.respond({ before, heard, vector, moment, settings: defaultPolicy }, (event) => events.push(event));
	const find = <Kind extends BotEvent['kind']>(kind: Kind) =>
		events.find((event): event is Extract<BotEvent, { kind: Kind }> => event.kind === kind);
	const [felt, understood, recalled] = [find('felt'), find('understood'), find('recalled')];
	if (!felt || !understood || !recalled) throw new Error('a turn without its scores');
	const [first] = recalled.passages;
	return {
		...turn,
		heard: heardOf(heard),
		felt: { anxious: round(felt.anxious), urgent: round(felt.urgent) },
		found: {
			passages: first ? [{ article: first.article, scenario: first.scenario, score: round(first.score) }] : [],
			confidence: round(understood.confidence),
			inScope: understood.inScope
		}
	};
}

/** Scores are kept and sent by the thousand: more digits than thresholds have say nothing. */
const round = (score: number) => Math.round(score * 1e4) / 1e4;
