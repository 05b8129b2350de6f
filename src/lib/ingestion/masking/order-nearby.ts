import type { Recogniser, Stretch } from './identifier.ts';

/** An order is spoken of, and a little later in the same sentence a number of the kind that orders have. */
const SPOKEN_OF =
	/订单|定单|工单|运单|快递单|物流|快递|包裹|单号|退款单|预订|预定|预约|发票|案件|(?<![A-Za-z])(?:orders?|tickets?|tracking|waybill|shipment|parcel|package|invoice|booking|reservation|refund|case|claim|return|ref|reference)(?![A-Za-z])/gi;
/** Between the two nothing may end the sentence, and nothing may call the number something else. */
const GAP = /^[^\d\n。！？!?;；]{0,28}?(?=(?<![A-Za-z0-9])(?:[A-Z]{1,5}[-_]?)?\d)/;
const OTHERWISE =
	/电话|手机|座机|热线|卡|账[号户]|金额|价|余额|支付|付了|元|码|密|序列|型号|版本|地址|邮编|尾号|积分|条|会员|客户号|用户|会议|\b(?:phone|mobile|cell|call|text|tel|fax|card|account|total|amount|price|cost|paid|pay|worth|code|voucher|coupon|gift|promo|pin|otp|serial|model|part|sku|barcode|meter|version|zip|postcode|points|id|room|flight|train|member|customer|user|device|imei|isbn|build|error|last (?:four|4|digits?)|ending|ends|batch|lot|charge[ds]?)\b/i;
const VALUE = /(?:[A-Z]{1,5}[-_]?\d{5,16}|\d{8,22})(?:-\d{1,8}){0,3}(?![A-Za-z0-9]|[.:]\d|\s?[元块%])/y;
const DAY = /^(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d$/;
const HASHED = /(?<![A-Za-z0-9&/])#((?:[A-Z]{1,5}-?)?\d{4,16}(?:-\d{1,8}){0,3})(?![A-Za-z0-9]|\.\d)/g;
const LONG_ENOUGH = /\d{5}|#[A-Z\d]/;
const NEAR = 48;

/**
 * Numbers that are not called an order outright. They stand behind every other type: what has a form of its own has been
 * recognised by it.
 */
export const findOrdersNearby: Recogniser = (text) => {
	const found: Stretch[] = [];
	if (!LONG_ENOUGH.test(text)) return found;
	const spoken = [...text.matchAll(SPOKEN_OF)].map(({ 0: word, index }) => ({
		start: index,
		end: index + word.length
	}));
	if (spoken.length === 0) return found;
	for (const { end } of spoken) {
		const gap = GAP.exec(text.slice(end, end + 40))?.[0];
		if (gap === undefined || OTHERWISE.test(gap)) continue;
		VALUE.lastIndex = end + gap.length;
		const value = VALUE.exec(text)?.[0];
		if (value !== undefined && !DAY.test(value))
			found.push({ start: end + gap.length, end: end + gap.length + value.length });
	}
	let next = 0;
	for (const { 1: value = '', index } of text.matchAll(HASHED)) {
		while ((spoken[next + 1]?.start ?? Infinity) < index) next++;
		const isNear = [spoken[next], spoken[next + 1]].some(
			(word) => word !== undefined && word.start > index - NEAR && word.start < index + value.length + NEAR
		);
		if (isNear) found.push({ start: index + 1, end: index + 1 + value.length });
	}
	return found;
};
