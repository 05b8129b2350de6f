import type { Bilingual } from '#lib/log/bilingual.ts';
import type { KnownArticle } from '../turn/bot.ts';
import {
	articleSchema,
	idSchema,
	languageSchema,
	LINK_KINDS,
	pictureIdSchema,
	RISKS,
	SCENARIOS,
	showingSchema,
	SLOTS
} from './article.ts';
import type { Draft } from './draft.ts';
import { tidyArticle } from './tidy.ts';

/** What is wrong with one field of an article, and what to do. */
export interface ArticleProblem {
	/** As it is called in a draft; texts with their language: `answer.en`. */
	readonly field: string;
	readonly message: Bilingual;
	readonly hint: Bilingual;
}

export interface Surroundings {
	/** Whether there is such an article: it may be linked to. */
	readonly hasArticle: (id: string) => boolean;
	readonly hasPicture: (id: string) => boolean;
}

/** The topic of an article of which nobody said what it is about. */
export const OTHER = 'other';
/** Characters of one text, and texts of a kind in one language: far more than anybody reads. */
const LIMITS = { title: 200, question: 1_000, answer: 10_000, step: 1_000, questions: 5_000, steps: 60, languages: 30 };

/** A draft made tidy, or everything that is wrong with it. */
export function checkArticle(
	draft: Draft,
	surroundings: Surroundings
): { readonly article: KnownArticle } | { readonly problems: readonly ArticleProblem[] } {
	const topic = draft.topic.trim() === '' ? OTHER : draft.topic;
	const entities = draft.entities.some((each) => each.trim() !== '') ? draft.entities : [topic];
	const dayOf = (day = '') => (day.trim() === '' ? undefined : day.trim());
	const [validFrom, validUntil] = [dayOf(draft.validFrom), dayOf(draft.validUntil)];
	// unchecked as yet: whatever is not of its kind is found below
	const tidied = tidyArticle({ ...draft, topic, entities, validFrom, validUntil } as KnownArticle);
	const problems = [...ofFacts(tidied, surroundings), ...ofTexts(tidied, surroundings)];
	if (problems.length > 0) return { problems };
	const { scenario, ...rest } = tidied;
	return { article: { ...articleSchema.parse(rest), scenario } };
}

function ofFacts(article: KnownArticle, { hasArticle }: Surroundings): ArticleProblem[] {
	const { id, scenario, topic, entities, slots, risk, links, validFrom, validUntil } = article;
	const problems: ArticleProblem[] = [];
	const isId = (text: string) => idSchema.safeParse(text).success;
	const oneOf = (field: string, given: string, known: readonly string[]) => {
		if (!known.includes(given)) problems.push(notOne(field, given, known));
	};
	if (!isId(id)) problems.push(notAnId('id', id));
	oneOf('scenario', scenario, SCENARIOS);
	if (!isId(topic)) problems.push(notAnId('topic', topic));
	for (const entity of entities) if (!isId(entity)) problems.push(notAnId('entities', entity));
	oneOf('risk', risk, RISKS);
	for (const slot of slots) oneOf('slots', slot, SLOTS);
	for (const { to, kind } of links) {
		oneOf('links', kind, LINK_KINDS);
		if (to === id || !hasArticle(to)) problems.push(noTarget(to, to === id));
	}
	for (const [field, day] of [
		['validFrom', validFrom],
		['validUntil', validUntil]
	] as const)
		if (day !== undefined && !articleSchema.shape.validFrom.safeParse(day).success) problems.push(notADay(field, day));
	if (validFrom !== undefined && validUntil !== undefined && validFrom > validUntil)
		problems.push({
			field: 'validUntil',
			message: {
				en: `It ends (${validUntil}) before it begins (${validFrom}).`,
				zh: `失效日（${validUntil}）早于生效日（${validFrom}）。`
			},
			hint: { en: 'Give a last day that is not before the first.', zh: '失效日不能早于生效日。' }
		});
	return problems;
}

function ofTexts(article: KnownArticle, { hasPicture }: Surroundings): ArticleProblem[] {
	const { title, questions, answer, steps, showing } = article;
	const problems: ArticleProblem[] = [];
	const languages = Object.keys(title);
	if (languages.length === 0) problems.push(noLanguage);
	if (languages.length > LIMITS.languages) problems.push(tooMany('title', languages.length, LIMITS.languages));
	const texts = (field: string, all: readonly string[], longest: number, most: number) => {
		if (all.length > most) problems.push(tooMany(field, all.length, most));
		for (const text of all) if (text.length > longest) problems.push(tooLong(field, text, longest));
	};
	for (const language of languages) {
		if (!languageSchema.safeParse(language).success) problems.push(notALanguage(language));
		const asked = questions[language] ?? [];
		if (title[language] === '') problems.push(missing(`title.${language}`));
		if (asked.length === 0) problems.push(missing(`questions.${language}`));
		if (answer[language] === '') problems.push(missing(`answer.${language}`));
		texts(`title.${language}`, [title[language] ?? ''], LIMITS.title, 1);
		texts(`questions.${language}`, asked, LIMITS.question, LIMITS.questions);
		texts(`answer.${language}`, [answer[language] ?? ''], LIMITS.answer, 1);
		texts(`steps.${language}`, steps[language] ?? [], LIMITS.step, LIMITS.steps);
		for (const each of showing?.[language] ?? []) {
			const field = `showing.${language}`;
			if (each.step > (steps[language] ?? []).length) problems.push(noStep(field));
			const words = 'picture' in each ? each.alt : each.title;
			if (words === '') problems.push(noWords(field, 'picture' in each));
			else if ('picture' in each) {
				if (!pictureIdSchema.safeParse(each.picture).success || !hasPicture(each.picture))
					problems.push(noPicture(field, each.picture));
			} else if (!showingSchema.safeParse({ ...each, step: 1 }).success) problems.push(notAVideo(field, each.video));
		}
	}
	return problems;
}

