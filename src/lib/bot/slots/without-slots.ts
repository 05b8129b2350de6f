import { isChinese } from '../texts/script.ts';
import { WRITTEN_DATES } from './find-date.ts';
import { AMOUNTS, NAMED_FIGURES, PHONE } from './find-slots.ts';

/** Tried once a run of letters, not at each of them. */
const MAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
/** A number of five digits or more, letters and hyphens between them: of an order, a parcel, a card. */
const LONG_NUMBER = /(?<![\w.])#?[A-Za-z]{0,4}-?(?:\d[A-Za-z-]{0,3}){5,24}(?![\w])/;
/** Stands where a figure stood; in no text. */
const GAP = '\uE000';

/** Words that only bring a figure along: “my order number is …”, 订单号是……. */
const CARRIERS =
	/\b(?:my|the|its?|it's|is|was|that's|here|this|and|with|order(?:ed)?|orders|tracking|parcel|phone|mobile|cell|telephone|tel|call(?: me)?|reach(?: me)?|me|e-?mail|mail|address|account|card|policy|amount|total|date|dated|placed|numbers?|no|nr|id|ref(?:erence)?|code|ending|on|at|in|of|for|to|from|by)\b|我的|我|你的|这是|是|为|的|订单|訂單|快递|单|單|运单|编号|号码|号|手机|电话|电邮|邮箱|邮件|账号|账户|卡|尾|会员|保单|金额|日期|联系|下单|在|于|了/giu;
/** What joins a figure to a sentence that says enough without it. */
const JOINED = new RegExp(
	`\\s+(?:for|under|from|on|of|with|dated?)\\s+(?:my\\s+|the\\s+)?(?:order|parcel|tracking|account|reference)?(?:\\s+(?:no\\.?|number|id))?[\\s:#]*${GAP}`,
	'giu'
);
const NUMBER_WORD = new RegExp(`(?:\\b(?:no\\.?|numbers?|nr\\.?|id)\\b|号码?|编号|[#:：])?\\s*${GAP}`, 'giu');

/**
 * What a message asks, without the figures it gives (numbers of orders, phones and accounts, amounts, dates, addresses of mail) and the words
 * that only bring them along. “Where is my parcel? Order 20931” asks “Where is my parcel?”, as everybody else does. A message that is nothing
 * but figures is left as it is.
 */
export function withoutSlots(text: string): string {
	const marked = [MAIL, ...AMOUNTS, ...WRITTEN_DATES].reduce(
		(rest, pattern) => rest.replaceAll(every(pattern), GAP),
		text.normalize('NFKC')
	);
	const gapped = NAMED_FIGURES.reduce(
		(rest, pattern) => rest.replaceAll(every(pattern), (whole, figure: string) => whole.replace(figure, GAP)),
		marked.replaceAll(every(PHONE), (whole, phone: string) => whole.replace(phone, GAP))
	).replaceAll(every(LONG_NUMBER), GAP);
	if (!gapped.includes(GAP)) return text;
	const between = isChinese(text) ? '' : ' ';
	const kept = clausesOf(gapped)
		.filter((clause) => !clause.includes(GAP) || saysMore(clause))
		.map((clause) => clause.replaceAll(JOINED, '').replaceAll(NUMBER_WORD, between))
		.join('')
		.replaceAll(/\s+/g, ' ')
		.replaceAll(/ (?=[,.;:!?，。；：！？])/g, '')
		.trim()
		.replace(/[,;:，；：]$/, '');
	return /[\p{L}]/u.test(kept) ? kept : text;
}

/** With what ends each; in Chinese a space ends one too. */
const clausesOf = (text: string): readonly string[] =>
	text.match(
		isChinese(text) ? /[^,.;!?，。；！？\s]+[,.;!?，。；！？\s]*/g : /[^,.;!?\n，。；！？]+[,.;!?\n，。；！？]*/g
	) ?? [];

const saysMore = (clause: string) => /\p{L}/u.test(clause.replaceAll(GAP, ' ').replaceAll(CARRIERS, ''));

const every = ({ source, flags }: RegExp) => new RegExp(source, flags.includes('g') ? flags : `${flags}g`);
