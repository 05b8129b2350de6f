/** What is compared of a request: words of four letters and more, numbers, single Chinese characters. */
export const TOKEN = '[a-z]{4,}|[0-9]{3,}|[\u4e00-\u9fff]';
/** Of the shorter of two requests so many tokens, and this share of them, must stand in the other. */
export const LEAST_SHARED = 4;
export const SHARED_SHARE = 0.6;

export function tokensOf(text: string): ReadonlySet<string> {
	return new Set(text.match(new RegExp(TOKEN, 'g')) ?? []);
}

/** Whether two turns in `plain` text ask for the same in like words. */
export function isSameRequest(one: string, other: string): boolean {
	const [a, b] = [tokensOf(one), tokensOf(other)];
	const shared = [...a].filter((token) => b.has(token)).length;
	return shared >= LEAST_SHARED && shared >= SHARED_SHARE * Math.min(a.size, b.size);
}
