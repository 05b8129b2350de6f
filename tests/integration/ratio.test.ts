import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import type { ExperimentPlan } from '#lib/server/operations/plan-experiment.ts';
import { tryEach } from '#lib/server/operations/planning/step-trial.ts';
import type { RatioAnswer } from '#lib/server/operations/planning/ratio-answer.ts';
import { answerOf, problemOf } from './asking.ts';
import { ratio as command } from '../../src/cli/commands/ratio.ts';
import { fillLog, newFolder, withWorkspace } from './workspace.ts';

const folder = newFolder();
let poise: Poise;
beforeAll(async () => {
	poise = await createApp(readConfig({ POISE_MEMORY: '500MB' }, { workspace: folder.path }));
	await answerOf(poise, 'sample');
}, 120_000);
afterAll(async () => {
	await poise.close();
	folder.remove();
});

const ratio = async (input: object = {}) => (await answerOf(poise, 'ratio', input)) as RatioAnswer;
const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

describe('the ratio of the sample log', () => {
	it('is the cheapest share that keeps everything, and its parts add up', async () => {
		const { best, frontier, intervals, topics, current, perFirstContact, bands, days } = await ratio({ share: 'best' });
		const allowed = frontier.filter(({ feasible }) => feasible);
		expect(best?.cost.total).toBe(Math.min(...allowed.map(({ cost }) => cost.total)));
		expect(frontier).toHaveLength(101);
		for (const { cost } of frontier) expect(cost.people + cost.bot + cost.churn + cost.risk).toBeCloseTo(cost.total, 6);
		// hours at work are the sum of the quarter-hours' people, where nothing is left that could wait
		expect(best?.deferredHours).toBe(0);
		expect(sum(intervals.map(({ agents }) => agents / 4))).toBeCloseTo(best?.agentHours ?? NaN, 9);
		expect(intervals).toHaveLength(672);
		expect(intervals[0]?.start).toMatch(/^2026-09-01T00:00$/);
		// what the forecast has of all contacts, repeats taken out and put back in
		const forecast = (await answerOf(poise, 'forecast', {})) as { hours: { mean: number }[] };
		expect((best?.contacts ?? 0) * perFirstContact).toBeCloseTo(sum(forecast.hours.map(({ mean }) => mean)), 6);
		expect(sum(topics.map(({ share }) => share))).toBeCloseTo(1, 9);
		// today's first touch is the log's own
		const metrics = (await answerOf(poise, 'metrics', { metrics: ['volume'], by: ['first-responder'] })) as {
			metrics: { rows: Record<string, number | string>[] }[];
		};
		const rows = metrics.metrics[0]?.rows ?? [];
		const human = Number(rows.find((row) => JSON.stringify(row).includes('human-first'))?.['value']);
		const bot = Number(rows.find((row) => JSON.stringify(row).includes('bot-first'))?.['value']);
		expect(current?.humanShare).toBeCloseTo(human / (human + bot), 2);
		expect(bands.every(({ p10, p50, p90 }) => p10 <= p50 && p50 <= p90)).toBe(true);
		expect(days).toHaveLength(7);
	});

	it('plans what comes next unless another mix is named, and says which there are', async () => {
		const { shown, rollOut, current, best } = await ratio();
		expect(shown).toEqual({ mix: rollOut[0]?.kind, point: rollOut[0]?.point });
		const points = { today: current, best, rest: rollOut.at(-1)?.point };
		for (const [share, point] of Object.entries(points)) expect((await ratio({ share })).shown).toEqual({ mix: share, point }); // prettier-ignore
		await expect(ratio({ share: 'trial' })).rejects.toThrow(/no-mix.+Ask for next, today, take-back, .+ or a share/);
	});

	it('prints today beside the cheapest, the hours that are paid, and what the bot keeps against the verdict', async () => {
		const answer = await ratio();
		const said = (locale: 'en' | 'zh') => command.print(answer as never, locale);
		expect(said('en').match(/← today/g)).toHaveLength(1);
		expect(said('en').match(/← best/g)).toHaveLength(1);
		expect(said('en')).toContain(`${Math.round(answer.best?.paidHours ?? NaN)} paid hours a week`);
		expect(said('en')).toMatch(/of all contacts are .*refunds.*: people are to have these/);
		expect(said('zh')).toMatch(/应由人工负责/);
		expect(said('en') + said('zh')).not.toContain('NaN');
	});

	it('leaves with people what the decision holds for risk, and says so where a share would not', async () => {
		const { topics, frontier, best } = await ratio();
		const risky = topics.filter(({ floor }) => floor?.because === 'risk');
		expect(risky.map(({ topic }) => topic)).toEqual(['account-security']);
		expect(risky[0]).toMatchObject({ most: 0, best: 0, next: { kind: 'secure' } });
		expect(frontier[0]).toMatchObject({
			feasible: false,
			binding: { kind: 'topic-floor', topics: expect.arrayContaining(['account-security']) as string[] }
		});
		const takeBack = (await ratio()).rollOut[0];
		expect(takeBack?.kind).toBe('take-back');
		expect(takeBack?.topics).toContainEqual(expect.objectContaining({ topic: 'account-security', to: 0 }));
		expect(best?.humanShare).toBeGreaterThanOrEqual(risky[0]?.share ?? 1);
	});

	it('goes on with each topic in the steps as the topic’s own next step says, and ends at the cheapest', async () => {
		const { topics, rollOut, best } = await ratio();
		const stepTo = (kind: string) =>
			new Map(
				rollOut.filter((step) => step.kind === kind).flatMap((step) => step.topics.map((each) => [each.topic, each.to]))
			);
		const [back, first, rest] = [stepTo('take-back'), stepTo('hand-over'), stepTo('rest')];
		expect(first.size).toBeGreaterThan(0);
		for (const { topic, next, today, best: goal } of topics) {
			const named = back.get(topic) ?? first.get(topic) ?? null;
			expect(named === null ? ['keep', 'people'] : ['raise', 'try', 'lower', 'secure', 'measure']).toContain(next.kind);
			if (next.kind !== 'measure') expect(named ?? today).toBe(next.to);
			expect(rest.get(topic) ?? named ?? today).toBe(goal);
		}
		expect(rollOut.at(-1)?.point.cost.total).toBeCloseTo(best?.cost.total ?? NaN, 6);
	});

	it('proves each topic by its own trial, as that is planned, and what is given back or proven by none', async () => {
		const { rollOut, rules } = await ratio();
		const wide = await ratio({ assumptions: { 'plan.trial-margin': 2 * rules.margin } });
		const tried = (of: typeof rollOut) => of.find(({ kind }) => kind === 'hand-over')?.topics ?? [];
		expect(tried(rollOut).length).toBeGreaterThan(0);
		for (const [at, { topic, trial, to, drawn }] of tried(rollOut).entries()) {
			// the trial draws for the bot what the step gives it
			expect(drawn).toBe(Math.round(to * 100) / 100);
			const plan = (await answerOf(poise, 'experiment-plan', { topic, share: drawn })) as ExperimentPlan;
			const once = plan.plans.find(({ looks }) => looks === 'once');
			expect(plan).toMatchObject({ margin: rules.margin, power: rules.power, alpha: rules.alpha });
			expect(trial).toEqual({ customers: once?.customers, days: once?.days, solved: plan.measured.rate });
			const other = tried(wide.rollOut)[at]?.trial;
			expect((trial?.customers.bot ?? NaN) / (other?.customers.bot ?? NaN)).toBeCloseTo(4, 1);
		}
		const [step] = rollOut.filter(({ kind }) => kind === 'hand-over');
		if (!step) throw new Error('nothing is handed over');
		const [adopted] = await tryEach(
			poise,
			[{ ...step, topics: [{ topic: 'refund', from: 0, to: 1, isProven: true, drawn: null }] }],
			rules
		);
		expect(adopted?.topics[0]?.trial).toBeNull();
		for (const { kind, topics } of rollOut)
			if (kind !== 'hand-over') expect(topics.every(({ trial }) => trial === null)).toBe(true);
	});

	it('is played through where that is asked for, and comes near what the formulas say', async () => {
		const { simulation, frontier } = await ratio({ share: 1, check: true });
		const planned = frontier.at(-1);
		if (!simulation || !planned) throw new Error('nothing was played');
		expect(Math.abs((simulation.serviceLevel.value ?? 0) - (planned.serviceLevel ?? 1))).toBeLessThan(0.03);
		expect(Math.abs((simulation.abandon.value ?? 1) - (planned.abandon ?? 0))).toBeLessThan(0.02);
		expect(Math.abs((simulation.occupancy.value ?? 1) - simulation.plannedOccupancy)).toBeLessThan(0.03);
		const { surge, abandon } = simulation;
		expect(surge.abandon.value).toBeGreaterThan(2 * (abandon.value ?? 1));
		expect(surge.overAfterSeconds).toBeGreaterThan(0);
		expect((await ratio()).simulation).toBeNull();
		// few people: who tries again finds them busy, which the formula leaves out and the play does not; the targets hold all the same
		const checked = await ratio({ check: true });
		expect(checked.simulation?.verdict).toMatchObject({ tooPoor: [], missed: [] });
		expect(checked.simulation?.verdict.tooGood).toContain('abandon');
		expect(command.print(checked as never, 'en')).toMatch(
			/The people planned suffice; .*keep all targets .*Go by the simulation: /
		);
		expect(command.print(checked as never, 'zh')).toMatch(/计划的人手足够，.*均达到.*请以模拟为准：/);
	});

	it('has the verdict’s value of a contact, topic by topic', async () => {
		const decided = (await answerOf(poise, 'decide')) as {
			topics: { topic: string; valuePerContact: { value: number } | null }[];
		};
		const { topics } = await ratio();
		expect(topics.length).toBeGreaterThan(5);
		for (const { topic, value } of topics)
			expect(value).toBeCloseTo(decided.topics.find((each) => each.topic === topic)?.valuePerContact?.value ?? NaN, 9);
	});

	it('hands over no more of a topic than today where the decision leaves it to people', async () => {
		const { topics } = await ratio();
		const theirs = topics.filter(({ handler, floor }) => handler === 'person' && floor?.because !== 'risk');
		expect(theirs.map(({ topic }) => topic).sort()).toEqual(['cancellation', 'complaint']);
		for (const { today, best, next } of theirs) {
			expect(best ?? 0).toBeLessThanOrEqual((today ?? 0) + 1e-9);
			expect(['keep', 'lower', 'people']).toContain(next.kind);
		}
	});

	it('hands over no more of a topic than today where its contacts do not pay, and says the same of it everywhere', async () => {
		const { topics, rollOut } = await ratio();
		const dear = topics.filter(({ value, floor }) => value <= 0 && floor?.because !== 'risk');
		expect(dear.map(({ topic }) => topic)).toContain('refund');
		for (const { topic, today, best, floor } of dear) {
			expect(['value', 'people']).toContain(floor?.because);
			expect(best ?? 0).toBeLessThanOrEqual((today ?? 0) + 1e-9);
			const moved = rollOut.filter(({ kind }) => kind === 'hand-over').flatMap((step) => step.topics);
			expect(moved.map((each) => each.topic)).not.toContain(topic);
		}
		// the next step leads towards the cheapest mix, never away from it
		for (const { today, best, next, share } of topics) {
			const change = (best ?? 0) - (today ?? 0);
			// a step of the slider is no step for a topic
			if (next.kind === 'keep') expect(Math.min(Math.abs(change), 2 * Math.abs(change * share))).toBeLessThan(0.02);
			if (next.kind === 'raise' || next.kind === 'try') expect(change).toBeGreaterThan(0);
			if (next.kind === 'lower') expect(change).toBeLessThan(0);
		}
	});

	it('follows what is asked: a floor, the people there are, assumptions, a share to look at', async () => {
		const floor = await ratio({ floor: { metric: 'touch', value: 0.6 }, grid: 20 });
		expect(floor.best?.touchShare).toBeGreaterThanOrEqual(0.6);
		expect(floor.frontier.find(({ touchShare, feasible }) => touchShare < 0.6 && feasible)).toBeUndefined();
		const alone = await ratio({ people: 1, grid: 10 });
		expect(alone.best).toBeNull();
		// nothing better is known than what there is
		expect(alone.shown?.mix).toBe('today');
		const usual = await ratio({ grid: 10 });
		const dear = await ratio({ grid: 10, assumptions: { 'labour.loaded-hourly': 58.4114 } });
		expect(dear.frontier[10]?.cost.people).toBeCloseTo(2 * (usual.frontier[10]?.cost.people ?? NaN), 6);
		const strict = await ratio({
			grid: 10,
			share: 1,
			assumptions: { 'staffing.threshold': 0, 'staffing.service-target': 0.95 }
		});
		expect(strict.shown).toMatchObject({ mix: null, point: { humanShare: 1 } });
		expect(strict.frontier[10]?.agentHours).toBeGreaterThan(usual.frontier[10]?.agentHours ?? Infinity);
		expect(strict.intervals.every(({ arrivals, serviceLevel }) => arrivals === 0 || serviceLevel >= 0.95 - 1e-9)).toBe(
			true
		);
		for (const patience of [0, 1e12]) {
			const { best } = await ratio({ grid: 4, assumptions: { 'staffing.patience': patience } });
			expect(Number.isFinite(best?.cost.total)).toBe(true);
		}
	});

	it('has people at work when they answer in the log, by business hours where they are set, or at all hours', async () => {
		const at = ({ intervals }: RatioAnswer, start: string) => intervals.find((each) => each.start === start)?.agents;
		const seen = await ratio();
		expect(seen.hours.from).toBe('log');
		expect(seen.hours.open?.map(({ from, to }) => `${from}–${to}`)).toEqual(new Array(7).fill('08:00–23:00'));
		expect(seen.hours.outside).toBeGreaterThan(0.05);
		expect([at(seen, '2026-09-03T03:00'), at(seen, '2026-09-05T12:00')]).toEqual([0, 2]);
		const always = await ratio({ assumptions: { 'staffing.hours': 'always' } });
		expect(always.hours).toEqual({ from: 'always', open: null, outside: 0 });
		expect(at(always, '2026-09-03T03:00')).toBeGreaterThan(0);
		expect(always.best?.agentHours).toBeGreaterThan(seen.best?.agentHours ?? NaN);
		const week = { mon: '09:00-18:00', tue: '09:00-18:00', wed: '09:00-18:00', thu: '09:00-18:00', fri: '09:00-18:00' };
		const schedule = { name: 'office', zone: 'Asia/Shanghai', where: [], week, days: ['2026-09-04 fair'] };
		await answerOf(poise, 'hours', { schedules: [schedule] });
		const set = await ratio();
		expect(set.hours).toMatchObject({
			from: 'set',
			open: [1, 2, 3, 7].map((day) => ({ date: `2026-09-0${day}`, from: '09:00', to: '18:00' }))
		});
		expect(at(set, '2026-09-03T17:45')).toBeGreaterThan(0);
		expect([at(set, '2026-09-03T18:00'), at(set, '2026-09-05T12:00')]).toEqual([0, 0]);
		await answerOf(poise, 'hours', { schedules: [] });
	});
});

