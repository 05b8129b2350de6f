import type { KnownArticle } from '../turn/bot.ts';
import type { Showing } from './article.ts';

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();
const lines = (text: string) =>
	text
		.replaceAll(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
		.replaceAll(/[^\S\n]+$/gmu, '')
		.replaceAll(/\n{3,}/gu, '\n\n')
		.trim();

/**
 * An article as it is kept: titles, questions, steps and captions of one line, none of them empty, no question twice in a language, and the
 * languages in the order of the alphabet. What has no text in a language is not written in it.
 */
export function tidyArticle(article: KnownArticle): KnownArticle {
	const { title, questions, answer, steps, showing, entities, slots, links } = article;
	const languages = [...new Set([title, questions, answer, steps].flatMap((each) => Object.keys(each)))].sort();
	const written = languages.filter((language) =>
		[title[language], answer[language], ...(questions[language] ?? []), ...(steps[language] ?? [])].some(
			(text) => (text ?? '').trim() !== ''
		)
	);
	const by = <T>(read: (language: string) => T) =>
		Object.fromEntries(written.map((language) => [language, read(language)]));
	const kept = by((language) => tidySteps(steps[language] ?? [], showing?.[language] ?? []));
	const shown = Object.entries(kept).flatMap(([language, each]) =>
		each.showing.length > 0 ? [[language, each.showing] as const] : []
	);
	const { validFrom, validUntil } = article;
	return {
		id: article.id.trim(),
		scenario: article.scenario,
		topic: article.topic.trim(),
		entities: distinct(entities.map((each) => each.trim())),
		title: by((language) => oneLine(title[language] ?? '')),
		questions: by((language) => distinct((questions[language] ?? []).map(oneLine))),
		answer: by((language) => lines(answer[language] ?? '')),
		steps: by((language) => kept[language]?.steps ?? []),
		...(shown.length > 0 ? { showing: Object.fromEntries(shown) } : {}),
		slots: [...new Set(slots)],
		verify: article.verify,
		risk: article.risk,
		links: links.filter(({ to, kind }, at) => links.findIndex((each) => each.to === to && each.kind === kind) === at),
		...(validFrom === undefined ? {} : { validFrom }),
		...(validUntil === undefined ? {} : { validUntil })
	};
}

const distinct = (texts: readonly string[]) => [...new Set(texts.filter((text) => text !== ''))];

/** Steps without the empty ones; what is shown stays with its step. Where there is no such step, the one after the last is named. */
function tidySteps(steps: readonly string[], showing: NonNullable<KnownArticle['showing']>[string]) {
	const cleaned = steps.map(oneLine);
	const kept = cleaned.filter((text) => text !== '');
	const placeOf = (step: number) =>
		(cleaned[step - 1] ?? '') === '' ? kept.length + 1 : cleaned.slice(0, step).filter((text) => text !== '').length;
	return {
		steps: kept,
		showing: showing
			.map((each): Showing =>
				'picture' in each
					? { step: placeOf(each.step), picture: each.picture, alt: oneLine(each.alt) }
					: { step: placeOf(each.step), video: each.video.trim(), title: oneLine(each.title) }
			)
			.sort((a, b) => a.step - b.step)
	};
}
