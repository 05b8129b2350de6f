/** How far before a number its label may stand. */
const REACH = 32;
/** A label does not reach over these. */
const CLAUSE_END = /[,，。;；!！?？|\n\t，、]/;

/** The words before a place, up to the clause's beginning. */
export function wordsBefore(text: string, start: number, reach = REACH): string {
	const before = text.slice(Math.max(0, start - reach), start);
	for (let at = before.length - 1; at >= 0; at--) if (CLAUSE_END.test(before.charAt(at))) return before.slice(at + 1);
	return before;
}

/** What numbers are called that name a thing or a moment, not a person. */
const THINGS =
	/(?:(?:序列|串[号码]|条形?码|二维码|机身|机器[码号]|设备(?!绑)|芯片|编码|防伪|钢印|批[号次]|型号|货号|料号|件号|资产|标签|样[本品]|验证码|校验码|动态码|动态口令|取[件货餐票]码|自?提货?码|兑换码|优惠|券[码号]|激活码|邀请码|密码|口令|会议|房间号|直播间|表[号箱]|户号|编号|流水|版本|订阅号|文章|卡密|礼品卡|购物卡|储值卡|会员卡|图书卡|门禁卡|公交卡|SIM卡|授权码|追溯码|监管码|国条码|\b(?:(?:gift|loyalty|member(?:ship)?|library|sim|access|key|bus|travel|graphics) ?cards?|serial|s\/?n|bar ?code|qr|imei|meid|iccid|eid|model|part|sku|isbn|ean|upc|gtin|asin|meter|device|chip|label|sticker|voucher|coupon|gift|promo|token|session|build|batch|lot|asset|uuid|guid|hash|trace|request|stamped|engraved|casting|firmware|version|post|tweet|thread|article|sample|specimen|template|meeting|zoom|otp|pin|passcode|uid|user id|udid|timestamp|epoch|activation|licen[cs]e key|product key)\b)(?:[ _]?(?:numbers?\b|no\b\.?|code\b|id\b|#|号码?|卡号))?)/gi;

const PERSONAL: Readonly<Record<'phone' | 'bank-card' | 'cn-id', RegExp>> = {
	phone:
		/(?:电\s?话|手\s?机|座机|固话|联系|联络|号码|致电|回拨|拨|打给|打我|打到|来电|短信|微信|传真|主叫|被叫|留[个的]?|\b(?:phone|mobile|cell|mob|tel|telephone|call|ring|text|dial|sms|contact|whats ?app|reach|fax|ph|voicemail|landline|line|caller)\b|(?:phone|mobile|tel)[_"':=]|(?:new|old|contact|alternative|his|her|my|whose) number\b)/gi,
	'bank-card':
		/(?:卡(?!密)|账[号户]|户头|支付|付款|扣款|刷|转[账到]|收款|储蓄|借记|visa|master|amex|diners|maestro|unionpay|\b(?:card|debit|credit|pay|paid|charged?|billed|bank)\b)/gi,
	'cn-id': /(?:身份|证件|证号|实名|\b(?:id|identity|national|resident)\b)/gi
};

function lastEnd(pattern: RegExp, text: string): number {
	let end = -1;
	for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
	return end;
}

/** Whether the words before a number call it something that is not personal, and nothing nearer calls it personal. */
export function isThing(text: string, start: number, type: keyof typeof PERSONAL): boolean {
	const before = wordsBefore(text, start);
	const thing = lastEnd(THINGS, before);
	return thing >= 0 && thing >= lastEnd(PERSONAL[type], before);
}

/** Whether the words before a number call it what it looks like. */
export function isCalled(text: string, start: number, type: keyof typeof PERSONAL, reach = REACH): boolean {
	return lastEnd(PERSONAL[type], wordsBefore(text, start, reach)) >= 0;
}

/** Latin letters that run right into the number at this place. */
export function lettersBefore(text: string, start: number): string {
	return /[A-Za-z_]{1,12}$/.exec(text.slice(Math.max(0, start - 12), start))?.[0] ?? '';
}
