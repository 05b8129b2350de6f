import type { Speech } from '#lib/i18n/speech.ts';
import type { LedgerResult, Stage } from '#lib/ledger/result.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import { whiskers } from '#lib/ui/charts/whiskers.ts';
import {
	colours,
	halo,
	hiddenAxis,
	plainLabel,
	rowAxis,
	rowLabels,
	still,
	strongText,
	labelText,
	mutedText,
	textWidth,
	tip,
	tooltip
} from '#lib/ui/charts/parts.ts';

/** How far a bar's label may reach, as a share of the axis. */
const LABEL_SHARE = 0.3;

/** What the waterfall ends in: how many stay solved, or, where the log cannot tell who came back, how many people never saw. */
export function honestyFinding({ waterfall }: LedgerResult, { t, format }: Speech): string {
	const of = (wanted: Stage) => waterfall.find(({ stage }) => stage === wanted)?.share;
	const durable = of('durable');
	return durable === undefined
		? t('honesty.finding.unknown', { kept: format.number((of('not-escalated') ?? 0) * 100, 0) })
		: t('honesty.finding', { durable: format.number(durable * 100, 0) });
}

/** What the shares are of, and how the vendor's count or the log's own compares: only where customers are known does the log say who came back. */
export function honestySay({ waterfall, vendor }: LedgerResult, { t, format }: Speech): string {
	const n = waterfall[0]?.n ?? 0;
	if (vendor?.resolved) return t('honesty.say.vendor', { n, share: format.share(vendor.resolved.share) });
	return t(waterfall.some(({ stage }) => stage === 'durable') ? 'honesty.say' : 'honesty.say.unknown', { n });
}

/**
 * The honesty waterfall: what is left of the bot's conversations once those handed over, given up and come back are
 * taken away; the vendor's own count is a dashed rival.
 */
export function honestyChart(ledger: LedgerResult, speech: Speech): Chart {
	const { t, format } = speech;
	const ambiguous = ledger.outcomes.ambiguous;
	// Beside what is known to be solved, or all that is left where nothing is
	const before = ledger.waterfall.find(({ stage }) => stage === 'confirmed-or-assumed')?.share ?? 0;
	const stages = ledger.waterfall.map(({ stage, n, share }) => ({
		label: t(`stage.${stage}`),
		n,
		share,
		from: 0,
		colour: stage === 'involved' ? colours.both : colours.bot,
		opacity: stage === 'involved' ? 0.4 : stage === 'durable' ? 1 : 0.6,
		strong: stage === 'durable'
	}));
	const doubt = {
		label: t('stage.ambiguous'),
		...ambiguous,
		from: before,
		colour: colours.edge,
		opacity: 0.6,
		strong: false
	};
	const rows = ambiguous.n > 0 ? [...stages, doubt] : stages;
	const labels = rows.map(({ label }) => label);
	const says = rows.map((row) => `{v|${format.share(row.share)}}  {n|n ${format.number(row.n)}}`);
	const vendor = ledger.vendor?.resolved;
	/** Where a bar's label begins: beyond the vendor's line when it would be struck through. */
	const labelAt = (end: number) =>
		vendor && end <= vendor.share && vendor.share - end < LABEL_SHARE ? vendor.share : end;
	const share = (value: number) => format.share(value, 1);
	const isDurableKnown = ledger.waterfall.some(({ stage }) => stage === 'durable');
	const stageShare = (stage: string) => format.share(ledger.waterfall.find((one) => one.stage === stage)?.share ?? 0);

	return {
		summary: t(isDurableKnown ? 'honesty.summary' : 'honesty.summary.unknown', {
			n: ledger.waterfall[0]?.n ?? 0,
			contained: stageShare('not-escalated'),
			durable: stageShare('durable')
		}),
		table: {
			columns: [t('column.stage'), t('column.share'), t('column.n')],
			rows: [
				...rows.map((row) => [row.label, share(row.share), format.number(row.n)]),
				...(vendor ? [[t('honesty.vendor', { share: '' }).trim(), share(vendor.share), format.number(vendor.n)]] : [])
			]
		},
		draw: (narrow) => {
			const rowHeight = narrow ? 50 : 36;
			const top = vendor ? 26 : 6;
			const left = narrow ? 0 : Math.max(...labels.map((label) => textWidth(label, 12))) + 16;
			return {
				height: top + rows.length * rowHeight + 6,
				option: {
					tooltip,
					grid: {
						left,
						right: Math.max(...says.map((text) => textWidth(text, 12))) - 26,
						top,
						bottom: 6,
						outerBoundsMode: 'none'
					},
					xAxis: { ...hiddenAxis, min: 0, max: 1 },
					yAxis: rowAxis(labels, narrow),
					series: [
						{ type: 'bar', stack: 'stage', ...still, itemStyle: { opacity: 0 }, data: rows.map(({ from }) => from) },
						{
							type: 'bar',
							stack: 'stage',
							barWidth: narrow ? 16 : 20,
							emphasis: { disabled: true },
							data: rows.map((row) => ({
								value: row.share,
								itemStyle: { color: row.colour, opacity: row.opacity, borderRadius: 1 },
								...tip(row.label, [share(row.share), t('unit.n', { count: row.n })])
							}))
						},
						whiskers(
							rows.map((row, at) => ({
								value: labelAt(row.from + row.share),
								low: null,
								high: null,
								text: says[at] ?? '',
								rich: { v: { ...(row.strong ? strongText : labelText), ...halo }, n: { ...mutedText, ...halo } }
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
								data: vendor ? [{ xAxis: vendor.share }] : [],
								lineStyle: { color: colours.warn, type: [4, 3], width: 1.5 },
								label: {
									show: true,
									position: 'start',
									distance: 6,
									...labelText,
									color: colours.warn,
									formatter: plainLabel(t('honesty.vendor', { share: format.share(vendor?.share ?? 0) }))
								}
							}
						}
					]
				}
			};
		}
	};
}
