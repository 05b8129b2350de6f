const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** Han characters say more than letters do: a message with a product's name in it is Chinese still. */
const LETTERS_A_CHARACTER = 2.5;

/** Whether a message is written in Chinese rather than in a language of letters. */
export function isChinese(text: string): boolean {
	const han = text.match(HAN)?.length ?? 0;
	return han > 0 && LETTERS_A_CHARACTER * han >= (text.match(LATIN)?.length ?? 0);
}
