import type { BotLanguage } from './events.ts';

const ENGLISH = /[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*\s*/g;
const CHINESE = /[^。！？]+[。！？]*/g;

/** A request for something that a slot holds; the bot asks in words of its own. */
const ASKING = {
	en: /\b(?:send|tell|give|share|provide|let me have|type)\b.{0,40}\b(?:order|parcel|tracking|phone|mobile|account|card|policy|case|reference|member)\b.{0,16}\b(?:numbers?|ids?)\b|\b(?:i'll|i will|i can) (?:tell|check|look)\b/i,
	zh: /(?:把|将|请|告诉|提供|发|给|输入|报).{0,14}(?:订单号|单号|手机号|电话|账号|卡号|保单号|病历号|案件?号|编号).{0,14}(?:我|发|来|告诉|提供)|我(?:来|帮您|可以|就能?)查/
} as const;

export const sentencesOf = (text: string, language: BotLanguage): readonly string[] =>
	text.match(language === 'zh' && /[。！？]/.test(text) ? CHINESE : ENGLISH)?.map((sentence) => sentence.trim()) ?? [
		text
	];

/** The first sentences of a text. */
export function firstSentences(text: string, count: number): string {
	const language = /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
	const sentences = sentencesOf(text, language);
	return sentences.length <= count ? text : joinSentences(sentences.slice(0, count), language);
}

/** A text without the sentences that ask for a slot or promise to look it up; whole, where nothing else would be left. */
export function withoutAsking(text: string, language: BotLanguage): string {
	const kept = sentencesOf(text, language).filter((sentence) => !ASKING[language].test(sentence));
	return kept.length === 0 ? text : joinSentences(kept, language);
}

/** Languages that put no space between sentences. */
const UNSPACED: readonly string[] = ['zh', 'ja'];

/** One text of several; a list of steps stands on lines of its own. */
export function joinSentences(parts: readonly string[], language: string): string {
	const filled = parts.filter((part) => part !== '');
	return filled.reduce((text, part, at) => {
		if (at === 0) return part;
		const breaks = part.includes('\n') || filled[at - 1]?.includes('\n');
		return `${text}${breaks ? '\n' : UNSPACED.includes(language) ? '' : ' '}${part}`;
	}, '');
}
