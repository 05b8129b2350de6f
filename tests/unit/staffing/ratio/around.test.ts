import { describe, expect, it } from 'vitest';
import { erlangA } from '#lib/staffing/erlang-a.ts';
import { bandsOf } from '#lib/staffing/ratio/bands.ts';
import { dayChances } from '#lib/staffing/ratio/day-chance.ts';
import { fluidValue } from '#lib/staffing/ratio/fluid.ts';
import { frontierOf, pointAt } from '#lib/staffing/ratio/frontier.ts';
import { handedOver, humanShares, orderOf } from '#lib/staffing/ratio/handing-over.ts';
import { oneMore } from '#lib/staffing/ratio/one-more.ts';
import { planAtShare } from './plan-at-share.ts';
import { prepareQuestion } from '#lib/staffing/ratio/prepare.ts';
import type { RatioPrices, RatioQuestion } from '#lib/staffing/ratio/question.ts';
import { apartMixes, mixesOf, nextMix } from '#lib/staffing/ratio/mixes.ts';
import { rollOut } from '#lib/staffing/ratio/roll-out.ts';
import { meanMet, serviceWith } from '#lib/staffing/ratio/with-people.ts';
import { mostToBot, type RatioTopic } from '#lib/staffing/ratio/topic.ts';

const topic = (name: string, share: number, value: number, changed: Partial<RatioTopic> = {}): RatioTopic => ({
	topic: name,
	share,
	direct: { mean: 300, cv: 0.9 },
	afterBot: { mean: 330, cv: 0.9 },
	bot: { handedOff: 0.3, solved: 0.6, lost: 0.1 },
	comesBack: { afterPerson: 0.02, afterLost: 0.5 },
	unresolved: 0.1,
	floor: null,
	value,
	...changed
});
const topics = [
	topic('second', 0.5, 1),
	topic('first', 0.3, 3),
	topic('kept', 0.2, 9, { floor: { metric: 'touch', value: 0.6, because: 'experience' } })
];
const question: RatioQuestion = {
	starts: ['2026-09-01T08:00', '2026-09-01T08:15'],
	interval: 900,
	contacts: [40, 30],
	topics,
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
const money = { bot: 0.5, churn: { person: 0.4, bot: 0.6 }, lost: { person: 0.01, bot: 0.015 } };
const prices: RatioPrices = {
	paidHour: 25,
	botFixed: 0,
	botEvents: 0,
	topics: [money, money, money],
	gaveUp: { money: 4, customers: 0.1 }
};

describe('handing over', () => {
	it('begins with the most valuable, and breaks floors last', () => {
		// a person has 0.3 + 0.1·0.5 of what the bot has first, so that 0.4 ÷ 0.65 may go to it
		const most = 0.4 / 0.65;
		expect(mostToBot(topics[2] ?? topic('', 0, 0))).toBeCloseTo(most, 12);
		const order = orderOf(topics);
		expect(order.map(({ at, breaksFloor }) => [at, breaksFloor])).toEqual([
			[2, false],
			[1, false],
			[0, false],
			[2, true]
		]);
		expect(handedOver(topics, order, 1)).toEqual([0, 0, 0]);
		// what stays as today comes after what the bot may have more of, however much a contact gains
		const asToday = topic('as today', 0.2, 9, { floor: { metric: 'first-touch', value: 0.4, because: 'people' } });
		expect(orderOf([topics[0] ?? asToday, topics[1] ?? asToday, asToday]).map(({ at }) => at)).toEqual([1, 0, 2, 2]);
		const half = handedOver(topics, order, 0.5);
		expect(half[2]).toBeCloseTo(most, 12);
		expect(half[1]).toBe(1);
		expect(half[0]).toBeCloseTo((0.5 - 0.2 * most - 0.3) / 0.5, 12);
		expect(handedOver(topics, order, 0).map((each) => Number(each.toFixed(9)))).toEqual([1, 1, 1]);
		expect(humanShares(topics, half)).toMatchObject({
			firstTouch: expect.closeTo(0.5, 12) as number,
			touch: expect.closeTo(0.5 + 0.5 * 0.35, 12) as number
		});
	});

	it('is worth what it spares less what it costs', () => {
		// (1 + 0.02)·300 − [0.3·330 + 0.3·0.02·300 + 0.1·0.5·300] = 306 − 115.8 seconds
		const { secondsSpared, value } = fluidValue(topic('', 1, 0), money, 0.01, 1);
		expect(secondsSpared).toBeCloseTo(190.2, 9);
		expect(value).toBeCloseTo(1.902 - 0.5 - 0.2, 9);
		// half of what is spared becomes money; the 0.3·30 seconds that hand-offs add are paid whole
		expect(fluidValue(topic('', 1, 0), money, 0.01, 0.5).value).toBeCloseTo(0.5 * 1.992 - 0.09 - 0.7, 9);
	});
});

describe('around the frontier', () => {
	const prepared = prepareQuestion(question);
	const frontier = frontierOf(prepared, prices, 20);

	it('a day keeps its service as often as the Gamma of its rate stays below what the people can take', () => {
		// 193 erlangs of five minutes, patience two: 206 people keep 80 % in 20 s on nine days in ten where rates vary by a tenth, 205 do not
		const day = (agents: number) =>
			dayChances(
				[
					{
						start: '2026-09-01T08:00',
						seconds: 900,
						arrivals: 579,
						retries: 0,
						handleSeconds: 300,
						load: 193,
						agents,
						serviceLevel: 0.8,
						abandon: 0,
						occupancy: 0,
						waitSeconds: 0,
						boundBy: null
					}
				],
				question,
				0.1
			)[0];
		expect(day(206)?.chance).toBeGreaterThan(0.9);
		expect(day(205)?.chance).toBeLessThan(0.9);
		// scipy.stats.gamma.cdf(room, a = 100, scale = 0.01)
		const { room } = day(206) ?? {};
		expect(room).toBeGreaterThan(1.1);
		const certain = dayChances(planAtShare(prepared, frontier.order, 0.5).requirements, question, 0);
		expect(certain.map(({ chance }) => chance)).toEqual([1]);
		const [narrow, wide] = [0.001, 0.5].map(
			(cv) => dayChances(planAtShare(prepared, frontier.order, 0.5).requirements, question, cv)[0]
		);
		expect(narrow?.chance).toBeGreaterThan(wide?.chance ?? 1);
		expect(
			dayChances(
				planAtShare(prepared, frontier.order, 0.5).requirements,
				{ targets: { abandon: 0.05 }, patience: 120 },
				0.1
			)
		).toEqual([]);
	});

	it('one person more serves better, and is worth give-ups less wages', () => {
		const { requirements } = planAtShare(prepared, frontier.order, 0.6);
		for (const more of oneMore(requirements, question, prices)) {
			expect(more.serviceLevel).toBeGreaterThan(0);
			expect(more.waitSeconds).toBeGreaterThan(0);
			expect(more.value).toBeCloseTo(more.gaveUp * 4 - (0.25 * 25) / 0.7, 10);
		}
	});

	it('bands hold the planned cost where nothing is uncertain, and move with it', () => {
		const same = { topics, prices, shrinkage: 0.3 };
		const dear = { topics, prices: { ...prices, paidHour: 50 }, shrinkage: 0.3 };
		const sure = bandsOf(frontier, question, [same, same, same]);
		for (const [at, { p10, p50, p90 }] of sure.costs.entries()) {
			const planned = frontier.points[at]?.cost.total ?? NaN;
			for (const value of [p10, p50, p90]) expect(value / planned).toBeCloseTo(1, 9);
		}
		expect(sure.best?.p50).toBe(frontier.best?.humanShare);
		const open = bandsOf(frontier, question, [same, dear, same, dear]);
		for (const [at, { p10, p90 }] of open.costs.entries()) {
			const { cost } = frontier.points[at] ?? {};
			expect(p10).toBeCloseTo(cost?.total ?? NaN, 6);
			expect(p90).toBeCloseTo((cost?.total ?? NaN) + (cost?.people ?? NaN), 6);
		}
	});

	it('the way there gives back what is too much, then a tenth of every topic, then what a trial draws, then the rest', () => {
		const goal = handedOver(topics, frontier.order, frontier.best?.humanShare ?? 1);
		// the last may go to the bot by no more than its floor
		const today = [0.1, 0.2, 1];
		const steps = rollOut(prepared, prices, frontier, { today, proven: [false, true, false], usualTrial: 0.5 });
		expect(steps.map(({ kind }) => kind)).toEqual(['take-back', 'hand-over', 'trial', 'rest']);
		const [back, first, trial, rest] = steps;
		expect(back?.topics).toEqual([
			{ topic: 'kept', from: 1, to: expect.closeTo(goal[2] ?? NaN, 9) as number, isProven: false, drawn: null }
		]);
		const near = (value = NaN) => expect.closeTo(value, 9) as number;
		expect(first?.topics).toEqual([
			{ topic: 'first', from: 0.2, to: near(goal[1]), isProven: true, drawn: null },
			{ topic: 'second', from: 0.1, to: near(0.2), isProven: false, drawn: null }
		]);
		expect(trial?.topics).toEqual([
			{ topic: 'second', from: near(0.2), to: near(0.5), isProven: false, drawn: near(0.5) }
		]);
		expect(rest?.topics).toEqual([
			{ topic: 'second', from: near(0.5), to: near(goal[0]), isProven: false, drawn: null }
		]);
		// what has as many already is tried as it stands, without a step of its own
		const wide = rollOut(prepared, prices, frontier, { today: [0.5, 1, 0], proven: [], usualTrial: 0.5 });
		expect(wide.map(({ kind }) => kind)).toEqual(['hand-over', 'trial', 'rest']);
		expect(wide[0]?.topics.find(({ topic }) => topic === 'second')?.drawn).toBeCloseTo(0.6, 9);
		expect(wide[1]?.topics.map(({ topic }) => topic)).toEqual(['kept']);
		expect(rest?.to).toBeCloseTo(frontier.best?.humanShare ?? NaN, 9);
		let [share, cost] = [humanShares(topics, today).firstTouch, NaN];
		for (const { from, to, contacts, point, costChange } of steps) {
			expect(from).toBeCloseTo(share, 9);
			expect(contacts).toBeCloseTo(70 * Math.abs(from - to), 6);
			if (!Number.isNaN(cost)) expect(costChange).toBeCloseTo(point.cost.total - cost, 9);
			[share, cost] = [to, point.cost.total];
		}
		expect(rollOut(prepared, prices, frontier, { today: goal, proven: [], usualTrial: 0.5 })).toEqual([]);
	});

	it('mixes have names in the order in which they come about; the next is the first step', () => {
		const today = [0.1, 0.2, 1];
		const steps = rollOut(prepared, prices, frontier, { today, proven: [], usualTrial: 0.5 });
		const current = pointAt(prepared, prices, { toBot: today, full: frontier.allHuman }).point;
		const mixes = mixesOf({ topics, frontier, today, current, steps });
		expect(mixes.map(({ name }) => name)).toEqual(['today', 'take-back', 'hand-over', 'trial', 'rest', 'best']);
		expect(nextMix(mixes)?.name).toBe('take-back');
		// each is what it says: its people answer first what its topics leave them
		for (const { toBot, point } of mixes)
			expect(humanShares(topics, toBot).firstTouch).toBeCloseTo(point.humanShare, 9);
		expect(apartMixes(mixes).at(-1)?.name).toBe('rest');
		// the cheapest that is there already is no step
		const there = mixesOf({ topics, frontier, today: mixes.at(-1)?.toBot ?? [], current: frontier.best, steps: [] });
		expect([there.length, nextMix(there)?.name]).toEqual([2, 'today']);
		const none = mixesOf({ topics, frontier, today: null, current: null, steps: [] });
		expect([nextMix(none)?.name, apartMixes(none).length]).toEqual(['best', 1]);
		expect(nextMix(mixesOf({ topics, frontier: { order: [], best: null }, today, current, steps: [] }))?.name).toBe(
			'today'
		);
	});

	it('with other people than planned, customers meet what Erlang A says of these', () => {
		const [planned] = planAtShare(prepared, frontier.order, 0.6).requirements;
		if (!planned) throw new Error('nobody comes');
		expect(serviceWith(planned, planned.agents, question)).toEqual({
			serviceLevel: expect.closeTo(planned.serviceLevel, 9) as number,
			abandon: expect.closeTo(planned.abandon, 9) as number
		});
		const by = (servers: number) =>
			erlangA({
				servers,
				arrivalRate: planned.load / planned.handleSeconds,
				handleTime: planned.handleSeconds,
				patience: question.patience,
				threshold: 20
			});
		for (const fewer of [1, 2, planned.agents - 1]) {
			const met = serviceWith(planned, planned.agents - fewer, question);
			if (planned.agents === fewer) continue;
			const exact = by(planned.agents - fewer);
			expect(met.serviceLevel).toBeCloseTo(exact.serviceLevel.offered, 9);
			expect(met.abandon).toBeCloseTo(exact.probabilityAbandon, 9);
		}
		// seven tenths of a person lie seven tenths of the way
		const [least, more, part] = [1, 2, 1.7].map((people) => serviceWith(planned, people, question));
		expect(part?.abandon).toBeCloseTo(0.3 * (least?.abandon ?? NaN) + 0.7 * (more?.abandon ?? NaN), 12);
		expect(serviceWith(planned, 0, question)).toEqual({ serviceLevel: 0, abandon: 1 });
		expect(serviceWith({ load: 0, handleSeconds: 0 }, 0, question)).toEqual({ serviceLevel: 1, abandon: 0 });
		const mean = meanMet([
			{ arrivals: 30, retries: 0, met: { serviceLevel: 1, abandon: 0 } },
			{ arrivals: 8, retries: 2, met: { serviceLevel: 0.2, abandon: 0.4 } }
		]);
		expect([mean?.serviceLevel, mean?.abandon]).toEqual([expect.closeTo(0.8, 12), expect.closeTo(0.1, 12)]);
		expect(meanMet([{ arrivals: 0, retries: 0, met: { serviceLevel: 1, abandon: 0 } }])).toBeNull();
	});

	it('one share leaves no part of a topic to people that no floor asks for', () => {
		const stays = topic('stays', 0.2, -1, { floor: { metric: 'first-touch', value: 0.476, because: 'value' } });
		const all = [topics[0] ?? stays, topics[1] ?? stays, stays];
		const { points, order } = frontierOf(prepareQuestion({ ...question, topics: all }), prices);
		expect(points).toHaveLength(101);
		const least = points.find(({ feasible }) => feasible)?.humanShare ?? 1;
		expect(least).toBeCloseTo(0.2 * 0.476, 12);
		expect(handedOver(all, order, least)[2]).toBeCloseTo(0.524, 9);
	});
});
