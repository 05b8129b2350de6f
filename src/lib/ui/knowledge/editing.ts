import type { Showing } from '#lib/bot/knowledge/article.ts';
import type { Draft } from '#lib/bot/knowledge/draft.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { EditorNames, KnowledgePage, ShownArticle } from '#lib/ui/pages/knowledge.ts';

/** What is shown beside a step, as its fields hold it. */
export interface EditedShowing {
	kind: 'picture' | 'video';
	step: number;
	/** The id of a picture, or the address of a video. */
	what: string;
	/** What it shows, or its title. */
	words: string;
}

/** An article in one language, as the fields of its editor hold it: lists are lines. */
export interface EditedTexts {
	language: string;
	title: string;
	questions: string;
	answer: string;
	steps: string;
	showing: EditedShowing[];
}

export interface EditedArticle {
	id: string;
	topic: string;
	entities: string;
	texts: EditedTexts[];
	slots: string[];
	verify: boolean;
	risk: string;
	links: { to: string; kind: string }[];
	validFrom: string;
	validUntil: string;
}

export const emptyTexts = (language: string): EditedTexts => ({
	language,
	title: '',
	questions: '',
	answer: '',
	steps: '',
	showing: []
});

/** An article in the fields of an editor; without one, those of a new article in the two languages of the bot. */
export function edited(article: ShownArticle | null, locale: Locale): EditedArticle {
	if (!article)
		return {
			...{
				id: '',
				topic: '',
				entities: '',
				slots: [],
				verify: false,
				risk: 'none',
				links: [],
				validFrom: '',
				validUntil: ''
			},
			texts: locale === 'zh' ? [emptyTexts('zh'), emptyTexts('en')] : [emptyTexts('en'), emptyTexts('zh')]
		};
	return {
		id: article.article,
		topic: article.topicName[locale],
		entities: article.entities.map(({ name }) => name[locale]).join(SEPARATORS[locale]),
		texts: article.texts.map(({ language, title, questions, answer, steps, showing }) => ({
			language,
			title,
			questions: questions.join('\n'),
			answer,
			steps: steps.join('\n'),
			showing: showing.map((each) =>
				'picture' in each
					? { kind: 'picture', step: each.step, what: each.picture, words: each.alt }
					: { kind: 'video', step: each.step, what: each.video, words: each.title }
			)
		})),
		slots: [...article.slots],
		verify: article.verify,
		risk: article.risk,
		links: article.links.map(({ article: to, kind }) => ({ to, kind })),
		validFrom: article.validFrom ?? '',
		validUntil: article.validUntil ?? ''
	};
}

const SEPARATORS: Readonly<Record<Locale, string>> = { en: ', ', zh: '、' };

/** Words as an id: what is no letter or figure becomes a hyphen. */
export const idOf = (words: string): string =>
	words
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[’']/gu, '')
		.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.replaceAll(/^-+|-+$/gu, '')
		.slice(0, 60)
		.replace(/-+$/u, '');

/** The id of something by what it is called in either language, else the words as an id. */
const idNamed = (words: string, named: EditorNames['topics']): string => {
	const sought = words.trim().toLowerCase();
	return (
		named.find(({ id, name }) => [id, name.en, name.zh].some((each) => each.toLowerCase() === sought))?.id ??
		idOf(words)
	);
};

/** What the fields come to. */
export function draftFrom(article: EditedArticle, scenario: KnowledgePage['scenario'], names: EditorNames): Draft {
	const by = <T>(read: (texts: EditedTexts) => T) =>
		Object.fromEntries(article.texts.map((texts) => [texts.language, read(texts)]));
	const first = article.texts.find(({ title }) => title.trim() !== '')?.title ?? '';
	return {
		id: article.id.trim() === '' ? idOf(first) : article.id.trim(),
		scenario,
		topic: article.topic.trim() === '' ? '' : idNamed(article.topic, names.topics),
		entities: article.entities
			.split(/[,，、;；\n]/u)
			.filter((each) => each.trim() !== '')
			.map((each) => idNamed(each, names.entities)),
		title: by(({ title }) => title),
		questions: by(({ questions }) => questions.split('\n')),
		answer: by(({ answer }) => answer),
		steps: by(({ steps }) => steps.split('\n')),
		showing: by(({ showing }) =>
			showing.map(({ kind, step, what, words }): Showing =>
				kind === 'picture' ? { step, picture: what, alt: words } : { step, video: what, title: words }
			)
		),
		slots: article.slots,
		verify: article.verify,
		risk: article.risk,
		links: article.links.filter(({ to }) => to !== ''),
		...(article.validFrom === '' ? {} : { validFrom: article.validFrom }),
		...(article.validUntil === '' ? {} : { validUntil: article.validUntil })
	};
}
