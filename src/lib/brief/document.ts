import type { Locale } from '#lib/i18n/locale.ts';
import type { ChartTable } from '#lib/ui/charts/chart.ts';
import type { Stretch } from '#lib/ui/verdict/sentence.ts';

/** One large figure with what stands beside it: its range, its n. */
export interface KeyFigure {
	readonly label: string;
	readonly value: string;
	readonly note: string;
}

export interface Column {
	readonly label: string;
	/** Figures stand at the right edge. */
	readonly isNumber?: true;
}

/** What a section is made of. Texts are plain: whoever writes them into a format escapes them. */
export type Block =
	| { readonly kind: 'paragraph'; readonly text: string }
	/** Small print below what it explains. */
	| { readonly kind: 'note'; readonly text: string }
	/** Must not be overlooked. */
	| { readonly kind: 'notice'; readonly text: string }
	| { readonly kind: 'heading'; readonly text: string }
	| { readonly kind: 'list'; readonly items: readonly string[]; readonly isLong?: true }
	| { readonly kind: 'figures'; readonly items: readonly KeyFigure[] }
	/** `svg` is ours; its colours are the CSS variables of `style.ts`. */
	| { readonly kind: 'chart'; readonly svg: string; readonly summary: string; readonly table: ChartTable }
	/** Side by side where there is room. */
	| { readonly kind: 'pair'; readonly left: readonly Block[]; readonly right: readonly Block[] }
	| {
			readonly kind: 'table';
			readonly caption: string;
			/** No head is shown where every label is empty. */
			readonly columns: readonly Column[];
			readonly rows: readonly (readonly string[])[];
			/** Small print: long tables of sources. */
			readonly isDense?: true;
			/** Rows that begin with the name of the part below them. */
			readonly partsAt?: readonly number[];
	  };

export interface Section {
	readonly id: string;
	readonly title: string;
	readonly blocks: readonly Block[];
}

/** The brief, once, in one language; the writers only give it a form. */
export interface BriefDocument {
	readonly locale: Locale;
	/** The kind of paper it is, and the question it answers. */
	readonly kicker: string;
	readonly question: string;
	/** The verdict; its stretches are coloured by who answers. */
	readonly verdict: readonly Stretch[];
	/** Which log it speaks of. */
	readonly standing: string;
	readonly lead: readonly Block[];
	readonly sections: readonly Section[];
	/** Data window, n, seed and version in a line, for the foot of every page. */
	readonly footer: string;
}

export const verdictText = ({ verdict }: Pick<BriefDocument, 'verdict'>): string =>
	verdict
		.map(({ text }) => text)
		.join('')
		.trim();
