/** A header or a word, freed of case, spaces, punctuation and full-width forms: `First_Reply Time (hrs)` → `firstreplytimehrs`. */
export function normaliseWord(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Words that stand in headers of support logs and hardly ever in their cells. */
const HEADER_WORDS =
	/^(id|ticket|conversation|case|chat|session|call|created|opened|closed|resolved|updated|status|state|priority|channel|source|subject|agent|assignee|customer|requester|user|name|email|tags?|type|category|topic|date|time|text|label|rating|score|number|group|team|duration)$|(_id|_at|_time| id| at| time| date)$|编号|时间|客服|客户|访客|渠道|来源|标签|状态|满意度|评价|工单|会话|类型|分类|主题|时长|姓名/i;

const NUMBER_OR_DATE = /^[-+]?[\d.,:/\s%-]+$|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}/;

/** Share of the cells that are words of headers, 0..1. */
export const headerWordShare = (cells: readonly string[]): number =>
	cells.filter((cell) => HEADER_WORDS.test(cell.trim())).length / Math.max(1, cells.length);

/** How much a record looks like a header, 0..1: filled, distinct, short, no numbers or dates; known words count double. */
export function headerLikeness(cells: readonly string[]): number {
	const trimmed = cells.map((cell) => cell.trim());
	const filled = trimmed.filter((cell) => cell !== '');
	if (filled.length === 0) return 0;
	const words = filled.filter((cell) => !NUMBER_OR_DATE.test(cell) && cell.length <= 120);
	const known = words.filter((cell) => HEADER_WORDS.test(cell));
	const distinct = new Set(filled).size / filled.length;
	const share = words.length / trimmed.length;
	return Math.min(1, share * distinct * 0.75 + (known.length / trimmed.length) * 0.5);
}
