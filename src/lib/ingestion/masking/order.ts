import type { Recogniser, Stretch } from './identifier.ts';
import { withoutOverlaps } from './overlaps.ts';

/** What the text calls an order: the word alone is enough where the number follows at once. */
const STRONG_ZH =
	'(?:订单|定单|工单|运单|快递单|物流单|面单|退款单|退货单|退单|换货单|退换单?|售后单|服务单|维修单|报修单|采购单|客诉单|投诉单|保洁单|缴费单|发货单|出库单|提货单|提单|票据|预约单|预订单|预定单|配送单|外卖单|报销单|申请单|补发单|理赔单|处理单|事件单|任务单|派工单|派单|安装单|检修单|充值单|交易单|支付单|挂号单|行程单|团购单|包裹|快件|物流|快递|案件|票号|受理|发票|追踪|跟踪|单号|单子)';
/** Whatever else is called a 单, but not what is no paper about one matter: 账单, 名单, 简单 …, nor the verb (下单). */
const ANY_ZH = '(?<![账菜名清简传床下买签埋话罚黑白榜书歌片价孤落])单';
const WEAK_ZH =
	'(?:退款|退货|换货|退换|售后|预约|预订|预定|订房|订位|订座|订票|投诉|报修|维修|理赔|索赔|中通|圆通|申通|韵达|顺丰|极兔|德邦|百世|京东|邮政)';
const MARK_ZH = String.raw`(?:跟踪|追踪|物流|查询|确认)?(?:号码|编号|单号|流水号|号|[Nn][Oo]\.?|[Nn]umber|ID|id|#)`;
const STRONG_EN =
	'(?:(?:purchase |work |sales |service |e-book |repair )?orders?|ord|tickets?|tracking|waybills?|awb|shipments?|parcels?|packages?|consignments?|invoices?|inv|bookings?|reservations?|rma|cases?|refs?|references?|pnr|po|incidents?|(?:booking|reservation|tracking|order|confirmation) code|credit note|rental|work orders?)';
const WEAK_EN =
	'(?:refunds?|returns?|claims?|requests?|complaints?|confirmation|dispatch|delivery|exchange|repair|replacement|job|receipt|dispute|enquiry|inquiry|sr|crn|support)';
const NOUNS_EN =
	'(?:confirmation|reference|ref|case|request|ticket|tracking|order|booking|invoice|refund|return|record|locator|claim)';
const MARK_EN = String.raw`(?:numbers?|nos?\b\.?|nums?|nrs?\.?|ids?|sn|refs?\.?|references?|#|№)`;
/** Between the words and the number: signs, tags of a page, a few words that say "is". */
const BETWEEN = String.raw`(?:(?<=[a-z])'s|[ \t"'“”‘’「『【》」』】\[\](){:=>#№~*|.-]|→|是|为|分别|如下|叫|即|写的|显示|倒有|\b(?:is|was|are|were)\b|<[^<>\n]{1,40}>){0,8}`;
const NEW_LINE = String.raw`(?:\r?\n)?`;
const ANSWER = String.raw`(?:[?？] ?\r?\n[^\n:]{1,20}: ?)?`;

