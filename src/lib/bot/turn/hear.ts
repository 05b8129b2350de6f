import { emergencyIn } from '../emergency/recognise.ts';
import type { Emergency } from '../emergency/kinds.ts';
import { findSlots, NAMED_FIGURES } from '../slots/find-slots.ts';
import { detectLanguage } from '../language/detect.ts';
import type { Reader } from './bot.ts';
import type { Conversation } from './conversation.ts';
import { isBotLanguage, type EventOf } from './events.ts';

/** Longer messages are kept whole, but read no further: what a customer wants stands at the beginning. Characters. */
export const MOST_READ = 2_000;

const READABLE = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;
/** What may stand around a few words and changes nothing: marks, blanks, emoji. Never a letter: 不要 is no 要. */
const AROUND = String.raw`[^\p{L}\p{N}]*`;
const whole = (words: string, after = '') => new RegExp(`^${AROUND}(?:${words})${AROUND}${after}${AROUND}$`, 'iu');
const HELLO =
	'hi+|hello+|hey+|good (?:morning|afternoon|evening|day)|greetings|你好|您好|哈[喽啰]|嗨|早上好|下午好|晚上好|在吗|在么|在不在|有人吗|有人在吗';
/** Who asks for help and does not say with what has only knocked. */
const KNOCK =
	'(?:please )?help(?: me)?(?: please)?|i need (?:some |your )?help(?: please)?|(?:can|could) (?:you|anybody|someone) (?:please )?help(?: me)?(?: please)?|i have a (?:question|problem)|请问|请问一下|(?:我)?(?:有|想问)(?:个|一个|点)(?:问题|事)|(?:我)?(?:想)?(?:咨询|问)(?:一下|下)?(?:问题)?|帮帮我|帮帮忙|帮个忙|帮一下忙';
const GREETING = whole(
	`(?:${HELLO})(?:${AROUND}(?:${HELLO}|${KNOCK}))*|${KNOCK}`,
	'(?:there|again|(?:is )?any(?:body|one) there|啊|呀|哦)?'
);
const YES = whole(
	'yes|yeah|yep|yup|sure|ok(?:ay)?|please(?: do)?|yes,? please|go ahead|好|好的|好啊|可以|可以的|行|行的|是|是的|嗯+|要|要的|需要|麻烦(?:了|你了|您了)?|对|对的'
);
const NO = whole(
	'no|nope|nah|no,? thank(?:s| you)|not now|(?:先|暂时)?不(?:用|需要|要|是|行|可以|对|好|必)(?:了|的|吧|谢谢)?(?:[,， ]*谢谢)?|没有|别转|别|算了|没事(?:了)?'
);
/** Figures by themselves, with at most a few words around them, while a code is waited for. */
const CODE = /(?<!\d)\d(?:[ -]?\d){3,7}(?!\d)/;
const MOST_AROUND_CODE = 24;

/** What a message says before anything is recognised in it. @param now ISO instant */
export function hear(reader: Reader, before: Conversation, text: string, now: string): EventOf<'heard'> {
	const read = text.slice(0, MOST_READ).toWellFormed();
	// one that has run out is a code all the same: the customer is told so
	const typed = before.verification.until === null ? null : codeIn(read);
	return {
		kind: 'heard',
		text,
		language: languageOf(read, before.language),
		// figures that may be a code are nobody’s order number
		slots: typed === null ? [...findSlots(read, { today: now.slice(0, 10), asking: before.asking })] : [],
		signals: reader.read(read),
		courtesy: courtesyOf(read),
		code: typed,
		isReadable: READABLE.test(read),
		...emergencyOf(text)
	};
}

/**
 * From which confidence on a message is taken to be in a language that the bot does not speak. Of 5,486 short English messages (data/emotions,
 * questions of data/knowledge) one is; of 147 in 22 other languages (data/languages/customers.csv) three are missed.
 */
const FOREIGN_FROM = 0.95;
/** Fewer letters are of no language, unless their script is of one alone. */
const LEAST_LETTERS = 4;

/** What has no letters (a number, an emoji), or may be of several languages, is in the language spoken so far. */
function languageOf(text: string, before: string): string {
	const found = LETTER.test(text) ? detectLanguage(text) : null;
	if (!found) return before;
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const isSure = found.confidence === 1 || (found.confidence >= FOREIGN_FROM && letters >= LEAST_LETTERS);
	if (found.language === 'zh' || isSure) return found.language;
	return isBotLanguage(before) ? 'en' : before;
}

/** The danger that a message tells of, however long it is. */
export function emergencyOf(text: string): { readonly emergency?: Emergency } {
	const emergency = emergencyIn(text);
	return emergency ? { emergency } : {};
}

/** What a message is that only greets, agrees or declines. */
export function courtesyOf(text: string): EventOf<'heard'>['courtesy'] {
	if (YES.test(text)) return 'yes';
	if (NO.test(text)) return 'no';
	return GREETING.test(text) ? 'greeting' : null;
}

function codeIn(text: string): string | null {
	const written = text.normalize('NFKC');
	const found = CODE.exec(written)?.[0];
	// a number that is called an order's or an account's is one
	if (NAMED_FIGURES.some((pattern) => pattern.test(written))) return null;
	if (found === undefined || text.trim().length > found.length + MOST_AROUND_CODE) return null;
	return found.replaceAll(/\D/g, '');
}
