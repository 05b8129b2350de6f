import type { WaterfallStep } from '#lib/economics/appraisal/waterfall.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import {
	colours,
	halo,
	hiddenAxis,
	labelText,
	rowAxis,
	rowLabels,
	still,
	strongText,
	textWidth,
	tip,
	tooltip,
	type Tone
} from '#lib/ui/charts/parts.ts';
import { whiskers } from '#lib/ui/charts/whiskers.ts';

/** Whose doing each part is: the bot's, people's, the programme's, or harm. */
const tones: Readonly<Record<WaterfallStep['part'], Tone>> = {
	staffing: 'bot',
	licence: 'both',
	'handoff-tax': 'person',
	repeats: 'person',
	churn: 'warn',
	upkeep: 'both',
	build: 'both',
	events: 'warn',
	net: 'ink'
};

/** From the wages spared to what is left of them: each part starts where the one before ended, the net at nothing. */
export function moneyWaterfallChart(steps: readonly WaterfallStep[], speech: Speech): Chart {
	const { t, format } = speech;
	let total = 0;
	const rows = steps.map(({ part, value }) => {
		const from = part === 'net' ? 0 : total;
		total = from + value;
		const says = value > 0 && part !== 'net' ? `+${format.moneyCompact(value)}` : format.moneyCompact(value);
		return { part, value, from, to: total, says, label: t(`money.part.${part}`) };
	});
	const labels = rows.map(({ label }) => label);
	const least = Math.min(0, ...rows.map(({ to }) => to));
	const most = Math.max(0, ...rows.map(({ to }) => to));
	// Bars float: every place is counted from the lowest
	const start = ({ from, to }: { from: number; to: number }) => Math.min(from, to) - least;
	const end = ({ from, to }: { from: number; to: number }) => Math.max(from, to) - least;
	const net = rows.find(({ part }) => part === 'net');
	const gross = rows.find(({ part }) => part === 'staffing');

	return {
		summary: t((net?.value ?? 0) < 0 ? 'money.summary.loss' : 'money.summary', {
			gross: gross ? format.moneyCompact(gross.value) : '—',
			net: net?.says ?? '—'
		}),
		table: {
			columns: [t('money.column.part'), t('money.column.value'), t('money.column.left')],
			rows: rows.map(({ label, says, to }) => [label, says, format.moneyCompact(to)])
		},
		draw: (narrow) => {
			const rowHeight = narrow ? 46 : 34;
			const left = narrow ? 0 : Math.max(...labels.map((label) => textWidth(label, 12))) + 16;
			return {
				height: rows.length * rowHeight + 10,
				option: {
					tooltip,
					grid: {
						left,
						right: Math.max(...rows.map(({ says }) => textWidth(says, 12))) + 14,
						top: 4,
						bottom: 6,
						outerBoundsMode: 'none'
					},
					xAxis: { ...hiddenAxis, min: 0, max: Math.max(1e-9, most - least) },
					yAxis: rowAxis(labels, narrow),
					series: [
						{
							type: 'line',
							...still,
							z: 1,
							symbol: 'none',
							connectNulls: false,
							lineStyle: { color: colours.edge, width: 1 },
							data: rows.slice(0, -1).flatMap(({ to }, row) => [
								[to - least, row],
								[to - least, row + 1],
								['-', '-']
							])
						},
						{ type: 'bar', stack: 'step', ...still, itemStyle: { opacity: 0 }, data: rows.map(start) },
						{
							type: 'bar',
							stack: 'step',
							barWidth: narrow ? 16 : 20,
							emphasis: { disabled: true },
							data: rows.map((row) => ({
								value: end(row) - start(row),
								itemStyle: { color: colours[tones[row.part]], opacity: row.part === 'net' ? 1 : 0.88, borderRadius: 1 },
								...tip(row.label, [row.says, t('money.left', { amount: format.moneyCompact(row.to) })])
							}))
						},
						whiskers(
							rows.map((row) => ({
								value: end(row),
								low: null,
								high: null,
								text: `{v|${row.says}}`,
								rich: { v: { ...(row.part === 'net' ? strongText : labelText), ...halo } }
							})),
							labelText
						)[1],
						...(narrow ? [rowLabels(labels, 0, 12)] : []),
						{
							type: 'line',
							...still,
							data: [],
							markLine: {
								...still,
								symbol: 'none',
								// behind the amounts, which may stand on it
								z: 0,
								lineStyle: { color: colours.muted, type: 'solid', width: 1 },
								label: { show: false },
								data: [{ xAxis: 0 - least }]
							}
						}
					]
				}
			};
		}
	};
}
