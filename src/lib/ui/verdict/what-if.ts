import { horizonOf } from '#lib/economics/appraisal/at-modes.ts';
import { tornado } from '#lib/economics/appraisal/sensitivity.ts';
import { outlookOf, type Outlook } from '#lib/economics/appraisal/outlook.ts';
import { firstStepOn, programmeOn, todaysMix, type Programme } from '#lib/economics/appraisal/programme.ts';
import { QUICK_DRAWS, quickLook, type QuickLook } from '#lib/economics/appraisal/quick.ts';
import type { AssumptionKind, AssumptionUnit } from '#lib/economics/assumptions/assumption.ts';
import { checkAssumptions } from '#lib/economics/assumptions/check.ts';
import {
	assumptionDefaults,
	createRegister,
	type AssumptionKey,
	type Figure,
	type Overrides,
	type Register
} from '#lib/economics/assumptions/register.ts';
import { outcomesOf } from '#lib/economics/handover-value.ts';
import { movedRange } from '#lib/economics/move-range.ts';
import { modesOf, uncertainInputs } from '#lib/economics/values.ts';
import { ticksTo } from '#lib/ui/charts/ticks.ts';
import type { MoneyPage, Plans } from '#lib/ui/pages/verdict.ts';

/** What is supposed otherwise, by assumption: the most likely value. */
export type Supposed = Readonly<Partial<Record<AssumptionKey, number>>>;

/** Where a figure comes from; `user`: set by hand; `advised`: the verdict's own. */
export type FigureKind = AssumptionKind | 'user' | 'advised';

/** A figure that can be moved. */
export interface Slider {
	readonly key: AssumptionKey;
	readonly unit: AssumptionUnit;
	/** What it is while nothing is supposed: the log's own where it was measured. */
	readonly now: number;
	readonly kind: FigureKind;
	readonly least: number;
	readonly most: number;
	readonly step: number;
}

/** Sliders on the page, those from the address beyond them not counted. */
const SHOWN = 6;
const endings: readonly AssumptionKey[] = ['bot.handed-off', 'bot.given-up-of-rest'];
/** The frame of the calculation is set under assumptions; moving it here would compare unlike things. */
const fixed: readonly AssumptionKey[] = ['appraisal.horizon-months', 'appraisal.discount-rate', 'company.regulated'];

/** What is asked of the server: each figure supposed, with its range moved along (`movedRange`). */
export function askedOf({ figures }: Register, supposed: Supposed): Overrides {
	const asked = Object.entries(supposed) as (readonly [AssumptionKey, number])[];
	return Object.fromEntries(asked.map(([key, to]) => [key, movedRange(figures[key], to)]));
}

/** The programme with some figures supposed otherwise. A share of contacts that is supposed takes topics in the order of the advice. */
export const supposedProgramme = (money: MoneyPage, supposed: Supposed): Programme =>
	programmeOn(money.contacts, money, askedOf(createRegister(money), supposed));

/** The money of the page from its first few draws, with some figures supposed otherwise. */
export function lookSupposed(money: MoneyPage, supposed: Supposed, offset = 0): QuickLook {
	const programme = supposedProgramme(money, supposed);
	return quickLook(programme, { seed: money.seed, months: horizonOf(programme.register), offset });
}

/** The ways to divide the work side by side, from the first few draws. */
export function plansAt(money: MoneyPage): Plans {
	const of = (programme: Programme): Outlook =>
		outlookOf(programme, { seed: money.seed, draws: QUICK_DRAWS, months: horizonOf(programme.register) });
	const [today, firstStep] = [todaysMix(money.contacts, money), firstStepOn(money.contacts, money)];
	return {
		today: today && of(today),
		firstStep: firstStep && of(firstStep),
		whole: of(supposedProgramme(money, {}))
	};
}

/**
 * The figures worth moving: how much the bot takes, how its contacts end, then what moves the net value most between its
 * low and its high. Whatever the address supposes is among them.
 */
