import type { ScatterSeriesOption } from 'echarts/charts';
import type { TooltipComponentOption } from 'echarts/components';

/**
 * Shared parts of the drawings. Colours are CSS variables, which SVG passes through: one drawing follows the theme.
 * The font list is spelled out unquoted because it goes into a quoted SVG attribute and into text measurement.
 */
export const fontFamily =
	'system-ui, -apple-system, Segoe UI, PingFang SC, Hiragino Sans GB, Microsoft YaHei, Noto Sans CJK SC, sans-serif';

export const colours = {
	ink: 'var(--ink)',
	muted: 'var(--muted)',
	line: 'var(--line)',
	edge: 'var(--edge)',
	paper: 'var(--paper)',
	sunken: 'var(--sunken)',
	person: 'var(--person)',
	bot: 'var(--bot)',
	both: 'var(--both)',
	good: 'var(--good)',
	warn: 'var(--warn)'
} as const;

export type Tone = 'person' | 'bot' | 'both' | 'good' | 'warn' | 'ink' | 'muted';

export const labelText = { color: colours.ink, fontFamily, fontSize: 12, opacity: 1 } as const;
export const mutedText = { ...labelText, color: colours.muted } as const;
/** A label that a line may cross: the page's colour around its letters keeps it readable. */
export const halo = { textBorderColor: colours.paper, textBorderWidth: 3 } as const;
export const strongText = { ...labelText, fontWeight: 600 } as const;

/** Text as it may stand in a tooltip, which is HTML, and in an ECharts template, where braces are places to fill. */
export const escapeTip = (text: string): string =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll('{', '&#123;')
		.replaceAll('}', '&#125;');

/** A tooltip of its own for one mark: a heading and lines. */
export const tip = (heading: string, lines: readonly string[]) => ({
	tooltip: { formatter: `<b>${escapeTip(heading)}</b><br>${lines.map(escapeTip).join('<br>')}` },
	says: [heading, ...lines].filter(Boolean).join(' · ')
});

/** Where a mark stands, for those who choose it: its place along the axis, and its group. */
export const markOf = (place: number, group: number) => ({ place, group });

export const tooltip: TooltipComponentOption = {
	trigger: 'item',
	confine: true,
	transitionDuration: 0,
	backgroundColor: 'var(--surface)',
	borderColor: 'var(--edge)',
	borderWidth: 1,
	padding: [6, 10],
	textStyle: { ...labelText, fontSize: 13 },
	extraCssText: 'box-shadow:none;border-radius:6px;max-width:320px;white-space:normal'
};

/** Marks that show something but answer to nothing. */
export const still = { silent: true, animation: false, emphasis: { disabled: true } };

/** A value axis that only places things. */
export const hiddenAxis = {
	type: 'value',
	show: false
} as const;

/** Rows from top to bottom, labelled at the left in a wide drawing; a narrow one labels above its marks. */
export const rowAxis = (labels: readonly string[], narrow: boolean) => ({
	type: 'category' as const,
	inverse: true,
	data: [...labels],
	axisLine: { show: false },
	axisTick: { show: false },
	axisLabel: { show: !narrow, ...mutedText, margin: 12, interval: 0, width: 190, overflow: 'truncate' as const }
});

/** Labels above the rows of a narrow drawing: an invisible point at the row's start carries each. */
export const rowLabels = (labels: readonly string[], at: number, lift: number): ScatterSeriesOption => ({
	type: 'scatter',
	...still,
	z: 5,
	symbolSize: 0.01,
	itemStyle: { opacity: 0 },
	data: labels.map((label, row) => ({
		value: [at, row],
		label: {
			show: true,
			formatter: fitLabel(label, 320, 12),
			position: [0, -lift],
			align: 'left',
			verticalAlign: 'bottom'
		}
	})),
	// on paper of its own: a line of the picture that runs through a word makes it hard to read
	label: { ...labelText, backgroundColor: colours.paper, padding: [0, 2, 0, 0] }
});

/** A label's text as it stands: ECharts would read braces as places to fill. */
export const plainLabel = (text: string): string => text.replaceAll('{', '(').replaceAll('}', ')');

/** A label cut to a width, pixels; tooltip and table carry it whole. */
export function fitLabel(text: string, width: number, size: number): string {
	const plain = plainLabel(text);
	if (textWidth(plain, size) <= width) return plain;
	let cut = '';
	for (const letter of plain) {
		if (textWidth(`${cut}${letter}…`, size) > width) break;
		cut += letter;
	}
	return `${cut.trimEnd()}…`;
}

/** An estimate of a label's width in pixels, without a screen: Han characters are square, Latin about half. */
export const textWidth = (text: string, size: number): number =>
	Array.from(text).reduce((width, letter) => width + (/[\u2e80-\uffef]/.test(letter) ? size : size * 0.57), 0);
