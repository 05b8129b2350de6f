import type { Choice, Chosen } from './events.ts';

/** Words around a choice that choose nothing themselves. */
const AROUND_EN = new Set(
	(
		'a about also an are choice do eh er for go guess hi hm i id ill im in is it its just like mean meant my no number of ok okay one ' +
		'option or please probably question rather say so sure take thank thanks that the them then these think this those to uh um ' +
		'want with would yeah yep yes'
	).split(' ')
);
const AROUND_ZH =
	/我(?:要|想)?(?:问|说|选|指)?的?(?:是|就是)?|就是|应该是|可能是|请问|麻烦|谢谢|关于|选项?|那个|这个|的话|[嗯呃哦就是选要吧啊呢呀哈的了]/g;

const PLACES_EN: Readonly<Record<string, number>> = {
	first: 0,
	'1st': 0,
	former: 0,
	second: 1,
	'2nd': 1,
	middle: 1,
	third: 2,
	'3rd': 2,
	last: -1,
	latter: -1
};
const FIGURES: Readonly<Record<string, number>> = { 一: 0, 二: 1, 两: 1, 三: 2, 1: 0, 2: 1, 3: 2, a: 0, b: 1, c: 2 };
const PLACE_ZH = /^第?([一二两三123abc])(?:号|项|個|个|条|种|類|类)?$/;
const LAST_ZH = /^(?:最后|最後|后面|後面|末)(?:一?(?:个|個|项|条))?$|^(?:后|後)者$/;
const FIRST_ZH = /^(?:最?前面|上面)(?:一?(?:个|個|项|条))?$|^前者$/;
const MIDDLE_ZH = /^中间(?:一?(?:个|個|项|条))?$/;

const NONE_EN =
	/^(?:no|nope|neither|none|not (?:one|any)|nothing|no one)(?: (?:of|from) (?:these|those|them|that|the (?:above|three|two)))?$|^(?:none|neither) (?:fits?|of it)$|^(?:something|anything) else$|^not (?:that|this|these|those)$|^(?:no )?(?:it s |its )?(?:something else|none of (?:these|those|them|the above))$/;
const NONE_ZH =
	/^(?:以上|这些|那些|上面)?(?:全|都|统统)?(?:不是|不对|没有|不要)(?:这些|那些|以上|我要的|我想问的)?$|^(?:一个|哪个|哪一个)(?:都|也)(?:不是|不对|没有|不要)$|^没有?一个(?:是|对)?的?$|^(?:其他|其它|别的|另外)(?:的|问题|事情?|情况)?$|^不是(?:这|那)(?:个|些|几个|三个|两个)$/;

/**
 * Which of the articles that the bot has just named a message means: by its place (“the second one”, “B”, “2”, 第二个), by its name or the
 * words of it that no other has, or none of them. Undefined where a message says something else.
 */
export function choiceIn(text: string, offered: readonly Choice[]): Chosen | undefined {
	if (offered.length === 0) return undefined;
	const said = plain(text);
	if (said === '') return undefined;
	const isChinese = /\p{Script=Han}/u.test(said);
	if (isChinese ? NONE_ZH.test(tight(said)) : NONE_EN.test(said)) return { article: null, by: 'none' };
	const place = isChinese ? placeInChinese(said) : placeInEnglish(said);
	const placed = place === null ? undefined : offered.at(place);
	if (placed && (place ?? 0) < offered.length) return { article: placed.article, by: 'place' };
	const named = namedIn(said, offered);
	if (named) return { article: named.article, by: 'name' };
	const [only] = offered;
	return only && offered.length === 1 && YES.test(said) ? { article: only.article, by: 'place' } : undefined;
}

const YES = /^(?:yes|yeah|yep|right|correct|exactly|sure|ok|okay|that one|是|是的|对|對|对的|嗯|没错|就是这个|就是它)$/;

function placeInEnglish(said: string): number | null {
	const words = said.split(' ');
	const left = words.filter((word) => !AROUND_EN.has(word) || FIGURES[word] !== undefined);
	// “a” chooses only where it stands alone, or is called one of several
	const figures = left.filter(
		(word) => word !== 'a' || left.length === 1 || /\b(?:option|choice|number) a\b/.test(said)
	);
	const [only, ...more] = figures;
	if (only === undefined) return words.length === 1 && words[0] === 'one' ? 0 : null;
	if (more.length > 0) return null;
	return PLACES_EN[only] ?? FIGURES[only] ?? { two: 1, three: 2 }[only] ?? null;
}

function placeInChinese(said: string): number | null {
	const whole = tight(said);
	for (const words of [whole, whole.replaceAll(AROUND_ZH, '')]) {
		const place = PLACE_ZH.exec(words)?.[1];
		if (place !== undefined) return FIGURES[place] ?? null;
		if (LAST_ZH.test(words)) return -1;
		if (FIRST_ZH.test(words)) return 0;
		if (MIDDLE_ZH.test(words)) return 1;
	}
	return null;
}

/** The one choice whose name is said, whole or in words that are in no other's. */
function namedIn(said: string, offered: readonly Choice[]): Choice | undefined {
	const named = offered.filter(({ title }) => {
		const name = plain(title);
		return said === name || (name.length > 3 && tight(said).includes(tight(name)));
	});
	if (named.length > 0) return named.sort((a, b) => b.title.length - a.title.length)[0];
	const isChinese = /\p{Script=Han}/u.test(said);
	const core = isChinese ? tight(said).replaceAll(AROUND_ZH, '') : said;
	const words = isChinese ? [core] : core.split(' ').filter((word) => !AROUND_EN.has(word));
	if (words.length === 0 || core.length < 2) return undefined;
	const fits = offered.filter(({ title }) =>
		isChinese
			? tight(plain(title)).includes(core)
			: words.every((word) =>
					plain(title)
						.split(' ')
						.some((each) => stem(each) === stem(word))
				)
	);
	return fits.length === 1 ? fits[0] : undefined;
}

/** Letters and figures in lower case, a space between words; apostrophes join. */
const plain = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/['’]/g, '')
		.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
const tight = (text: string) => text.replaceAll(' ', '');
/** Returns, returned and returning are one word here. */
const stem = (word: string) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word);
