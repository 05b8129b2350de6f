import { THRESHOLD } from '../emotion/recogniser.ts';
import type { PolicySettings } from '../policy/settings.ts';
import { findSlots } from '../slots/find-slots.ts';
import type { Bot, KnownArticle } from '../turn/bot.ts';
import { advance, beginConversation, type Conversation } from '../turn/conversation.ts';
import type { BotEvent, EventOf } from '../turn/events.ts';
import { respond } from '../turn/take-turn.ts';
import type { ReplyKind } from './log-turns.ts';
import type { ScoredConversation, ScoredTurn } from './scored.ts';

/** What a bot needs beside scores: its words and articles. */
export type Player = Pick<Bot, 'reader' | 'articles'>;

/** @param articles what decisions rest on; their words are not needed */
export const playerOf = (reader: Player['reader'], articles: readonly KnownArticle[]): Player => ({
	reader,
	articles: new Map(articles.map((article) => [article.id, article]))
});

/** How a conversation stands after its last counted turn: answered, left with a question back, or handed to a person. */
export type Outcome = 'answered' | 'asked' | 'handed-off';

export interface Played {
	readonly outcome: Outcome;
	/** Of the decision that brought it there; null where the customer asked for nothing. */
	readonly rule: string | null;
	/** Turns counted, and those after them that are not. */
	readonly counted: number;
	readonly beyond: number;
	/** Times the customer had to ask again. */
	readonly loops: number;
	/** A counted message reads anxious or angry, by the recogniser's own threshold. */
	readonly isUpset: boolean;
	/** The answer from an article that was given last. */
	readonly answer: { readonly article: string; readonly confidence: number } | null;
}

/** Decisions after which everything stands as it stood. */
const NEUTRAL: ReadonlySet<string> = new Set(['courtesy', 'slot-given']);

/**
 * What the bot does with a logged conversation at these settings: the turn engine itself, on scores computed before. A customer who would have got another
 * kind of reply would have written something else, so turns are counted up to the first at which the bot does not do what was done then.
 */
export function play(
	player: Player,
	conversation: ScoredConversation,
	settings: PolicySettings,
	onEvent: (event: BotEvent, turn: ScoredTurn) => void = () => undefined
): Played {
	const { turns, scenario } = conversation;
	const [first] = turns;
	let state = begin(scenario, first);
	let outcome: Outcome = 'answered';
	let rule: string | null = null;
	let answer: Played['answer'] = null;
	let isUpset = false;
	let counted = 0;
	for (const turn of turns) {
		counted++;
		isUpset ||= turn.felt.anxious >= THRESHOLD;
		const { decided, said, after } = take(player, state, turn, settings, (event) => onEvent(event, turn));
		state = after;
		if (said.article !== null) answer = { article: said.article, confidence: turn.found.confidence };
		if (!NEUTRAL.has(decided.rule)) {
			rule = decided.rule;
			outcome = decided.action === 'answer' ? 'answered' : decided.action === 'ask' ? 'asked' : 'handed-off';
		}
		if (!isSameKind(decided, said, turn.reply)) break;
	}
	return { outcome, rule, counted, beyond: turns.length - counted, loops: state.loops, isUpset, answer };
}

function begin(scenario: ScoredConversation['scenario'], first: ScoredTurn | undefined): Conversation {
	const language = first?.heard.language === 'zh' ? 'zh' : 'en';
	return beginConversation({ kind: 'started', scenario, language, seed: 1 }, first?.at ?? new Date(0).toISOString());
}

function take(
	player: Player,
	before: Conversation,
	turn: ScoredTurn,
	settings: PolicySettings,
	onEvent: (event: BotEvent) => void
) {
	const bot: Bot = { ...player, settings, feel: () => turn.felt, recall: () => turn.found };
	// a number alone is an order number to whoever asked for one
	const slots = before.asking
		? [...findSlots(turn.text, { today: turn.at.slice(0, 10), asking: before.asking })]
		: turn.heard.slots;
	const heard: EventOf<'heard'> = { kind: 'heard', text: turn.text, ...turn.heard, slots };
	let decided: EventOf<'decided'> | undefined;
	let said: EventOf<'said'> | undefined;
	let state = advance(before, heard, turn.at);
	onEvent(heard);
	for (const event of respond(bot, before, { heard, moment: { now: turn.at, expectedCode: null } })) {
		if (event.kind === 'decided') decided = event;
		else if (event.kind === 'said') said = event;
		state = advance(state, event, turn.at);
		onEvent(event);
	}
	if (!decided || !said) throw new Error('a turn without a decision');
	return { decided, said, after: state };
}

/** Whether what the customer wrote next may stand as a reaction to the bot as well. */
function isSameKind({ rule, action }: EventOf<'decided'>, said: EventOf<'said'>, reply: ReplyKind | null): boolean {
	if (reply === null) return false;
	// a greeting or a “pardon?” is passed over, whatever was said to it then
	if (rule === 'courtesy' || rule === 'unreadable') return true;
	// nobody was sent this code
	if (rule === 'not-verified') return false;
	if (action === 'ask') return reply === 'ask';
	// an answer that asks for an order number besides is both
	return action === 'answer' && (reply === 'answer' || (reply === 'ask' && said.asks !== null));
}
