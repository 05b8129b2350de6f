import { drawChance, drawInteger, drawItem, type Random } from '#lib/stats/random.ts';
import type { Phrasebook } from './phrasebook.ts';

export interface Occasion {
	readonly topic: string;
	readonly isUpset: boolean;
	/** The customer has written about this issue before. */
	readonly isRepeat: boolean;
	/** Whole units of money, for the amount in the message. */
	readonly amount: number;
	readonly openedAt: number;
}

const DAY_MS = 86_400_000;
const OPENER_CHANCE = 0.4;
const CLOSER_CHANCE = 0.35;
const OUTBURST_CHANCE = 0.5;
const REPEAT_CHANCE = 0.6;
const TYPO_CHANCE = 0.1;

/** A subject and the customer's first message. The order, amount and number named in both are the same; all are invented. */
export function writeText(random: Random, book: Phrasebook, occasion: Occasion): { subject: string; text: string } {
	const phrases = book.topics[occasion.topic];
	if (phrases === undefined) throw new RangeError(`The phrasebook does not know the topic ${occasion.topic}`);
	const fill = slotFiller(random, book, occasion);
	const subject = fill(drawItem(random, phrases.subjects));
	const message = fill(drawItem(random, occasion.isUpset ? phrases.upset : phrases.calm));
	const sentences = [message];
	if (occasion.isRepeat && drawChance(random, REPEAT_CHANCE)) sentences.unshift(drawItem(random, book.repeats));
	else if (!occasion.isUpset && drawChance(random, OPENER_CHANCE)) sentences.unshift(drawItem(random, book.openers));
	if (occasion.isUpset) {
		if (drawChance(random, OUTBURST_CHANCE)) sentences.push(drawItem(random, book.outbursts));
	} else if (drawChance(random, CLOSER_CHANCE)) sentences.push(drawItem(random, book.closers));
	const text = sentences.map((sentence, index) => endSentence(sentence, index < sentences.length - 1, book)).join('');
	return { subject, text: drawChance(random, TYPO_CHANCE) ? mistype(random, text) : text };
}

function endSentence(sentence: string, isFollowed: boolean, book: Phrasebook): string {
	if (!isFollowed) return sentence;
	const ended = book.space === '' && !/[，。？！~]$/.test(sentence) ? `${sentence}。` : sentence;
	return ended + book.space;
}

/** Order numbers start with ZZ, and of telephone numbers only the four last digits 0100 to 0199 occur. */
function slotFiller(random: Random, book: Phrasebook, { amount, openedAt }: Occasion): (template: string) => string {
	const dayFromNow = (days: number) => {
		const day = new Date(openedAt + days * DAY_MS);
		return `${day.getUTCMonth() + 1}-${day.getUTCDate()}`;
	};
	const slots: Readonly<Record<string, string>> = {
		order: `ZZ${drawInteger(random, 10_000_000, 99_999_999)}`,
		amount: String(amount),
		phone: `01${String(drawInteger(random, 0, 99)).padStart(2, '0')}`,
		days: String(drawInteger(random, 2, 15)),
		date: dayFromNow(-drawInteger(random, 1, 12)),
		due: dayFromNow(drawInteger(random, 1, 6)),
		product: drawItem(random, book.products),
		city: drawItem(random, book.cities),
		carriers: drawItem(random, book.carriers),
		...Object.fromEntries(Object.entries(book.words ?? {}).map(([name, words]) => [name, drawItem(random, words)]))
	};
	return (template) => template.replaceAll(/\{(\w+)\}/g, (whole, slot: string) => slots[slot] ?? whole);
}

/** One slip of the finger: two letters swapped, one dropped, or everything in small letters. */
function mistype(random: Random, text: string): string {
	const at = drawInteger(random, 1, Math.max(1, text.length - 3));
	const pair = text.slice(at, at + 2);
	if (!/^(?:[a-z]{2}|[一-龥]{2})$/.test(pair)) return text.toLowerCase();
	const slip = drawChance(random, 0.6) ? pair.charAt(1) + pair.charAt(0) : pair.charAt(0);
	return text.slice(0, at) + slip + text.slice(at + 2);
}