it('says what a log lacks', async () => {
	await withWorkspace(async (other) => {
		expect(await problemOf(other, 'ratio', {})).toMatchObject({ code: 'empty-log' });
		const opened = (day: number) => new Date(Date.UTC(2026, 0, day, 9)).toISOString().slice(0, 19);
		await fillLog(
			other,
			['opened_at', 'topic', 'customer_id'],
			Array.from({ length: 60 }, (_, at) => ({ opened_at: opened(1 + (at % 12)), topic: 'a', customer_id: `c${at}` }))
		);
		expect(await problemOf(other, 'ratio', {})).toMatchObject({ code: 'too-short' });
	});
});

it('hands over nothing of a log that does not say enough to decide', async () => {
	await withWorkspace(async (other) => {
		const opened = (at: number) => new Date(Date.UTC(2026, 0, 1) + at * 3 * 3_600_000).toISOString().slice(0, 19);
		await fillLog(
			other,
			['opened_at', 'customer_id'],
			Array.from({ length: 500 }, (_, at) => ({ opened_at: opened(at), customer_id: `c${at}` }))
		);
		const answer = (await answerOf(other, 'ratio', {})) as RatioAnswer;
		expect(answer.current).toBeNull();
		expect(answer.best?.humanShare).toBe(1);
		expect(answer.frontier[50]).toMatchObject({ feasible: false, binding: { kind: 'topic-floor', topics: [null] } });
		expect(answer.topics).toMatchObject([{ topic: null, floor: { because: 'unknown' }, next: { kind: 'measure' } }]);
		expect(answer.patience.from).toBe('assumed');
	});
});
