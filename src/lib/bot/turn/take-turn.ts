import { whatIsAsked } from '../knowledge/what-is-asked.ts';
import { guardOf, othersDataOf } from '../policy/guards.ts';
import { decide, type Situation } from '../policy/rules.ts';
import { checkCode, codeHoldsUntil, isCodeAwaited, maySend, wantsAnother } from '../verification/verification.ts';
import type { Bot } from './bot.ts';
import { choiceIn } from './choosing.ts';
import { advance, type Conversation } from './conversation.ts';
import { isBotLanguage, type BotEvent, type Chosen, type EventOf } from './events.ts';
import { courtesyOf, emergencyOf, hear, MOST_READ } from './hear.ts';
import { packetOf } from './packet.ts';
import { say } from './say.ts';

/** What a turn knows of the moment; chance and time are given. */
export interface Moment {
	/** ISO instant. */
	readonly now: string;
	/** The code that was sent last and may still hold; null: none. */
	readonly expectedCode: string | null;
}

/** A message as a language model put it into English. */
export interface Translation {
	readonly text: string;
	/** The model’s name. */
	readonly by: string;
}

/**
 * One turn: what the bot hears, feels, understands, recalls, decides and says, in this order. The same bot, conversation, text and
 * moment give the same events. What is not the customer’s own turn (an offer of a code, the wait for a person) follows what was said.
 */
export function* takeTurn(
	bot: Bot,
	before: Conversation,
	{
		text,
		vector,
		moment
	}: { readonly text: string; readonly vector?: Float32Array | undefined; readonly moment: Moment }
): Generator<BotEvent, void> {
	const heard = hear(bot.reader, before, text, moment.now);
	yield heard;
	yield* respond(bot, before, { heard, vector, moment });
}

/** The rest of a turn, for who has heard already. @param before the conversation before the message */
export function* respond(
	bot: Bot,
	before: Conversation,
	response: {
		readonly heard: EventOf<'heard'>;
		readonly translation?: Translation | undefined;
		readonly vector?: Float32Array | undefined;
		readonly moment: Moment;
	}
): Generator<BotEvent, void> {
	const { vector, moment } = response;
	const { settings } = bot;
	const translated = translatedEvent(bot.reader, response.translation);
	if (translated) yield translated;
	const heard = translated
		? { ...response.heard, ...translated, kind: 'heard' as const, language: 'en' }
		: response.heard;
	const text = heard.text.slice(0, MOST_READ).toWellFormed();
	const chosen = choiceIn(text, before.offered);
	const felt = feelEvent(bot, heard, { vector, chosen });
	yield felt;
	const checked =
		// once proved, no code is waited for: the message is answered once more
		heard.code === null || before.verification.isVerified
			? null
			: checkCode(before.verification, heard.code, { expected: moment.expectedCode, now: moment.now });
	if (checked) yield { kind: 'code-checked', ...checked };
	const isVerified = before.verification.isVerified || checked?.isRight === true;
	const isSlotGiven =
		before.asking !== null && !heard.signals.asks && heard.slots.some(({ slot }) => slot === before.asking);
	const wantsCode = heard.code === null && wantsAnother(before.verification, text);
	const goesOn = isSlotGiven || heard.code !== null || wantsCode;
	const keeps = chosen?.article ?? (goesOn ? before.about : null);
	const found = bot.recall({ text, scenario: before.scenario, vector, today: moment.now.slice(0, 10) });
	const id = keeps ?? found.passages[0]?.article ?? null;
	const article = id === null ? null : (bot.articles.get(id) ?? null);
	const understood: EventOf<'understood'> = {
		kind: 'understood',
		scenario: article?.scenario ?? before.scenario,
		article: article?.id ?? null,
		topic: article?.topic ?? null,
		confidence: keeps === null ? found.confidence : 1,
		inScope: keeps !== null || found.inScope,
		loops: before.loops + (!chosen && keeps === null && isLoop(bot, before, heard, article?.id ?? null) ? 1 : 0),
		...(chosen ? { chosen } : {})
	};
	yield understood;
	yield {
		kind: 'recalled',
		passages: found.passages.map(({ article, scenario, score }) => ({
			article,
			scenario,
			score,
			title: titleOf(bot, article, isBotLanguage(heard.language) ? heard.language : before.language)
		}))
	};
	const situation: Situation = {
		before,
		heard,
		felt,
		understood,
		article,
		isCodeRight: checked?.isRight ?? null,
		hasCodeRunOut: checked?.hasRunOut === true,
		wantsCode,
		isVerified,
		isSlotGiven,
		othersData: othersDataOf(text),
		isGuarded: guardOf(text) !== null,
		settings,
		now: moment.now
	};
	const rule = decide(situation);
	const decided: EventOf<'decided'> = {
		kind: 'decided',
		action: rule.action,
		rule: rule.id,
		value: rule.compares?.(situation).value ?? null,
		threshold: rule.compares?.(situation).threshold ?? null
	};
	yield decided;
	yield say(bot, situation, decided, found);
	if (sendsCode(situation, rule.id))
		yield { kind: 'code-sent', until: codeHoldsUntil(moment.now), sent: before.verification.sentAt.length + 1 };
	if (rule.action === 'hand-off' || rule.action === 'refuse-to-person') {
		const turn: readonly BotEvent[] = [response.heard, felt, understood, decided];
		const after = turn.reduce((state, event) => advance(state, event, moment.now), before);
		yield {
			kind: 'queued',
			reason: rule.id,
			packet: packetOf(
				bot.articles,
				{ ...after, verification: { ...after.verification, isVerified } },
				response.heard.text
			)
		};
	}
}

