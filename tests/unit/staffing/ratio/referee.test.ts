import { expect, it } from 'vitest';
import { erlangA } from '#lib/staffing/erlang-a.ts';
import { checkPlan } from '#lib/staffing/ratio/check.ts';
import { frontierOf } from '#lib/staffing/ratio/frontier.ts';
import { planFor } from '#lib/staffing/ratio/plan.ts';
import { scenarioOf } from '#lib/staffing/ratio/play-plan.ts';
import { planAtShare } from './plan-at-share.ts';
import { prepareQuestion } from '#lib/staffing/ratio/prepare.ts';
import type { RatioQuestion } from '#lib/staffing/ratio/question.ts';
import { replicate } from '#lib/staffing/simulation/replicate.ts';
import type { Scenario } from '#lib/staffing/simulation/scenario.ts';

const INTERVALS = 96;
const handle = { mean: 300, cv: 0.9 };
const question: RatioQuestion = {
	starts: Array.from(
		{ length: INTERVALS },
		(_, at) => `2026-09-01T${String(Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`
	),
	interval: 900,
	// up to twenty erlangs at noon
	contacts: Array.from(
		{ length: INTERVALS },
		(_, at) => 60 * (0.15 + 0.85 * Math.sin((Math.PI * at) / INTERVALS) ** 2)
	),
	topics: [
		{
			topic: 'any',
			share: 1,
			direct: handle,
			afterBot: handle,
			bot: { handedOff: 0.4, solved: 0.5, lost: 0.1 },
			comesBack: { afterPerson: 0, afterLost: 0 },
			unresolved: 0.1,
			floor: null,
			value: 1
		}
	],
	targets: { serviceLevel: { share: 0.8, threshold: 20, definition: 'offered' }, abandon: 0.05, occupancy: 0.88 },
	patience: 120,
	retry: 0.5,
	shrinkage: 0.3,
	deferred: 0,
	open: null,
	floor: null,
	hours: null,
	handoff: null,
	atOnce: 1,
	mostAgents: null
};
const price = { bot: 0.5, churn: { person: 0, bot: 0 }, lost: { person: 0, bot: 0 } };
const prices = { paidHour: 20, botFixed: 0, botEvents: 0, topics: [price], gaveUp: { money: 0, customers: 0 } };

it.each([1, 0.4])(
	'a day that is played through with the planned people has the planned service: people first in %f',
	(share) => {
		const prepared = prepareQuestion(question);
		const { order } = frontierOf(prepared, prices, 10);
		const { requirements, totals } = planAtShare(prepared, order, share);
		// what reaches people, as it comes; the hours before midnight are those of the day before
		const intervals = [...requirements, ...requirements].map(({ seconds, arrivals, agents }) => ({
			seconds,
			arrivals,
			agents
		}));
		const scenario: Scenario = {
			intervals,
			rateCv: 0,
			bot: null,
			handle: { kind: 'lognormal', ...handle },
			handleAfterBot: null,
			patience: { kind: 'exponential', mean: 120 },
			retry: { share: 0.5, after: { kind: 'exponential', mean: 30 } },
			pace: [1],
			threshold: 20
		};
		const played = replicate(scenario, { plays: 60, seed: 4 });
		expect(played.all.serviceLevel.offered.value).toBeGreaterThan((totals.serviceLevel ?? 1) - 0.03);
		expect(played.all.serviceLevel.offered.value).toBeLessThan((totals.serviceLevel ?? 0) + 0.03);
		expect(Math.abs((played.all.abandon.value ?? 1) - (totals.abandon ?? 0))).toBeLessThan(0.012);
		expect(Math.abs((played.all.occupancy.value ?? 1) - (totals.occupancy ?? 0))).toBeLessThan(0.03);
		// averages over a day hide a bad hour: none of the busy ones may be four points under the target, beyond chance
		for (const [at, { load }] of requirements.entries())
			if (load >= 4) {
				const { high } = played.intervals[INTERVALS + at]?.serviceLevel.offered ?? {};
				expect(high).toBeGreaterThan(0.76);
			}
	}
);

/** The bot has all of it first and hands four in ten over, half an hour later on average; they come in a burst at nine. */
const late: RatioQuestion = {
	...question,
	contacts: question.contacts.map((_, at) => (at >= 36 && at < 44 ? 150 : 15)),
	handoff: { mean: 1800, cv: 0.5 },
	retry: 0
};

it('hand-overs are planned for when the bot is done, as the play has them', () => {
	const served = (planned: RatioQuestion) => {
		const plan = planFor(prepareQuestion(planned), [1]);
		const scenario = scenarioOf(prepareQuestion(late), plan.requirements, plan.toBot);
		const { intervals } = replicate(scenario, { plays: 60, seed: 4 });
		// the busiest hours from nine to twelve
		return Math.min(...intervals.slice(36, 48).map(({ serviceLevel }) => serviceLevel.offered.value ?? 1));
	};
	expect(served(late)).toBeGreaterThan(0.74);
	// people who are there at nine, and gone when the hand-overs come, serve badly
	expect(served({ ...late, handoff: null })).toBeLessThan(0.5);
});

