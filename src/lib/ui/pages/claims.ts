import type { JudgedClaim } from '#lib/claims/judge-claims.ts';

/** What `/claims` needs; its load returns `{ claims: ClaimsPage | null }`, null while the log is empty. */
export interface ClaimsPage {
	/** In the order of the article. */
	readonly judged: readonly JudgedClaim[];
}