function sendsCode({ before: { verification }, now }: Situation, rule: string): boolean {
	if (!maySend(verification, now)) return false;
	if (rule === 'another-code') return true;
	return ['not-verified', 'wrong-code', 'code-run-out'].includes(rule) && !isCodeAwaited(verification, now);
}

function translatedEvent(reader: Bot['reader'], translation?: Translation): EventOf<'translated'> | null {
	if (!translation) return null;
	const { text } = translation;
	return {
		kind: 'translated',
		...translation,
		signals: reader.read(text),
		courtesy: courtesyOf(text),
		...emergencyOf(text)
	};
}

/**
 * Of the score from which a message is uneasy, so much is enough where its words complain, or say that it was said before. Words alone are not:
 * many who write “complaint” or “last week” are calm (on the tune parts of data/emotions, 28 of 250 calm messages are then taken for uneasy,
 * where words alone make it 50; 182 of 190 upset ones are heard, against 183).
 */
const WITH_WORDS = 0.5;
/** Of a message that is nothing but the wish for a person. Characters. */
const LONGEST_WISH = 30;
const SHOUTED = /[?!？！]{2}/;

function feelEvent(
	{ feel, settings }: Bot,
	{ text, signals, code, courtesy, emergency }: EventOf<'heard'>,
	{ vector, chosen }: { readonly vector: Float32Array | undefined; readonly chosen: Chosen | undefined }
): EventOf<'felt'> {
	// figures that were asked for say nothing of feelings, nor does a greeting, a yes, a no or a choice that nobody shouts
	if (code !== null || ((courtesy !== null || chosen) && !SHOUTED.test(text)))
		return { kind: 'felt', anxious: 0, urgent: 0, tone: 'calm' };
	const { anxious, urgent } = feel(whatIsAsked(text.slice(0, MOST_READ).toWellFormed()), vector);
	// who only asks for a person is given one, and is no more upset than who presses the button
	const onlyWants = signals.person && text.length <= LONGEST_WISH && !SHOUTED.test(text);
	const hasWords = signals.negative || signals.complaint || signals.repeats;
	const isUneasy = anxious >= settings.watchFrom * (hasWords ? WITH_WORDS : 1);
	if (emergency) return { kind: 'felt', anxious, urgent, tone: 'escalate' };
	return {
		kind: 'felt',
		anxious,
		urgent,
		tone: onlyWants && !hasWords ? 'calm' : urgent >= settings.escalateFrom ? 'escalate' : isUneasy ? 'watch' : 'calm'
	};
}

/** The customer has to ask again: says so, asks in like words, or asks for what was answered before. */
function isLoop({ reader }: Bot, before: Conversation, { text, signals }: EventOf<'heard'>, article: string | null) {
	if (!signals.asks || before.requests.length === 0) return false;
	const isRepeat = before.requests.some((request) => reader.isSameRequest(request, text));
	return signals.repeats || isRepeat || (article !== null && before.answered.includes(article));
}

function titleOf({ articles }: Bot, id: string, language: string): string {
	const title = articles.get(id)?.title;
	return title?.[language] ?? title?.['en'] ?? Object.values(title ?? {})[0] ?? id;
}
