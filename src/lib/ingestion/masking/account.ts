import type { Recogniser, Stretch } from './identifier.ts';

/** What WeChat itself calls an account; one that its owner has named is a word like any other. */
const WECHAT = /(?<![A-Za-z0-9_-])wxid_(?=[a-z0-9]*\d)[a-z0-9]{6,24}(?![A-Za-z0-9_-])/gi;
/** A QQ number is a number like any other where nothing calls it so. A group's number is nobody's. */
const QQ =
	/(?<![A-Za-z0-9_-])qq(?: ?(?:号码?|帐号|账号|numbers?\b|no\b\.?|id\b))?(?:[ :=#是为]|\bis\b){0,4}([1-9]\d{4,10})(?![A-Za-z0-9_]|[-.:]\d| ?[元块个条人年月日级币%])/gi;

/** Accounts of the messengers by which Chinese customers are reached: wxid_…, and numbers that the text calls QQ. */
export const findAccounts: Recogniser = (text) => {
	const found: Stretch[] = [];
	for (const { 0: whole, index } of text.matchAll(WECHAT)) found.push({ start: index, end: index + whole.length });
	for (const { 0: whole, 1: number = '', index } of text.matchAll(QQ))
		found.push({ start: index + whole.length - number.length, end: index + whole.length });
	return found;
};
