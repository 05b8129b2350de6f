import type { Locale } from '#lib/i18n/locale.ts';
import type { Theme } from '#lib/ui/theme.ts';

/** What the log holds, for the line under the header of every page. */
export interface LogSummary {
	readonly conversations: number;
	/** First and last opening, ISO 8601 UTC. */
	readonly from: string;
	readonly to: string;
	readonly synthetic: boolean;
	/** ISO 4217, one a workspace. */
	readonly currency: string;
	/** Amounts still as shipped, in dollars, though the workspace counts in another currency. */
	readonly inDollars: number;
	/** IANA zone in which instants are shown. */
	readonly zone: string;
}

/** What the root layout's load returns; `log` is null while the workspace is empty. */
export interface ShellData {
	readonly locale: Locale;
	readonly theme: Theme;
	readonly log: LogSummary | null;
}

/** Names of the fields that the POST form to /preferences sends: one of lang and theme, and where to go back to. */
export const preferenceFields = { lang: 'lang', theme: 'theme', back: 'return' } as const;
