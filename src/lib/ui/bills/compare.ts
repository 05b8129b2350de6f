import { createSpeech, type Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { Bar } from '#lib/ui/charts/options/bars.ts';
import { fieldName } from '#lib/ui/field-name.ts';
import type { Billed, BillRow, BillsPage } from '#lib/ui/pages/bills.ts';
import type { Stretch } from '#lib/ui/verdict/sentence.ts';

/** What bills are compared by: issues that stayed solved, or contacts where the log names no customers. */
export type Per = 'durable' | 'contact';

export const perOf = ({ durable }: Billed): Per => (durable === null || durable === 0 ? 'contact' : 'durable');

const valueOf = (row: BillRow, per: Per) => (per === 'durable' ? row.perDurableResolution : row.perContact);
const boundsOf = ({ intervals }: BillRow, per: Per) =>
	per === 'durable' ? intervals.perDurableResolution : intervals.perContact;

/** The same reader's speech, with amounts in a bill's own currency. */
export const speechIn = ({ locale }: Speech, currency: string): Speech =>
	createSpeech({ locale, currency, zone: 'UTC' });

/** An amount in its own currency. */
export const amount = (speech: Speech, currency: string, value: number | null): string =>
	value === null ? '—' : speechIn(speech, currency).format.money(value);

/** The ends of an interval, in their own currency. */
export const between = (speech: Speech, currency: string, low: number | null, high: number | null): string =>
	low === null || high === null ? '—' : speechIn(speech, currency).format.moneyRange(low, high);

/** The same as it stands in a sentence beside others, each as exact as the next. */
export const amountSaid = (speech: Speech, currency: string, value: number): string =>
	speechIn(speech, currency).format.moneyCompact(value);

/** The currency that is drawn: the workspace's if any bill is in it, else that of most. Currencies are never mixed. */
export function drawnCurrency({ models, currency }: Billed): string {
	if (models.some((row) => row.currency === currency)) return currency;
	const counts = Map.groupBy(models, (row) => row.currency);
	return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? currency;
}

export function drawnRows(billed: Billed): readonly BillRow[] {
	const currency = drawnCurrency(billed);
	return billed.models.filter((row) => row.currency === currency && valueOf(row, perOf(billed)) !== null);
}

/** The dagger says that it rests partly on assumptions. */
const markedName = ({ name, restsOn }: BillRow, { locale }: Speech): string =>
	pick(locale, name) + (restsOn.length > 0 ? ' †' : '');

/** From the cheapest service to the dearest, in one sentence. A language model alone answers nobody: it is none. */
export function billsSentence(billed: Billed, speech: Speech): readonly Stretch[] {
	const per = perOf(billed);
	const all = drawnRows(billed);
	const services = all.filter(({ unit }) => unit !== 'token');
	const rows = (services.length > 0 ? services : all).toSorted(
		(a, b) => (valueOf(a, per) ?? 0) - (valueOf(b, per) ?? 0)
	);
	const [least, most] = [rows[0], rows.at(-1)];
	if (!least || !most) return [{ text: speech.t('bills.sentence.none') }];
	const say = (row: BillRow) => amount(speech, row.currency, valueOf(row, per));
	return [
		{
			text: speech.t(`bills.sentence.${per}`, {
				low: say(least),
				least: markedName(least, speech),
				high: say(most),
				most: markedName(most, speech)
			})
		}
	];
}

/** The cheapest of the bills that rest on nothing assumed, which is what a buyer asks first; null where all of them do. */
export function cheapestMeasured(billed: Billed): BillRow | null {
	const per = perOf(billed);
	const rows = drawnRows(billed).filter(({ restsOn }) => restsOn.length === 0);
	return rows.toSorted((a, b) => (valueOf(a, per) ?? 0) - (valueOf(b, per) ?? 0))[0] ?? null;
}

/** What the cheapest costs, and what becomes of it when more comes, or less. */
export function sayCheapest(billed: Billed, speech: Speech): string {
	const row = cheapestMeasured(billed);
	if (row === null) return '';
	const { t, locale } = speech;
	const per = perOf(billed);
	const { low, high } = boundsOf(row, per);
	const say = (value: number | null) => amount(speech, row.currency, value);
	const inside = between(speech, row.currency, low, high);
	const range = low === null || high === null ? '' : t('parentheses', { inside });
	return [
		t('bills.cheapest', { name: pick(locale, row.name), value: say(valueOf(row, per)) + range }),
		...(row.perBotSolution === null ? [] : [t('bills.cheapest.bot', { value: say(row.perBotSolution) })]),
		row.overage === null ? t('bills.cheapest.free') : sayOverage(row, speech)
	].join(locale === 'zh' ? '' : ' ');
}

/** What going over the volume contracted risks; empty where none is. */
export function sayOverage({ name, unit, currency, overage, overageRisk }: BillRow, speech: Speech): string {
	if (overage === null) return '';
	return speech.t('bills.overage.line', {
		name: pick(speech.locale, name),
		contracted: speech.t(`bills.units.${unit}`, { count: Math.round(overage.contracted) }),
		risk: sayChance(overageRisk ?? 0, speech),
		expected: amountSaid(speech, currency, overage.expected),
		p95: amountSaid(speech, currency, overage.p95)
	});
}

/** A chance in whole per cents; what is not certain is never rounded to certainty. */
export function sayChance(chance: number, { format }: Speech): string {
	if (chance < 0.01) return `< ${format.share(0.01)}`;
	return chance > 0.99 ? `> ${format.share(0.99)}` : format.share(chance);
}

export function billBars(billed: Billed, speech: Speech): readonly Bar[] {
	const per = perOf(billed);
	return drawnRows(billed).map((row) => ({
		label: markedName(row, speech),
		tone: row.unit === 'seat' ? 'person' : 'bot',
		value: valueOf(row, per),
		...boundsOf(row, per),
		n: Math.round(per === 'durable' ? (billed.durable ?? 0) : billed.n),
		tooFew: billed.tooFew
	}));
}

/** How the units were found, what that rests on, and what would measure it. */
export function sayCounting(
	row: BillRow,
	assumptions: BillsPage['assumptions'],
	{ t, locale, format }: Speech
): string {
	const names = row.restsOn.map((key) => {
		const assumption = assumptions[key];
		return assumption ? pick(locale, assumption.label) : key;
	});
	const measurable = row.missing.filter((field) => field !== 'reopened_at');
	return [
		t(`bills.how.${row.counted}`),
		...(row.missing.includes('reopened_at') ? [t('bills.reopenings')] : []),
		...(names.length > 0 ? [t('bills.rests-on', { names: format.list(names) })] : []),
		...(measurable.length > 0
			? [t('bills.missing', { fields: format.list(measurable.map((field) => fieldName(field, locale))) })]
			: []),
		...(row.rate === null ? [] : [t('bills.rates.used', { rate: String(row.rate) })])
	].join(locale === 'zh' ? '；' : '; ');
}
