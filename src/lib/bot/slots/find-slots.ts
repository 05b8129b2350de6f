import type { SLOTS } from '../knowledge/article.ts';
import { findDate } from './find-date.ts';

export type Slot = (typeof SLOTS)[number];

export interface FoundSlot {
	readonly slot: Slot;
	readonly value: string;
}

const NUMBER = '[A-Za-z]{0,4}-?\\d[\\dA-Za-z-]{3,23}';
const NAMED_ORDER = new RegExp(
	`(?:\\border(?:\\s+(?:no\\.?|number|id))?|\\btracking(?:\\s+number)?|订单|訂單|单|單)(?:号|號|编号)?\\s*(?:is|was|#|:|：|是|为)*\\s*#?(${NUMBER})`,
	'i'
);
const BARE_ORDER = new RegExp(`(?:^|[^\\w.¥￥$€£+-])#?(${NUMBER})(?![\\w.])`);
const NAMED_ACCOUNT = new RegExp(
	`(?:\\b(?:account|card|policy|member(?:ship)?)(?:\\s+(?:no\\.?|number|id))?(?:\\s+ending)?|账号|账户|帳號|卡号|尾号|会员号|保单号?)\\s*(?:is|in|#|:|：|是|为)*\\s*(\\d[\\d -]{2,22}\\d|[A-Z]{1,4}\\d{3,})`,
	'i'
);
export const PHONE =
	/(?:^|[^\d])((?:\+|00)\d{1,3}[ -]?\d(?:[ -]?\d){6,12}|1[3-9]\d(?:[ -]?\d){8}|0\d{2,3}[ -]?\d{7,8})(?!\d)/;
const FIGURE = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d+(?:\\.\\d{1,2})?';
const SIGN_FIRST = new RegExp(`([¥￥$€£]|\\b(?:USD|EUR|GBP|CNY|RMB)\\b)\\s?(${FIGURE})`, 'i');
const SIGN_LAST = new RegExp(
	`(${FIGURE})\\s?(万元|元|块钱?|圆|人民币|美元|欧元|dollars?|bucks|euros?|pounds?|quid|yuan|USD|EUR|GBP|CNY|RMB)(?![a-z])`,
	'i'
);

/** An amount with its currency. */
export const AMOUNTS: readonly RegExp[] = [SIGN_FIRST, SIGN_LAST];
/** Figures that are called what they are; the figure is the first group. */
export const NAMED_FIGURES: readonly RegExp[] = [NAMED_ORDER, NAMED_ACCOUNT];

/**
 * What a message tells of an order, phone, amount, date or account, in English and Chinese text. One value a slot: the first.
 * @param today ISO day that “yesterday” counts from
 * @param asking the slot that was asked for just before: a bare number is taken for it
 */
export function findSlots(
	text: string,
	{ today, asking }: { readonly today: string; readonly asking: Slot | null }
): readonly FoundSlot[] {
	// full-width figures and letters as keyboards of Chinese write them
	const written = text.normalize('NFKC');
	const found = new Map<Slot, string>();
	const phone = PHONE.exec(written)?.[1];
	const amount = findAmount(written);
	const date = findDate(written, today);
	const account = NAMED_ACCOUNT.exec(written)?.[1];
	if (phone !== undefined) found.set('phone', phone.replaceAll(/[ -]/g, ''));
	if (account !== undefined) found.set('account', account.replaceAll(/[ -]/g, ''));
	if (amount !== null) found.set('amount', amount);
	if (date !== null) found.set('date', date);
	const order = findOrder(written, { phone, isAsked: asking === 'order_number' });
	if (order !== undefined) found.set('order_number', order);
	if (asking === 'account' && account === undefined) {
		const bare = BARE_ORDER.exec(written)?.[1];
		if (bare !== undefined && bare !== phone) {
			found.delete('phone');
			found.set('account', bare);
		}
	}
	return [...found].map(([slot, value]) => ({ slot, value }));
}

function findOrder(
	text: string,
	{ phone, isAsked }: { readonly phone: string | undefined; readonly isAsked: boolean }
): string | undefined {
	const named = NAMED_ORDER.exec(text)?.[1];
	if (named !== undefined) return named;
	if (!isAsked) return undefined;
	const bare = BARE_ORDER.exec(text)?.[1];
	return bare === phone ? undefined : bare;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
	[/[¥￥元块圆]|人民币|yuan|cny|rmb/i, 'CNY'],
	[/\$|美元|dollar|buck|usd/i, 'USD'],
	[/€|欧元|euro|eur/i, 'EUR'],
	[/£|pound|quid|gbp/i, 'GBP']
];
const TEN_THOUSAND = 10_000;

/** A figure with its currency, such as `1299.5 CNY`; null where there is none. */
function findAmount(text: string): string | null {
	const first = SIGN_FIRST.exec(text);
	const last = first ? null : SIGN_LAST.exec(text);
	const figure = first?.[2] ?? last?.[1];
	const sign = first?.[1] ?? last?.[2];
	if (figure === undefined || sign === undefined) return null;
	const value = Number(figure.replaceAll(',', '')) * (sign.startsWith('万') ? TEN_THOUSAND : 1);
	const currency = CURRENCIES.find(([pattern]) => pattern.test(sign))?.[1] ?? '';
	return `${value} ${currency}`.trim();
}
