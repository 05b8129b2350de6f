// npm run bench:staffing: how long a week of quarter-hours takes at 101 shares of the bot each (67,872 searches for staff under exact
// Erlang A, held to service level, give-ups and occupancy), against what a spreadsheet does on the same grid in the same process:
// Erlang C by the plain recursion, every number of people tried from the load on. Processor time, which holds while others
// are at work; the ratio holds on other machines. Then the whole frontier on the same grid: ten topics handed over in their order, loads
// that lag, retries to their fixed point, service and costs of every share, against the same loop. Then shifts
// for a week: by the hour (168 intervals, 672 shifts, whole by itself), and by quarter-hours with breaks to half a per cent, each against
// the relaxation alone, which a solver has to do in any case.
import { frontierOf } from '#lib/staffing/ratio/frontier.ts';
import { prepareQuestion } from '#lib/staffing/ratio/prepare.ts';
import type { RatioPrices, RatioQuestion } from '#lib/staffing/ratio/question.ts';
import { openHighs } from '#lib/server/providers/optimiser/highs.ts';
import { coverOf, linearProgramme } from '#lib/staffing/shifts/cover.ts';
import { ANY_HOUR, plainPatterns, USUAL_SHIFTS, type ShiftPattern } from '#lib/staffing/shifts/pattern.ts';
import type { RosterQuestion } from '#lib/staffing/shifts/question.ts';
import { findRoster } from '#lib/staffing/shifts/roster.ts';
import { staffA } from '#lib/staffing/staff.ts';

const INTERVALS = 672;
const SHARES = 101;
const ROUNDS = 5;
const HANDLE_SECONDS = 360;
const PATIENCE_SECONDS = 120;
const THRESHOLD_SECONDS = 20;
const SERVICE_LEVEL = 0.8;

const targets = {
	serviceLevel: { share: SERVICE_LEVEL, threshold: THRESHOLD_SECONDS, definition: 'offered' },
	abandon: 0.05,
	occupancy: 0.88
} as const;

/** The load in erlangs of an interval of the week whose peak is given, with so much of it left to people. */
const loadAt = (peak: number, interval: number, share: number) =>
	peak * (0.15 + 0.85 * Math.sin((Math.PI * (interval % 96)) / 96) ** 2) * (1 - (0.55 * share) / (SHARES - 1));

function searched(peak: number): number {
	let total = 0;
	for (let interval = 0; interval < INTERVALS; interval++) {
		let near: { readonly servers: number; readonly load: number } | undefined;
		for (let share = 0; share < SHARES; share++) {
			const load = loadAt(peak, interval, share);
			const demand = { arrivalRate: load / HANDLE_SECONDS, handleTime: HANDLE_SECONDS, patience: PATIENCE_SECONDS };
			const servers = staffA(demand, targets, near && Math.round((near.servers * load) / near.load));
			near = { servers, load };
			total += servers;
		}
	}
	return total;
}

const TOPICS = 10;
const price = { bot: 0.9, churn: { person: 1, bot: 1.3 }, lost: { person: 0.01, bot: 0.013 } };
const prices: RatioPrices = {
	paidHour: 38,
	botFixed: 460,
	botEvents: 85,
	topics: Array.from({ length: TOPICS }, () => price),
	gaveUp: { money: 10, customers: 0.02 }
};

/** A week whose days differ by a hair, so that no load comes twice. */
function questionAt(peak: number): RatioQuestion {
	const contacts = Array.from(
		{ length: INTERVALS },
		(_, at) => ((loadAt(peak, at, 0) * 900) / HANDLE_SECONDS) * (1 + at / 1e6)
	);
	return {
		starts: contacts.map((_, at) => String(at)),
		interval: 900,
		contacts,
		topics: Array.from({ length: TOPICS }, (_, at) => {
			const hard = (at + 0.5) / TOPICS;
			const mean = 180 + 360 * hard;
			return {
				topic: String(at),
				share: 1 / TOPICS,
				direct: { mean, cv: 0.9 },
				afterBot: { mean: mean * 1.1, cv: 0.9 },
				bot: { handedOff: 0.1 + 0.5 * hard, solved: 0.8 - 0.6 * hard, lost: 0.1 + 0.1 * hard },
				comesBack: { afterPerson: 0.03, afterLost: 0.4 },
				unresolved: 0.08,
				floor: null,
				value: 1 - hard
			};
		}),
		targets,
		patience: PATIENCE_SECONDS,
		retry: 0.5,
		shrinkage: 0.3,
		deferred: 0,
		open: null,
		floor: { metric: 'touch', value: 0.4 },
		hours: null,
		handoff: null,
		atOnce: 1,
		mostAgents: null
	};
}

