import type { CostFigure, LogCosts } from '#lib/economics/cost-per-resolution.ts';
import { honestyChart, honestyFinding, honestySay } from '#lib/ui/charts/options/honesty.ts';
import { fieldName } from '#lib/ui/field-name.ts';
import { containedInWords } from '#lib/ui/verdict/because.ts';
import { formatValue, sayFew } from '#lib/ui/format-value.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { Telling } from '../telling.ts';
import type { Block, Section } from '../document.ts';
import type { BriefMaterial } from '../material.ts';
import { chartBlock } from './chart-block.ts';

/** A bot took part in conversations that are old enough to judge. */
export const hasBot = ({ ledger }: BriefMaterial) => (ledger.waterfall[0]?.n ?? 0) > 0;

/** The honesty ledger, the measured figures and the costs; each says what this log cannot give. */
export function measuredSection(material: BriefMaterial, telling: Telling): Section {
	const { t } = telling;
	const { ledger } = material;
	const blocks: Block[] = [];
	if (hasBot(material)) {
		blocks.push(chartBlock('honesty', honestyChart(ledger, telling)), {
			kind: 'note',
			text: honestySay(ledger, telling)
		});
	}
	blocks.push(metricTable(material, telling));
	const costs = costTable(material, telling);
	if (costs) blocks.push(costs, { kind: 'note', text: t('brief.cost.note') });
	const title = hasBot(material) ? honestyFinding(ledger, telling) : t('brief.measured.no-bot');
	return { id: 'measured', title, blocks };
}

/** What containment hides, or why nothing can be said of a bot. */
export function botNote(material: BriefMaterial, telling: Telling): string {
	const { t } = telling;
	const found = (id: string) => material.metrics.find((metric) => metric.id === id);
	const [contained, durable] = [found('containment'), found('bot-durable-resolution')];
	const missing = contained?.notMeasurable?.missing ?? durable?.notMeasurable?.missing;
	if (missing) return t('because.bot-unmeasured', { fields: fieldNames(missing, telling) });
	const [kept, held] = [contained?.rows[0]?.value ?? null, durable?.rows[0]?.value ?? null];
	return containedInWords(material, kept !== null && held !== null, telling);
}

const fieldNames = (fields: readonly string[], { locale }: Telling) =>
	fields.map((field) => fieldName(field, locale)).join(locale === 'zh' ? '、' : ', ');

function metricTable({ metrics }: BriefMaterial, telling: Telling): Block {
	const { t, format, locale } = telling;
	return {
		kind: 'table',
		caption: t('brief.measured.table'),
		columns: [
			{ label: t('brief.measured.title') },
			{ label: t('column.value'), isNumber: true },
			{ label: t('brief.interval'), isNumber: true },
			{ label: t('column.n'), isNumber: true }
		],
		rows: metrics.map(({ label, unit, rows, notMeasurable }) => {
			const name = pick(locale, label);
			if (notMeasurable)
				return [name, '—', t('brief.lacks', { fields: fieldNames(notMeasurable.missing, telling) }), ''];
			const [row] = rows;
			if (row?.value == null) return [name, '—', t('estimate.none'), format.number(row?.n ?? 0)];
			const say = (value: number) => formatValue(telling, unit, value);
			const interval = row.low === null || row.high === null ? '' : `${say(row.low)} – ${say(row.high)}`;
			return [
				name,
				say(row.value),
				row.tooFew ? [interval, sayFew(telling, row)].filter(Boolean).join(' ') : interval,
				format.number(row.n)
			];
		})
	};
}

const COSTS = [
	['brief.cost.contact', 'costPerContact'],
	['brief.cost.contact.adjusted', 'churnAdjustedCostPerContact'],
	['brief.cost.durable', 'costPerDurableResolution'],
	['brief.cost.durable.adjusted', 'churnAdjustedCostPerDurableResolution']
] as const;

/** By who answers first where the log has both; null where no cost can be given. */
function costTable({ costs }: BriefMaterial, telling: Telling): Block | null {
	const { t, format } = telling;
	const split = costs.bot !== null && costs.person !== null;
	const sides = (split ? (['all', 'bot', 'person'] as const) : (['all'] as const)).flatMap((side) => {
		const of = costs[side];
		return of ? [{ side, of }] : [];
	});
	if (sides.length === 0) return null;
	const say = ({ value, low, high, missing }: CostFigure) => {
		if (value === null) return missing.length > 0 ? t('brief.lacks', { fields: fieldNames(missing, telling) }) : '—';
		const range =
			low === null || high === null ? '' : t('parentheses', { inside: `${format.money(low)} – ${format.money(high)}` });
		return format.money(value) + range;
	};
	const headOf = (side: string, { costPerContact, costPerDurableResolution }: LogCosts) =>
		t('brief.cost.side', {
			side,
			contacts: Math.round(costPerContact.n),
			issues: Math.round(costPerDurableResolution.n)
		});
	return {
		kind: 'table',
		caption: t('brief.cost.table'),
		columns: [
			{ label: t('brief.cost.column') },
			...sides.map(({ side, of }) => ({ label: headOf(t(`brief.cost.${side}`), of), isNumber: true as const }))
		],
		rows: COSTS.map(([key, figure]) => [t(key), ...sides.map(({ of }) => say(of[figure]))])
	};
}
