/** Letters of an encoded statement that fit into an address together with all that servers and proxies add to it. */
const LONGEST = 6_000;

/** Where a statement stands in the editor; null when it is too long for an address. */
export function consoleHref(sql: string): string | null {
	const query = new URLSearchParams({ sql }).toString();
	return query.length > LONGEST ? null : `/explore/sql?${query}`;
}
