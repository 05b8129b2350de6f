import { checkWording, wordingMessages } from '#lib/bot/language-model.ts';
import { isBotLanguage, type EventOf } from '#lib/bot/turn/events.ts';
import { openCompatible } from '../../providers/language-models/open-compatible.ts';
import type { Poise } from '../operation.ts';
import { knownArticles } from './known-articles.ts';

/** A customer waits no longer for better words. */
const PATIENCE_MS = 2_000;

type Said = EventOf<'said'>;

/**
 * An answer in the words of the configured model, where there is one and it holds to the article. Whatever else it says, and whenever it is
 * late or fails, the embedded answer stands.
 */
export async function wordAnswer(
	poise: Poise,
	said: Said,
	heard: EventOf<'heard'>,
	signal: AbortSignal
): Promise<Said> {
	const { languageModel: settings } = poise.config;
	const { language } = heard;
	if (!settings || said.article === null || !isBotLanguage(language)) return said;
	const article = (await knownArticles(poise)).find(({ id }) => id === said.article);
	const text = article?.answer[language];
	if (!article || text === undefined) return said;
	const steps = article.steps[language] ?? [];
	const passage = { id: article.id, text: [text, ...steps].join('\n') };
	const wording = { question: heard.text.slice(0, 1_000), language, draft: said.text, passage };
	try {
		const model = openCompatible(settings);
		const late = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
		const words = checkWording(await model.complete(wordingMessages(wording), late), wording);
		return words === null ? said : { ...said, text: words, wordedBy: model.name };
	} catch {
		return said;
	}
}
