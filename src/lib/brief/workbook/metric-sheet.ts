import type { Unit } from '#lib/metrics/result.ts';
import { pick } from '#lib/i18n/translate.ts';
import { fieldName } from '#lib/ui/field-name.ts';
import { sayFew } from '#lib/ui/format-value.ts';
import type { Telling } from '../telling.ts';
import type { BriefMaterial } from '../material.ts';
import { blank, text, type Cell, type CellStyle, type Sheet } from './book.ts';

const styles: Readonly<Record<Unit, CellStyle>> = {
	share: 'share',
	money: 'money',
	seconds: 'number',
	count: 'integer',
	ratio: 'number'
};

/** The measured figures with their interval, n and definition, then what they cost with the range of the assumptions. */
export function metricSheet({ metrics, costs }: BriefMaterial, telling: Telling): Sheet {
	const { t, locale } = telling;
	const number = (value: number | null, style: CellStyle): Cell => (value === null ? blank : { value, style });
	const rows: Cell[][] = [
		[text(t('brief.measured.table'), 'title')],
		[],
		[
			t('brief.book.key'),
			t('brief.measured.title'),
			t('column.value'),
			t('column.low'),
			t('column.high'),
			t('column.n'),
			t('brief.assumptions.unit'),
			t('column.note'),
			t('brief.book.definition')
		].map((label, at) => text(label, at >= 2 && at <= 5 ? 'headNumber' : 'head'))
	];
	for (const { id, label, definition, unit, rows: found, notMeasurable } of metrics) {
		const [row] = found;
		const style = styles[unit];
		const fields = notMeasurable?.missing.map((field) => fieldName(field, locale)).join(locale === 'zh' ? '、' : ', ');
		rows.push([
			text(id),
			text(pick(locale, label)),
			number(row?.value ?? null, style),
			number(row?.low ?? null, style),
			number(row?.high ?? null, style),
			number(row?.n ?? null, 'integer'),
			text(unit),
			text(fields ? t('brief.lacks', { fields }) : row ? (sayFew(telling, row) ?? '') : ''),
			text(pick(locale, definition), 'wrap')
		]);
	}
	for (const side of ['all', 'bot', 'person'] as const) {
		const of = costs[side];
		if (!of) continue;
		rows.push([], [text(`${t('brief.cost.table')} · ${t(`brief.cost.${side}`)}`, 'part')]);
		const figures = [
			['cost-per-contact', t('brief.cost.contact'), of.costPerContact],
			['churn-adjusted-cost-per-contact', t('brief.cost.contact.adjusted'), of.churnAdjustedCostPerContact],
			['cost-per-durable-resolution', t('brief.cost.durable'), of.costPerDurableResolution],
			[
				'churn-adjusted-cost-per-durable-resolution',
				t('brief.cost.durable.adjusted'),
				of.churnAdjustedCostPerDurableResolution
			]
		] as const;
		for (const [id, label, { value, low, high, n, missing }] of figures)
			rows.push([
				text(id),
				text(label),
				number(value, 'money'),
				number(low, 'money'),
				number(high, 'money'),
				number(n, 'integer'),
				text('money'),
				text(
					missing.length > 0
						? t('brief.lacks', { fields: missing.map((field) => fieldName(field, locale)).join(', ') })
						: ''
				)
			]);
	}
	return { name: t('brief.book.metrics'), widths: [38, 44, 14, 14, 14, 12, 10, 30, 90], rows, frozen: 3 };
}
