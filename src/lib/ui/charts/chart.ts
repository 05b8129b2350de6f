import type { BarSeriesOption, GraphSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { GridComponentOption, MarkLineComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

export type ChartOption = ComposeOption<
	| BarSeriesOption
	| GraphSeriesOption
	| LineSeriesOption
	| ScatterSeriesOption
	| GridComponentOption
	| MarkLineComponentOption
	| TooltipComponentOption
>;

/** The figures behind a picture, written out: what screen readers get and everybody can open. */
export interface ChartTable {
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

export interface Drawing {
	/** Plain data, no functions: the same option draws on the server and in the browser, and its JSON is its identity. */
	readonly option: ChartOption;
	/** Pixels. */
	readonly height: number;
}

/** A picture of data, laid out anew for a narrow box instead of shrunk. */
export interface Chart {
	/** One sentence that says what the picture shows; its accessible name. */
	readonly summary: string;
	readonly draw: (narrow: boolean) => Drawing;
	readonly table: ChartTable;
	/** What readers can choose of it; `markOf` says it of each mark. */
	readonly choosing?: Choosing;
}

export interface Choosing {
	/** Which way one drags over several; null: only single marks can be chosen. */
	readonly along: 'x' | 'y' | null;
	/** Names of the places along it, in order. */
	readonly places: readonly string[];
	/** What a stretch of them ends with, where that is not the last place’s own name: the Sunday of a week that goes by its Monday. */
	readonly ends?: readonly string[] | undefined;
}

/** Places from one to another; of one group only, if a mark of it was chosen. */
export interface Choice {
	readonly from: number;
	readonly to: number;
	readonly group: number | null;
}

/** Boxes narrower than this get the narrow drawing; the container query in Chart.svelte says the same number. */
export const narrowBelow = 560;
/** Widths at which the server draws, pixels. */
export const drawnWidths = { wide: 560, narrow: 342 } as const;