it('a topic that comes at night has its people at night', () => {
	const night = Array.from({ length: 24 }, (_, hour) => (hour < 6 ? 3 : 1 / 3));
	const two = question.topics.flatMap((topic) => [
		{ ...topic, topic: 'night', share: 0.5, direct: { mean: 900, cv: 0.5 } },
		{ ...topic, topic: 'day', share: 0.5 }
	]);
	const mixed = { ...question, topics: two, hours: [night, night.map((each) => 2 - each)] };
	const plan = planFor(prepareQuestion(mixed), [0, 0]);
	const alike = planFor(prepareQuestion({ ...mixed, hours: null }), [0, 0]);
	expect(plan.requirements[12]?.agents ?? 0).toBeGreaterThan(alike.requirements[12]?.agents ?? 0);
	expect(plan.requirements[48]?.agents ?? 0).toBeLessThan(alike.requirements[48]?.agents ?? 0);
	expect(plan.totals.contacts).toBe(alike.totals.contacts);
	expect(plan.totals.workHours).toBeCloseTo(alike.totals.workHours, 9);
	const sum = (of: typeof plan) => of.requirements.reduce((total, { arrivals }) => total + arrivals, 0);
	expect(sum(plan)).toBeCloseTo(sum(alike), 6);
	const check = checkPlan(prepareQuestion(mixed), plan, 3);
	expect(Math.abs((check?.serviceLevel.value ?? 0) - (plan.totals.serviceLevel ?? 0))).toBeLessThan(0.03);
});

it.each([2, 2.5])('people who have %f contacts at once do the work that is planned, and answer no later', (atOnce) => {
	const prepared = prepareQuestion({ ...question, atOnce });
	const plan = planFor(prepared, [0.5]);
	const check = checkPlan(prepared, plan, 3);
	expect(Math.abs((check?.occupancy.value ?? 0) - (check?.plannedOccupancy ?? 0))).toBeLessThan(0.02);
	expect(check?.serviceLevel.value).toBeGreaterThan((plan.totals.serviceLevel ?? 1) - 0.02);
	expect(check?.abandon.value).toBeLessThan((plan.totals.abandon ?? 0) + 0.01);
	// a surge is not over sooner for it
	expect(check?.surge.overAfterSeconds).toBeGreaterThan(0);
});

/**
 * Give-ups ÷ all tries where those who try again do so after a while of their own: the stationary chain of contacts with people and customers
 * who are to come back, balanced state by state.
 */
function abandonWithReturns(
	[servers, arrivalRate]: readonly [number, number],
	{ service, patience, back, retry }: Record<'service' | 'patience' | 'back' | 'retry', number>
): number {
	const [most, mostAway] = [servers + 14, 7];
	const at = (here: number, away: number) => here * (mostAway + 1) + away;
	const size = at(most, mostAway) + 1;
	const into: [number, number][][] = Array.from({ length: size }, () => []);
	const out = new Float64Array(size);
	const flow = (from: number, to: number, rate: number) => {
		if (rate === 0) return;
		into[to]?.push([from, rate]);
		out[from] = (out[from] ?? 0) + rate;
	};
	for (let here = 0; here <= most; here++)
		for (let away = 0; away <= mostAway; away++) {
			const [state, leaves] = [at(here, away), Math.max(0, here - servers) / patience];
			if (here < most) flow(state, at(here + 1, away), arrivalRate);
			if (here < most && away > 0) flow(state, at(here + 1, away - 1), away / back);
			if (here === 0) continue;
			flow(state, at(here - 1, away), Math.min(here, servers) / service + leaves * (1 - retry));
			flow(state, at(here - 1, Math.min(mostAway, away + 1)), leaves * retry);
		}
	let share = new Float64Array(size).fill(1 / size);
	for (let step = 0; step < 2000; step++) {
		for (let state = 0; state < size; state++)
			share[state] =
				(into[state] ?? []).reduce((sum, [from, rate]) => sum + (share[from] ?? 0) * rate, 0) / (out[state] ?? 1);
		const whole = share.reduce((sum, each) => sum + each, 0);
		share = share.map((each) => each / whole);
	}
	let [gaveUp, returned] = [0, 0];
	for (let here = 0; here <= most; here++)
		for (let away = 0; away <= mostAway; away++) {
			const chance = share[at(here, away)] ?? 0;
			gaveUp += (chance * Math.max(0, here - servers)) / patience;
			if (here < most) returned += (chance * away) / back;
		}
	return gaveUp / (arrivalRate + returned);
}

it('who tries again within minutes finds people still busy: the play is right where it gives up more than the formula has it', () => {
	const [servers, arrivals] = [3, 0.0016];
	const minutes = { service: 510, patience: 120, back: 300, retry: 0.5 };
	const exact = abandonWithReturns([servers, arrivals], minutes);
	const seconds = 400_000;
	const { all } = replicate(
		{
			intervals: [{ seconds, agents: servers, arrivals: arrivals * seconds }],
			rateCv: 0,
			bot: null,
			handle: { kind: 'exponential', mean: minutes.service },
			handleAfterBot: null,
			patience: { kind: 'exponential', mean: minutes.patience },
			retry: { share: minutes.retry, after: { kind: 'exponential', mean: minutes.back } },
			pace: [1],
			threshold: 20
		},
		{ plays: 100, seed: 7 }
	);
	expect(all.abandon.low).toBeLessThan(exact);
	expect(all.abandon.high).toBeGreaterThan(exact);
	// retries as more Poisson arrivals
	const formula = (rate: number) =>
		erlangA({ arrivalRate: rate, servers, handleTime: minutes.service, patience: minutes.patience, threshold: 20 })
			.probabilityAbandon;
	let rate = arrivals;
	for (let step = 0; step < 60; step++) rate = arrivals / (1 - minutes.retry * formula(rate));
	expect(formula(rate)).toBeLessThan(all.abandon.low ?? 0);
	// who comes back after hours finds nearly what everybody finds
	const soon = exact / formula(rate);
	const late = abandonWithReturns([servers, arrivals], { ...minutes, back: 3 * 3600 }) / formula(rate);
	expect(soon).toBeGreaterThan(1.15);
	expect(late).toBeLessThan(1.02);
});