const CHINESE = /[\u4e00-\u9fff]/;
const LATIN = /[A-Za-z]{2}/;
const CALLED: readonly { readonly script: RegExp; readonly pattern: RegExp; readonly isMarked: boolean }[] = [
	{
		script: CHINESE,
		pattern: new RegExp(`(?:${STRONG_ZH}|${WEAK_ZH})(?:的)?${MARK_ZH}${ANSWER}${BETWEEN}${NEW_LINE}`, 'g'),
		isMarked: true
	},
	{ script: CHINESE, pattern: new RegExp(`单[（(]?${MARK_ZH}${BETWEEN}`, 'g'), isMarked: true },
	{ script: CHINESE, pattern: new RegExp(`(?:${STRONG_ZH}|${ANY_ZH})${BETWEEN}`, 'g'), isMarked: false },
	{
		script: LATIN,
		pattern: new RegExp(
			String.raw`(?<![A-Za-z])(?:${STRONG_EN}|${WEAK_EN})(?:[ _/-]?${NOUNS_EN}){0,2}[ _.]{0,2}(?:${MARK_EN}|${MARK_ZH})${ANSWER}${BETWEEN}${NEW_LINE}`,
			'gi'
		),
		isMarked: true
	},
	{
		script: LATIN,
		pattern: new RegExp(
			String.raw`(?<![A-Za-z])(?:${STRONG_EN}(?:[ _/-]${NOUNS_EN}){0,2}|${WEAK_EN}(?:[ _/-]${NOUNS_EN}){1,2})(?![A-Za-z])${BETWEEN}`,
			'gi'
		),
		isMarked: false
	}
];
/** A courier's name, and a number as long as couriers' are and no mobile phone's. */
const COURIER =
	/(?:中通|圆通|申通|韵达|顺丰|极兔|德邦|百世|京东|邮政|EMS)(?:快递|物流|速运|快运)?(?:单号?)?[:： ]?((?!1[3-9]\d{9}(?!\d))[A-Z]{0,4}\d{9,18})(?!\d)/g;
