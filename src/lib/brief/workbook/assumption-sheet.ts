import type { AssumptionUnit } from '#lib/economics/assumptions/assumption.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { Telling } from '../telling.ts';
import type { BriefMaterial } from '../material.ts';
import { kindOf, sourceOf } from '../sections/assumptions.ts';
import { blank, nameOfKey, text, type Cell, type CellStyle, type NamedCell, type Sheet } from './book.ts';

const VALUE = 2;

const inputStyles: Readonly<Partial<Record<AssumptionUnit, CellStyle>>> = {
	share: 'inputShare',
	'share/year': 'inputShare'
};

/** Every assumption and choice; the most likely value is an input that the cash flow calls by name. */
export function assumptionSheet(
	material: BriefMaterial,
	telling: Telling
): { readonly sheet: Sheet; readonly names: readonly NamedCell[] } {
	const { t, locale } = telling;
	const name = t('brief.book.assumptions');
	const { figures, choices } = material.register;
	const currency = choices.currency.value;
	const rows: Cell[][] = [
		[text(name, 'title')],
		[text(t('brief.book.assumptions.say'), 'note')],
		[
			t('brief.book.key'),
			t('brief.assumptions.what'),
			t('brief.book.mode'),
			t('brief.book.low'),
			t('brief.book.high'),
			t('brief.assumptions.unit'),
			t('brief.assumptions.kind'),
			t('brief.book.year'),
			t('brief.assumptions.source')
		].map((label, at) => text(label, at >= VALUE && at <= VALUE + 2 ? 'headNumber' : 'head'))
	];
	const names: NamedCell[] = [];
	const call = (key: string) => names.push({ name: nameOfKey(key), sheet: name, row: rows.length, column: VALUE });
	for (const figure of Object.values(figures)) {
		const { key, label, low, mode, high, unit, year, origin } = figure;
		call(key);
		const style = unit.startsWith('share') ? ('share' as const) : ('number' as const);
		rows.push([
			text(key),
			text(pick(locale, label), 'wrap'),
			{ value: mode, style: inputStyles[unit] ?? 'input' },
			{ value: low, style },
			{ value: high, style },
			text(t(`assumptions.unit.${unit}`, { currency })),
			text(kindOf(figure, material, telling)),
			origin === 'default' && year !== null ? { value: year, style: 'text' } : blank,
			text(sourceOf(figure, material, telling), 'wrap')
		]);
	}
	for (const { key, label, value, source, options } of Object.values(choices)) {
		call(key);
		rows.push([
			text(key),
			text(pick(locale, label), 'wrap'),
			text(value, 'inputText'),
			blank,
			blank,
			text(options?.join(' · ') ?? ''),
			text(t('brief.source.choice')),
			blank,
			text(pick(locale, source), 'wrap')
		]);
	}
	return { sheet: { name, widths: [30, 44, 14, 12, 12, 18, 18, 8, 90], rows, frozen: 3 }, names };
}
