import { clusterRatio } from '#lib/stats/intervals.ts';
import { studentQuantile } from '#lib/stats/student-t.ts';
import { quantileOfSorted } from '#lib/stats/summaries.ts';
import type { Values } from '../values.ts';
import { billLines, charge, totalOf, type BillLines } from './charge.ts';
import { overageOf, type Overage } from './overage.ts';
import type { PriceModel } from './price-model.ts';
import {
	countedConversations,
	countingOf,
	durableIssues,
	perConversation,
	solvedByBot,
	usedInMonth,
	type BillingLog,
	type Counting
} from './usage.ts';
import { monthVolume, timesVolume } from './volume.ts';

/** A figure with the 95 % interval that months and assumptions leave open; null bounds: one month says nothing of others. */
export interface BillFigure {
	readonly value: number | null;
	readonly low: number | null;
	readonly high: number | null;
}

/** The log under one price model, in the model's own currency. All a month, as a mean over the log's months. */
export interface Bill {
	readonly model: PriceModel;
	readonly counting: Counting;
	/** Units counted. */
	readonly billed: number;
	readonly lines: BillLines;
	readonly total: BillFigure;
	readonly perContact: BillFigure;
	/** Per issue that stayed solved, whoever solved it: what the bill adds to the cost of one. */
	readonly perDurableResolution: BillFigure;
	/** Per conversation that the bot solved alone and that stayed solved: what the vendor really charges for one. */
	readonly perBotSolution: BillFigure;
	/** null: no volume is contracted. */
	readonly overage: Overage | null;
}

/** Bills the log under each model, at the modes; `draws` of the assumptions (none: no ranges) are the same for every model. */
export const billLog = (
	log: BillingLog,
	models: readonly PriceModel[],
	{ modes, draws }: { readonly modes: Values; readonly draws: readonly Values[] }
): readonly Bill[] => models.map((model) => billUnder(log, model, modes, draws));

function billUnder(log: BillingLog, model: PriceModel, modes: Values, draws: readonly Values[]): Bill {
	const counting = countingOf(log, model);
	const length = log.months / log.parts.length;
	const used = log.parts.map((part) => usedInMonth(log, model, part, modes));
	const lines = used.map((month) => charge(model, month));
	const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const totalsAt = (values: Values) =>
		log.parts.map((part) => totalOf(charge(model, usedInMonth(log, model, part, values))));
	const drawn = counting.restsOn.length > 0 ? draws.map(totalsAt) : [];
	const totals = lines.map(totalOf);
	const figure = (per: readonly number[]): BillFigure => {
		const measured = ratioOverMonths(totals, per);
		const ratios = drawn.flatMap((each) => ratioOverMonths(each, per).value ?? []).sort((a, b) => a - b);
		return widened(measured, quantileOfSorted(ratios, 0.025), quantileOfSorted(ratios, 0.975));
	};
	const knowsBot = log.hasCustomers && log.bot === 'measured';
	const none: BillFigure = { value: null, low: null, high: null };
	return {
		model,
		counting,
		billed:
			model.unit === 'seat'
				? meanOf(used.map(({ seats }) => model.seats ?? seats))
				: meanOf(used.map(({ units }) => units)),
		lines: Object.fromEntries(
			billLines.map((line) => [line, meanOf(lines.map((each) => each[line]))])
		) as unknown as BillLines,
		total: figure(totals.map(() => 1)),
		perContact: figure(log.parts.map(({ contacts }) => contacts / length)),
		perDurableResolution: log.hasCustomers ? figure(log.parts.map((part) => durableIssues(part) / length)) : none,
		perBotSolution: knowsBot ? figure(log.parts.map((part) => solvedByBot(part) / length)) : none,
		overage: overageOf(model, volumesOf(log, model, counting.restsOn.length > 0 ? draws : [], modes))
	};
}

/** So many draws tell a chance to a point or two. */
const MOST_VOLUMES = 200;

/** What a month may bring: at each draw of what the counting rests on, as the range of the bill has it; else at the modes. */
function volumesOf(log: BillingLog, model: PriceModel, draws: readonly Values[], modes: Values) {
	const [first = modes, ...others] = draws.slice(0, MOST_VOLUMES);
	return [volumeOf(log, model, first), ...others.map((values) => volumeOf(log, model, values))] as const;
}

function volumeOf(log: BillingLog, model: PriceModel, values: Values) {
	const counted = (periods: BillingLog['parts']) =>
		periods.map((period) => countedConversations(log, model, period, values));
	const conversations = monthVolume({
		months: counted(log.parts),
		weeks: counted(log.weeks),
		length: log.months,
		assumedVariation: values['bot.volume-variation']
	});
	return timesVolume(conversations, perConversation(log, model.unit, values).units);
}

/** Σ bill ÷ Σ of what it is for, with the months as clusters and Student's t: months are few. A bill is never below 0. */
function ratioOverMonths(bills: readonly number[], per: readonly number[]): BillFigure {
	const sum = (of: (y: number, x: number) => number) => bills.reduce((total, y, at) => total + of(y, per[at] ?? 0), 0);
	const { value, standardError } = clusterRatio(
		{
			sumY: sum((y) => y),
			sumX: sum((_, x) => x),
			sumYY: sum((y) => y * y),
			sumXY: sum((y, x) => x * y),
			sumXX: sum((_, x) => x * x),
			clusters: bills.length
		},
		{ kind: 'ratio' }
	);
	if (value === null || standardError === null) return { value, low: null, high: null };
	const reach = studentQuantile(0.975, bills.length - 1) * standardError;
	return { value, low: Math.max(0, value - reach), high: value + reach };
}

/** Months and assumptions err apart: what each leaves open on a side adds up in squares. */
function widened({ value, low, high }: BillFigure, least: number | null, most: number | null): BillFigure {
	if (value === null || least === null || most === null) return { value, low, high };
	const below = Math.hypot(value - (low ?? value), Math.max(0, value - least));
	const above = Math.hypot((high ?? value) - value, Math.max(0, most - value));
	return { value, low: Math.max(0, value - below), high: value + above };
}