const notAnId = (field: string, given: string): ArticleProblem => ({
	field,
	message:
		given === ''
			? { en: 'It is empty.', zh: '未填写。' }
			: { en: `“${given}” is no name of this kind.`, zh: `“${given}”不符合命名规则。` },
	hint: {
		en: 'Write lower-case words joined by hyphens, such as returns-abroad; Chinese characters are welcome.',
		zh: '请使用小写单词并以短横连接，如 returns-abroad；也可以使用汉字。'
	}
});
const notOne = (field: string, given: string, known: readonly string[]): ArticleProblem => ({
	field,
	message: { en: `“${given}” is not known here.`, zh: `无法识别“${given}”。` },
	hint: { en: `Write one of: ${known.join(', ')}.`, zh: `请填写以下之一：${known.join('、')}。` }
});
const noTarget = (to: string, isItself: boolean): ArticleProblem => ({
	field: 'links',
	message: isItself
		? { en: 'It links to itself.', zh: '文章链接到了自身。' }
		: { en: `It links to “${to}”, and there is no such article.`, zh: `链接的文章“${to}”不存在。` },
	hint: { en: 'Link to another article by its id, or take the link out.', zh: '请填写其他文章的 id，或删去该链接。' }
});
const notADay = (field: string, given: string): ArticleProblem => ({
	field,
	message: { en: `“${given}” is no day.`, zh: `“${given}”不是有效日期。` },
	hint: { en: 'Write it as 2026-12-31.', zh: '请按 2026-12-31 的格式填写。' }
});
const noLanguage: ArticleProblem = {
	field: 'title',
	message: { en: 'It has no text in any language.', zh: '没有任何语言的内容。' },
	hint: {
		en: 'Give a title, a question and an answer in at least one.',
		zh: '请至少用一种语言填写标题、问题和回答。'
	}
};
const notALanguage = (language: string): ArticleProblem => ({
	field: 'title',
	message: { en: `“${language}” is no language.`, zh: `“${language}”不是语言代码。` },
	hint: { en: 'Write its two letters, such as en, zh or fr.', zh: '请填写两个字母的代码，如 en、zh、fr。' }
});
const missing = (field: string): ArticleProblem => ({
	field,
	message: { en: 'It is empty.', zh: '未填写。' },
	hint: {
		en: 'A language needs a title, at least one question and an answer; or leave all of it empty.',
		zh: '每种语言都需要标题、至少一个问题和回答；不需要的语言请全部留空。'
	}
});
const tooLong = (field: string, text: string, longest: number): ArticleProblem => ({
	field,
	message: {
		en: `“${text.slice(0, 30)}…” has ${text.length} characters; ${longest} are taken.`,
		zh: `“${text.slice(0, 30)}…”有 ${text.length} 个字符，最多 ${longest} 个。`
	},
	hint: { en: 'Shorten it, or make two articles of one.', zh: '请精简，或拆成两篇文章。' }
});
const tooMany = (field: string, count: number, most: number): ArticleProblem => ({
	field,
	message: { en: `There are ${count}; ${most} are taken.`, zh: `共 ${count} 条，最多 ${most} 条。` },
	hint: { en: 'Leave some out.', zh: '请删减。' }
});
const noStep = (field: string): ArticleProblem => ({
	field,
	message: { en: 'A picture or video stands beside a step that there is not.', zh: '图片或视频所对应的步骤不存在。' },
	hint: { en: 'Give it the number of a step, or write that step.', zh: '请填写已有步骤的序号，或补上该步骤。' }
});
const noWords = (field: string, isPicture: boolean): ArticleProblem => ({
	field,
	message: isPicture
		? { en: 'A picture has no words for who does not see it.', zh: '有图片缺少替代文字。' }
		: { en: 'A video has no title.', zh: '有视频缺少标题。' },
	hint: { en: 'Say in a few words what it shows.', zh: '请用几句话说明内容。' }
});
const noPicture = (field: string, given: string): ArticleProblem => ({
	field,
	message: { en: `There is no picture “${given}” here.`, zh: `没有图片“${given}”。` },
	hint: {
		en: 'Upload it first (`poise knowledge picture FILE`), or take it out.',
		zh: '请先上传（`poise knowledge picture 文件`），或将其删去。'
	}
});
const notAVideo = (field: string, given: string): ArticleProblem => ({
	field,
	message: { en: `“${given}” is no address of a video.`, zh: `“${given}”不是有效的视频地址。` },
	hint: {
		en: 'Give an address that begins with https://, its brackets and blanks written in percent.',
		zh: '请填写以 https:// 开头的地址，其中的括号和空格请用百分号编码。'
	}
});
