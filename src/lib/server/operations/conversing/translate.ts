import { checkTranslation, translationMessages, type Translating } from '#lib/bot/language/translation.ts';
import type { Scenario } from '#lib/bot/turn/conversation.ts';
import type { EventOf } from '#lib/bot/turn/events.ts';
import { MOST_READ } from '#lib/bot/turn/hear.ts';
import type { Translation } from '#lib/bot/turn/take-turn.ts';
import { openCompatible } from '../../providers/language-models/open-compatible.ts';
import type { Poise } from '../operation.ts';

/** A customer waits no longer for a translation: a person who reads the language is the better answer. */
const PATIENCE_MS = 2_000;

/** A message in English, in the words of the configured model; undefined where there is none, or what it says does not hold to the message. */
export async function translateMessage(
	poise: Poise,
	heard: EventOf<'heard'>,
	scenario: Scenario,
	signal: AbortSignal
): Promise<Translation | undefined> {
	const text = heard.text.slice(0, MOST_READ).toWellFormed();
	const found = await translate(poise, { text, from: heard.language, to: 'en', scenario }, signal);
	return found ?? undefined;
}

/** What the bot says, in the customer’s language; null where it cannot be said there. */
export async function translateReply(
	poise: Poise,
	said: EventOf<'said'>,
	{ to, scenario }: Pick<Translating, 'to' | 'scenario'>,
	signal: AbortSignal
): Promise<EventOf<'said'> | null> {
	const found = await translate(poise, { text: said.text, from: 'en', to, scenario }, signal);
	return found && { ...said, text: found.text, wordedBy: found.by };
}

async function translate(
	{ config: { languageModel: settings } }: Poise,
	translating: Translating,
	signal: AbortSignal
): Promise<Translation | null> {
	if (!settings) return null;
	try {
		const model = openCompatible(settings);
		const late = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
		const text = checkTranslation(await model.complete(translationMessages(translating), late), translating);
		return text === null ? null : { text, by: model.name };
	} catch {
		return null;
	}
}