export function slidersOf(money: MoneyPage, supposed: Supposed): readonly Slider[] {
	const { log, register, advised, botFirst } = supposedProgramme(money, {});
	const modes = modesOf(register);
	const { handedOff, givenUp } = outcomesOf(log, modes);
	// Endings that the register has no say in are the log's own
	const otherwise = { ...modes, 'bot.handed-off': handedOff > 0.5 ? 0 : 1 };
	const areMeasured = outcomesOf(log, otherwise).handedOff === handedOff;
	/** What is not simply the register's. */
	const own: Partial<Record<AssumptionKey, { readonly now: number; readonly kind?: FigureKind }>> = {
		'plan.bot-first-share': { now: botFirst, ...(advised ? { kind: 'advised' } : {}) },
		'bot.handed-off': { now: handedOff, ...(areMeasured ? { kind: 'measured' } : {}) },
		'bot.given-up-of-rest': {
			now: handedOff < 1 ? givenUp / (1 - handedOff) : 0,
			...(areMeasured && log.customers !== null ? { kind: 'measured' } : {})
		}
	};
	const together = new Set(uncertainInputs(register).flatMap(({ keys }) => (keys.length > 1 ? keys : [])));
	const decisive = tornado(log, register, horizonOf(register))
		.filter(({ input, low, high }) => low !== high && !together.has(input))
		.map(({ input }) => input);
	const first: AssumptionKey[] = ['plan.bot-first-share', ...endings];
	const chosen = [...new Set([...first, ...decisive])].slice(0, SHOWN);
	return [...new Set([...chosen, ...assumptionDefaults.map(({ key }) => key).filter((key) => key in supposed)])].map(
		(key) => {
			const figure = register.figures[key];
			const { now, kind } = { now: figure.mode, kind: kindOf(figure), ...own[key] };
			return {
				key,
				unit: figure.unit,
				now,
				kind,
				...rangeOf(figure, Math.max(now, supposed[key] ?? 0))
			};
		}
	);
}

/** Shares from nothing to all; anything else from its least, or twice a low below 0, to about twice its high. */
function rangeOf({ unit, low, high, least = 0, most }: Figure, within: number) {
	if (unit === 'share') return { least: 0, most: 1, step: 0.01 };
	const from = Math.max(least, low < 0 ? 2 * low : 0);
	const to = Math.min(most ?? Infinity, Math.max(2 * high, within)) || 1;
	const step = ticksTo(to - from, 'money', 100)[1] ?? 1;
	return { least: from, most: from + Math.ceil((to - from) / step - 1e-9) * step, step };
}

/** What an address supposes. What is no assumption, or no value it can have, is passed over. */
export function supposedIn(query: string | URLSearchParams): Supposed {
	const address = new URLSearchParams(query);
	const supposed: Partial<Record<AssumptionKey, number>> = {};
	for (const { key } of assumptionDefaults) {
		const written = address.get(key);
		if (written === null || written.trim() === '' || fixed.includes(key)) continue;
		const value = Number(written);
		const isWrong = checkAssumptions({ [key]: value }).length > 0;
		if (Number.isFinite(value) && !isWrong) supposed[key] = value;
	}
	return supposed;
}

/** The same address with other suppositions. */
export function addressOf(url: URL, supposed: Supposed): string {
	const params = new URLSearchParams(url.search);
	for (const { key } of assumptionDefaults) params.delete(key);
	for (const [key, value] of Object.entries(supposed)) params.set(key, String(value));
	const query = params.toString();
	return url.pathname + (query ? `?${query}` : '') + url.hash;
}

const kindOf = ({ kind, origin }: Figure): FigureKind => (origin === 'user' ? 'user' : kind);

/** How many of the uncertain figures that move the net value come from where, the most first. */
export function footingOf(money: MoneyPage): readonly (readonly [FigureKind, number])[] {
	const { log, register } = supposedProgramme(money, {});
	const counts = new Map<FigureKind, number>();
	for (const { input, low, high } of tornado(log, register, horizonOf(register))) {
		const kind = kindOf(register.figures[input]);
		if (low !== high) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	return [...counts].sort(([, one], [, other]) => other - one);
}
