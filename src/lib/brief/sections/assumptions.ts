import { moneyOf, presets } from '#lib/economics/assumptions/presets.ts';
import type { Figure } from '#lib/economics/assumptions/register.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { groupOf, groups } from '#lib/ui/assumptions/groups.ts';
import { toField } from '#lib/ui/assumptions/scale.ts';
import { optionName } from '#lib/ui/assumptions/option-name.ts';
import { planInWords } from '#lib/ui/verdict/plan-in-words.ts';
import type { Telling } from '../telling.ts';
import type { Block, Section } from '../document.ts';
import type { BriefMaterial } from '../material.ts';

/** Every figure that the money rests on, with its range, kind and source; the decision's own scales are left to the workbook. */
export function assumptionSection(material: BriefMaterial, telling: Telling): Section {
	const { t } = telling;
	const shown = groups.filter(({ id }) => id !== 'decision');
	const figures = Object.values(material.register.figures).filter((figure) => !isAdvised(figure, material));
	const parts = shown.map(({ id }) => ({ id, rows: figures.filter(({ key }) => groupOf(key) === id) }));
	const all = parts.flatMap(({ rows }) => rows);
	const rows: string[][] = [];
	const partsAt: number[] = [];
	for (const part of parts) {
		partsAt.push(rows.length);
		rows.push([t(`assumptions.group.${part.id}`), '', '', '']);
		rows.push(...part.rows.map((figure) => assumptionRow(figure, material, telling)));
	}
	partsAt.push(rows.length);
	rows.push([t('assumptions.group.choices'), '', '', ''], ...choiceRows(material, telling));
	const count = (of: (figure: Figure) => boolean) => all.filter(of).length;
	const shipped = (kind: Figure['kind']) => count((figure) => figure.origin === 'default' && figure.kind === kind);
	const table: Block = {
		kind: 'table',
		caption: t('brief.assumptions.table'),
		columns: [
			{ label: t('brief.assumptions.what') },
			{ label: t('brief.assumptions.value'), isNumber: true },
			{ label: t('brief.assumptions.kind') },
			{ label: t('brief.assumptions.source') }
		],
		rows,
		partsAt,
		isDense: true
	};
	return {
		id: 'assumptions',
		title: t('brief.assumptions.title'),
		blocks: [
			{
				kind: 'paragraph',
				text: t('brief.assumptions.say', {
					total: all.length,
					measured: count(({ origin }) => origin === 'measured'),
					set: count(({ origin }) => origin === 'user'),
					observed: shipped('observed'),
					stated: shipped('stated'),
					assumed: shipped('assumed')
				})
			},
			table
		]
	};
}

function assumptionRow(figure: Figure, material: BriefMaterial, telling: Telling): string[] {
	const { t, format, locale } = telling;
	const say = (value: number) => format.number(toField(value, figure.unit));
	const { low, mode, high, unit } = figure;
	const range = low === high ? '' : t('parentheses', { inside: `${say(low)} – ${say(high)}` });
	return [
		t('brief.assumptions.in', {
			name: pick(locale, figure.label),
			unit: t(`assumptions.unit.${unit}`, { currency: material.register.choices.currency.value })
		}),
		say(mode) + range,
		kindOf(figure, material, telling),
		sourceOf(figure, material, telling)
	];
}

/** The bot takes all contacts of the topics advised: that share is nobody's assumption. */
const isAdvised = ({ key }: Figure, { money }: BriefMaterial) =>
	key === 'plan.bot-first-share' && money !== null && money.programme.advised !== null;

/** Measured, observed, stated, assumed, or set by whoever asks. */
export function kindOf(figure: Figure, material: BriefMaterial, { t }: Telling): string {
	const { key, kind, origin } = figure;
	if (isAdvised(figure, material)) return t('assumptions.kind.advised');
	if (material.changed.includes(key)) return t('brief.kind.brief');
	return t(origin === 'user' ? 'brief.kind.user' : `brief.kind.${kind}`);
}

/** Who says so: the figure's own source with its year, a preset's, this log, or whoever set it. */
export function sourceOf(figure: Figure, material: BriefMaterial, telling: Telling): string {
	const { changed, register, money } = material;
	const { t } = telling;
	if (money && isAdvised(figure, material)) return planInWords(money.programme, telling.nameOf, telling);
	const { key, origin, source, year } = figure;
	if (changed.includes(key)) return t('brief.source.brief');
	if (origin !== 'user') return withYear(source, year, telling);
	const preset = presetOf(figure, register.choices.currency.value);
	return preset ? withYear(preset.source, preset.year, telling) : t('brief.source.user');
}

/** The amount of a preset in the workspace's currency that a figure still stands at. */
const presetOf = ({ key, low, mode, high }: Figure, currency: string) =>
	presets
		.filter((preset) => preset.currency === currency)
		.map((preset) => moneyOf(preset).get(key))
		.find((money) => money?.low === low && money.mode === mode && money.high === high);

/** Many sources name their year themselves. */
function withYear(source: Bilingual, year: number | null, { t, locale }: Telling): string {
	const text = pick(locale, source);
	return year === null || text.includes(String(year))
		? text
		: text + t('parentheses', { inside: t('assumptions.year', { year: String(year) }) });
}

function choiceRows({ register, changed }: BriefMaterial, { t, locale }: Telling): string[][] {
	return Object.values(register.choices).map(({ key, label, value, source, origin }) => [
		pick(locale, label),
		optionName(t, value),
		origin === 'user' ? t(changed.includes(key) ? 'brief.kind.brief' : 'brief.kind.user') : t('brief.source.choice'),
		pick(locale, source)
	]);
}