const planned = (peak: number): number =>
	frontierOf(prepareQuestion(questionAt(peak)), prices, SHARES - 1).allHuman.cost.total;

function tried(peak: number): number {
	let total = 0;
	for (let interval = 0; interval < INTERVALS; interval++)
		for (let share = 0; share < SHARES; share++) {
			const load = loadAt(peak, interval, share);
			let servers = Math.ceil(load);
			for (let level = 0; level < SERVICE_LEVEL;) {
				servers++;
				let blocking = 1;
				for (let k = 1; k <= servers; k++) blocking = (load * blocking) / (k + load * blocking);
				const wait = blocking / (1 - (load / servers) * (1 - blocking));
				level = 1 - wait * Math.exp((-(servers - load) * THRESHOLD_SECONDS) / HANDLE_SECONDS);
			}
			total += servers;
		}
	return total;
}

/** Milliseconds of processor time: the first round, and the median of all. */
function time(work: () => number): { readonly first: number; readonly median: number } {
	const rounds = Array.from({ length: ROUNDS }, () => {
		const before = process.cpuUsage();
		if (!(work() > 0)) throw new Error('nobody needed');
		const { user, system } = process.cpuUsage(before);
		return (user + system) / 1000;
	});
	const [first = NaN] = rounds;
	return { first, median: [...rounds].sort((a, b) => a - b)[ROUNDS >> 1] ?? NaN };
}

for (const peak of [11, 86, 575]) {
	const exact = time(() => searched(peak));
	const frontier = time(() => planned(peak));
	const plain = time(() => tried(peak));
	console.log(
		`peak ${String(peak).padStart(3)} erlangs: exact Erlang A ${exact.median.toFixed(0)} ms (first ${exact.first.toFixed(0)} ms), ${(exact.median / plain.median).toFixed(2)} × the plain Erlang C loop (${plain.median.toFixed(0)} ms)`
	);
	console.log(
		`         whole frontier ${frontier.median.toFixed(0)} ms (first ${frontier.first.toFixed(0)} ms), ${(frontier.median / plain.median).toFixed(2)} ×`
	);
}

const HOURS_A_WEEK = 168;
const WAGE = 38;
const GAP = 0.005;

/** A week whose intervals differ, at up to 30 people. */
function shiftsFor(interval: number, patterns: readonly ShiftPattern[]): RosterQuestion {
	const intervals = (HOURS_A_WEEK * 60) / interval;
	const need = Array.from({ length: intervals }, (_, at) => {
		const hour = ((at * interval) / 60) % 24;
		const rise = Math.max(0, Math.sin((Math.PI * (hour - 6)) / 16)) ** 1.5;
		return Math.round((at < intervals * 0.7 ? 1 : 0.7) * (4 + 26 * rise * (1 + 0.1 * Math.sin(at * 7.3))));
	});
	return {
		start: '2026-09-07T00:00',
		interval,
		intervals,
		goesOn: true,
		skills: [{ name: 'all', need, missing: need.map(() => (3 * WAGE * interval) / 60) }],
		groups: [{ name: 'all', skills: [0], hour: WAGE }],
		patterns
	};
}

const anyHour = { from: 0, until: 1380, every: 60, days: [1, 2, 3, 4, 5, 6, 7] };
const hourly = [4, 6, 8, 10].map((hours) => ({ name: `${hours} h`, minutes: hours * 60, breaks: [], ...anyHour }));
const solver = await openHighs();
for (const [name, question] of [
	['168 hours', shiftsFor(60, hourly)],
	['672 quarter-hours with breaks', shiftsFor(15, plainPatterns(USUAL_SHIFTS, ANY_HOUR, 15))],
	[
		'672 quarter-hours with breaks, any half-hour',
		shiftsFor(
			15,
			plainPatterns(USUAL_SHIFTS, ANY_HOUR, 15).map((each) => ({ ...each, every: 30 }))
		)
	]
] as const) {
	const cover = coverOf(question);
	const relaxation = linearProgramme(cover, true);
	let gap = NaN;
	const relaxed = time(() => solver.solve(relaxation, { seconds: 60, gap: 0 })?.bound ?? 0);
	const quick = time(() => findRoster(question, solver, { seconds: 0, gap: 0 }).cost.total);
	const found = time(() => {
		const roster = findRoster(question, solver, { seconds: 60, gap: GAP });
		gap = roster.gap ?? NaN;
		return roster.cost.total;
	});
	console.log(
		`shifts, ${name} × ${cover.columns.length}: quick ${quick.median.toFixed(0)} ms (${(quick.median / relaxed.median).toFixed(1)} × the relaxation, ${relaxed.median.toFixed(0)} ms), to ${(100 * gap).toFixed(2)} % ${found.median.toFixed(0)} ms (${(found.median / relaxed.median).toFixed(1)} ×)`
	);
}