/** "I order …", "just in case …", an order book: the word is no label here. */
const NO_LABEL =
	/(?:\b(?:to|can|could|i|we|you|they|cannot|can't|didn't|don't|not|in|pre|re|phone|upper|lower)[ -]|[下买签埋账菜名清])$/i;

/** A label that is the beginning of the number itself: INV-2024-001. */
const CODE = /^[A-Z]{2,6}-\d{2,}(?:-\d+){0,3}(?![A-Za-z0-9-])/;
/** Most labels are followed by a word: those are passed over at once. */
const DIGIT = /\d/g;
const LONGEST_LETTERS = 24;
const VALUE = /[A-Za-z0-9]+(?:[-_/][A-Za-z0-9]+)*/y;
const SPACED = /\d{2,5}(?: \d{2,5}){1,6}(?![\dA-Za-z])/y;
const LEAST_DIGITS = 3;
const LEAST_LENGTH_UNMARKED = 5;
const LEAST_SPACED = 9;
const LONGEST = 40;
const UNIT =
	/^(?:\s?(?:元|块|个|件|次|年|月|日|天|人|份|张|页|公里|千克|克|斤|%|％|°|分钟|小时|秒|kg|km|ml|pcs|units?\b|items?\b|times\b|days?\b|hours?\b|usd\b|eur\b|gbp\b|rmb\b)|[@%]|[:.,]\d)/i;
const DATE = /^(?:(?:19|20)\d{2}[-/](?:0?\d|1[0-2])(?:[-/][0-3]?\d)?|[0-3]?\d[-/][01]?\d[-/](?:20)?\d{2})$/;
const NEXT = /[ \t]*(?:,|、|;|\/|&|and|or|和|及|与|跟|还有|以及|或)[ \t]*#?/y;
const AFTER =
	/(?<![A-Za-z0-9_-])(?:[A-Za-z]{1,6}[-_]?)?\d{5,20}(?:-\d{1,8}){0,3}(?= ?(?:号|这|那|的)?(?:个|笔|张|条|单|票)?(?:订单|运单|工单|快递|包裹|单子|单号)| ?[这那此]单)/g;
const SAYS_IT_IS = / (?:is|was|being) (?:my|the|our|an?|that) /;
const AFTER_EN =
	/(?<![A-Za-z0-9_-])(?:[A-Z]{1,6}[-_]?)?\d{5,20}(?:-\d{1,8}){0,3}(?=,? (?:is|was|being) (?:my|the|our|an?|that) (?:[a-z]{3,12} )?(?:order|ticket|case|booking|tracking|invoice|reservation|reference|refund)\b)/g;
const SF = /(?<![A-Za-z0-9])SF ?\d(?: ?\d){12}(?!\d)/gi;

/** Numbers that the text calls an order, a ticket, a parcel, a case, a booking, an invoice, and SF Express's. */
export const findOrders: Recogniser = (text) => {
	const found: Stretch[] = [];
	const addAll = (pattern: RegExp) => {
		for (const { 0: whole, index } of text.matchAll(pattern)) found.push({ start: index, end: index + whole.length });
	};
	addAll(SF);
	for (const { script, pattern, isMarked } of CALLED) if (script.test(text)) readLabels(text, pattern, isMarked, found);
	for (const { 0: whole, 1: number = '', index } of text.matchAll(COURIER))
		found.push({ start: index + whole.length - number.length, end: index + whole.length });
	if (CHINESE.test(text)) addAll(AFTER);
	if (SAYS_IT_IS.test(text)) addAll(AFTER_EN);
	return withoutOverlaps(found, text.length);
};

function readLabels(text: string, pattern: RegExp, isMarked: boolean, found: Stretch[]): void {
	let digitAt = -1;
	for (const { 0: label, index } of text.matchAll(pattern)) {
		const end = index + label.length;
		if (digitAt < end) {
			DIGIT.lastIndex = end;
			digitAt = DIGIT.exec(text)?.index ?? Infinity;
		}
		if (digitAt === Infinity) return;
		if (digitAt - end > LONGEST_LETTERS || NO_LABEL.test(text.slice(Math.max(0, index - 8), index))) continue;
		const code = CODE.exec(text.slice(index, index + LONGEST))?.[0];
		if (code !== undefined) found.push({ start: index, end: index + code.length });
		found.push(...valuesAt(text, end, isMarked || label.includes('#')));
	}
}

/** The number at this place, and those that are listed after it in the same form. */
function valuesAt(text: string, start: number, isMarked: boolean): Stretch[] {
	const first = valueAt(text, start, isMarked);
	if (!first) return [];
	const values = [first];
	const form = formOf(text, first);
	for (let last = first; ;) {
		NEXT.lastIndex = last.end;
		const between = NEXT.exec(text);
		const next = between ? valueAt(text, NEXT.lastIndex, true) : undefined;
		if (!next || formOf(text, next) !== form) return values;
		values.push(next);
		last = next;
	}
}

/** What a list has in common: the letters in front, and about how many digits. */
function formOf(text: string, { start, end }: Stretch): string {
	const value = text.slice(start, end);
	return `${/^[A-Za-z]*/.exec(value)?.[0] ?? ''}${value.includes('-') ? '-' : ''}${value.length > 12 ? 'long' : ''}`;
}

function valueAt(text: string, start: number, isMarked: boolean): Stretch | undefined {
	if (/[A-Za-z0-9]/.test(text.charAt(start - 1)) && /[A-Za-z0-9]/.test(text.charAt(start))) return undefined;
	SPACED.lastIndex = start;
	const spaced = SPACED.exec(text)?.[0];
	if (spaced !== undefined && spaced.replaceAll(' ', '').length >= LEAST_SPACED)
		return { start, end: start + spaced.length };
	VALUE.lastIndex = start;
	const whole = VALUE.exec(text)?.[0];
	if (whole === undefined || whole.length > LONGEST) return undefined;
	const value = withoutWords(whole);
	const digits = value.replace(/\D/g, '').length;
	const isLocator = isMarked && /^(?=.*\d)[A-Z0-9]{6}$/.test(value);
	if ((digits < LEAST_DIGITS && !isLocator) || (!isMarked && value.length < LEAST_LENGTH_UNMARKED)) return undefined;
	if (DATE.test(value) || UNIT.test(text.slice(start + value.length, start + value.length + 8))) return undefined;
	return { start, end: start + value.length };
}

/** `12345-please` ends before its word; `CAMP-1556-P` does not. */
function withoutWords(value: string): string {
	let kept = value;
	for (;;) {
		const word = /[-_/]([A-Za-z]+)$/.exec(kept);
		if (!word?.[1] || (word[1].length <= 4 && word[1] === word[1].toUpperCase())) return kept;
		kept = kept.slice(0, -word[0].length);
	}
}
