import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangA } from '#lib/staffing/erlang-a.ts';
import { offeredLoad } from '#lib/staffing/mol.ts';
import { frontierOf } from '#lib/staffing/ratio/frontier.ts';
import { planFor } from '#lib/staffing/ratio/plan.ts';
import { prepareQuestion } from '#lib/staffing/ratio/prepare.ts';
import type { RatioPrices, RatioQuestion } from '#lib/staffing/ratio/question.ts';
import type { RatioTopic } from '#lib/staffing/ratio/topic.ts';
import { staffA } from '#lib/staffing/staff.ts';

const easy: RatioTopic = {
	topic: 'easy',
	share: 0.6,
	direct: { mean: 200, cv: 0.8 },
	afterBot: { mean: 260, cv: 0.7 },
	bot: { handedOff: 0.2, solved: 0.7, lost: 0.1 },
	comesBack: { afterPerson: 0.03, afterLost: 0.4 },
	unresolved: 0.08,
	floor: null,
	value: 2
};
const hard: RatioTopic = {
	...easy,
	topic: 'hard',
	share: 0.4,
	direct: { mean: 700, cv: 0.8 },
	afterBot: { mean: 720, cv: 0.7 },
	bot: { handedOff: 0.6, solved: 0.25, lost: 0.15 },
	value: 1
};
const question: RatioQuestion = {
	starts: ['2026-09-01T08:00', '2026-09-01T08:15', '2026-09-01T08:30'],
	interval: 900,
	contacts: [20, 45, 5],
	topics: [easy, hard],
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
const prices: RatioPrices = {
	paidHour: 20,
	botFixed: 3,
	botEvents: 1,
	topics: [
		{ bot: 0.6, churn: { person: 0.5, bot: 0.8 }, lost: { person: 0.01, bot: 0.016 } },
		{ bot: 0.4, churn: { person: 0.5, bot: 1.5 }, lost: { person: 0.01, bot: 0.03 } }
	],
	gaveUp: { money: 5, customers: 0.1 }
};
const frontierFor = (changed: Partial<RatioQuestion> = {}, money: Partial<RatioPrices> = {}, grid = 10) =>
	frontierOf(prepareQuestion({ ...question, ...changed }), { ...prices, ...money }, grid);

/** One point of the small case, every step spelt out: no search, no shared loads, no fixed point but by iteration. */
function bruteForce(humanShare: number) {
	const bot = 1 - humanShare;
	const toBot = [Math.min(1, bot / 0.6), Math.max(0, bot - 0.6) / 0.4];
	const week = (at: number, kind: 'direct' | 'afterBot', topic: RatioTopic) => {
		// the same three intervals over and over, until what came first has left
		const rounds = 60;
		const arrivals = Array.from({ length: 3 * rounds }, (_, index) => question.contacts[index % 3] ?? 0);
		const middle = (3 * (rounds - 1) + at + 0.5) * 900;
		return offeredLoad({ arrivals, interval: 900, handle: { kind: 'lognormal', ...topic[kind] }, at: middle });
	};
	let [agentHours, gaveUp, contacts] = [0, 0, 0];
	const agents = [0, 1, 2].map((at) => {
		let [load, perContact, seconds] = [0, 0, 0];
		for (const [place, topic] of [easy, hard].entries()) {
			const b = toBot[place] ?? 0;
			const after = b * topic.bot.handedOff;
			const direct = 1 - b + (1 - b) * 0.03 + after * 0.03 + b * topic.bot.lost * 0.4;
			load += topic.share * (direct * week(at, 'direct', topic) + after * week(at, 'afterBot', topic));
			perContact += topic.share * (direct + after);
			seconds += topic.share * (direct * topic.direct.mean + after * topic.afterBot.mean);
		}
		const handleTime = seconds / perContact;
		for (let servers = 1; ; servers++) {
			let rate = load / handleTime;
			const service = () => erlangA({ servers, arrivalRate: rate, handleTime, patience: 120, threshold: 20 });
			for (let step = 0; step < 500; step++) rate = load / handleTime / (1 - 0.5 * service().probabilityAbandon);
			const { serviceLevel, probabilityAbandon, occupancy } = service();
			if (serviceLevel.offered < 0.8 || probabilityAbandon > 0.05 || (occupancy ?? 1) > 0.88) continue;
			agentHours += servers / 4;
			const tries = ((question.contacts[at] ?? 0) * perContact * rate) / (load / handleTime);
			gaveUp += tries * probabilityAbandon * 0.5;
			contacts += question.contacts[at] ?? 0;
			return servers;
		}
	});
	const [easyBot, hardBot] = [contacts * 0.6 * (toBot[0] ?? 0), contacts * 0.4 * (toBot[1] ?? 0)];
	const people = (agentHours / 0.7) * 20;
	const botCost = easyBot * 0.6 + hardBot * 0.4 + (bot > 0 ? 3 : 0);
	const churn = easyBot * 0.8 + hardBot * 1.5 + (contacts - easyBot - hardBot) * 0.5 + gaveUp * 5;
	const touch =
		0.6 * (1 - (toBot[0] ?? 0) * (1 - 0.2 - 0.1 * 0.4)) + 0.4 * (1 - (toBot[1] ?? 0) * (1 - 0.6 - 0.15 * 0.4));
	return { agents, agentHours, touch, total: people + botCost + churn + (bot > 0 ? 1 : 0), gaveUp };
}

describe('the frontier', () => {
	it('is what a small case comes to when every step is spelt out', () => {
		const { points, best } = frontierFor();
		const spelt = points.map(({ humanShare }) => bruteForce(humanShare));
		for (const [at, point] of points.entries()) {
			const other = spelt[at];
			expect(point.agentHours).toBe(other?.agentHours);
			expect(point.agents).toBe(Math.max(...(other?.agents ?? [])));
			expect(point.touchShare).toBeCloseTo(other?.touch ?? NaN, 12);
			expect(point.gaveUp).toBeCloseTo(other?.gaveUp ?? NaN, 8);
			expect(point.cost.total).toBeCloseTo(other?.total ?? NaN, 6);
		}
		const cheapest = Math.min(...spelt.map(({ total }) => total));
		expect(best?.cost.total).toBeCloseTo(cheapest, 6);
	});

	it('with people answering all, is plain Erlang A on what comes', () => {
		// as many in every interval: the load lags behind nothing
		const contacts = [30, 30, 30, 30];
		const topics = [{ ...easy, share: 1, comesBack: { afterPerson: 0, afterLost: 0.4 } }];
		const { allHuman } = frontierFor({ contacts, topics, starts: ['', '', '', ''], retry: 0 });
		const demand = { arrivalRate: 30 / 900, handleTime: 200, patience: 120 };
		expect(allHuman.agents).toBe(staffA(demand, question.targets));
		expect(allHuman).toMatchObject({
			humanShare: 1,
			touchShare: 1,
			seatShare: 1,
			resolutionShare: 1,
			humanContacts: 120
		});
		expect(allHuman.cost).toMatchObject({ bot: 0, risk: 0 });
		const service = erlangA({ ...demand, servers: allHuman.agents, threshold: 20 });
		expect(allHuman.serviceLevel).toBeCloseTo(service.serviceLevel.offered, 12);
		expect(allHuman.waitSeconds).toBeCloseTo(service.meanWait ?? NaN, 10);
	});

	it('wants nobody hours after the last contact, however long the tail of handle times', () => {
		const hours = 16;
		const contacts = Array.from({ length: hours * 4 }, (_, at) => (at < 8 ? 20 : 0));
		const starts = contacts.map((_, at) => `2026-09-01T${String(Math.floor(at / 4)).padStart(2, '0')}:00`);
		const { requirements } = planFor(prepareQuestion({ ...question, contacts, starts }), [0, 0]);
		const agents = requirements.map((each) => each.agents);
		expect(Math.min(...agents.slice(0, 8))).toBeGreaterThan(5);
		// what was begun is finished
		expect(agents[8]).toBeGreaterThan(0);
		expect(agents.slice(5 * 4)).toEqual(new Array<number>((hours - 5) * 4).fill(0));
	});

	const shares = fc.double({ min: 0, max: 1, noNaN: true });
	const topic = (share: number) =>
		fc
			.record({
				direct: fc.double({ min: 30, max: 1500, noNaN: true }),
				handed: shares,
				solved: shares,
				lost: shares,
				value: fc.double({ min: -5, max: 5, noNaN: true })
			})
			.map(({ direct, handed, solved, lost, value }): RatioTopic => {
				const all = handed + solved + lost || 1;
				const bot =
					all === 1 && handed + solved + lost === 0
						? { handedOff: 1, solved: 0, lost: 0 }
						: { handedOff: handed / all, solved: solved / all, lost: lost / all };
				return {
					...easy,
					topic: String(value),
					share,
					bot,
					value,
					direct: { mean: direct, cv: 0.9 },
					afterBot: { mean: direct * 1.1, cv: 0.9 }
				};
			});

	it('adds up, keeps its targets, and knows why a share cannot be had', () => {
		fc.assert(
			fc.property(
				fc.tuple(topic(0.3), topic(0.5), topic(0.2)),
				fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 60, noNaN: true })), {
					minLength: 1,
					maxLength: 8
				}),
				fc.constantFrom(0, 20, 120, Infinity),
				fc.double({ min: 0, max: 0.9, noNaN: true }),
				fc.constantFrom(null, { metric: 'touch' as const, value: 0.4 }, { metric: 'seats' as const, value: 0.3 }),
				fc.constantFrom(0, 0.4, 1),
				(topics, contacts, patience, retry, floor, deferred) => {
					const { points, best, allHuman } = frontierFor(
						{
							topics,
							contacts,
							starts: contacts.map((_, at) => `2026-09-01T${String(8 + at).padStart(2, '0')}:00`),
							patience,
							retry,
							floor,
							deferred
						},
						{ topics: [...prices.topics, prices.topics[0] ?? prices.topics[1]].flatMap((each) => each ?? []) }
					);
					for (const point of points) {
						const { people, bot, churn, risk, total } = point.cost;
						expect(people + bot + churn + risk).toBeCloseTo(total, 9);
						expect(point.touchShare).toBeGreaterThanOrEqual(point.humanShare - 1e-9);
						if (point.serviceLevel !== null) {
							expect(point.serviceLevel).toBeGreaterThanOrEqual(0.8 - 1e-9);
							expect(point.abandon).toBeLessThanOrEqual(0.05 + 1e-9);
							expect(point.occupancy).toBeLessThanOrEqual(0.88 + 1e-9);
						}
						expect(point.feasible).toBe(!['topic-floor', 'floor', 'people'].includes(point.binding?.kind ?? ''));
						if (point.feasible) expect(best?.cost.total).toBeLessThanOrEqual(point.cost.total);
						expect(
							Object.values(point).filter((value) => typeof value === 'number' && !Number.isFinite(value))
						).toEqual([]);
					}
					expect(allHuman.feasible).toBe(true);
				}
			),
			{ numRuns: 60 }
		);
	});

	it('answers at the edges', () => {
		const none = frontierFor({ contacts: [0, 0, 0] });
		expect(none.allHuman).toMatchObject({
			agents: 0,
			agentHours: 0,
			serviceLevel: null,
			seatShare: null,
			occupancy: null,
			binding: null
		});
		// after next to nothing comes much: the search must not start from their ratio
		expect(frontierFor({ contacts: [5e-324, 1e-9, 40] }).allHuman.agents).toBeGreaterThan(5);
		const one = frontierFor({ contacts: [40], starts: ['2026-09-01T08:00'] });
		expect(one.best?.agents).toBeGreaterThan(0);
		const allWait = frontierFor({ deferred: 1 }).allHuman;
		// nobody waits on the line: hours alone
		expect(allWait).toMatchObject({ agents: 0, serviceLevel: null });
		expect(allWait.agentHours).toBeCloseTo(allWait.workHours / 0.88, 10);
		const kept = frontierFor({
			topics: [easy, { ...hard, floor: { metric: 'first-touch', value: 1, because: 'risk' } }]
		});
		expect(kept.points[0]).toMatchObject({ feasible: false, binding: { kind: 'topic-floor', topics: ['hard'] } });
		expect(kept.best?.humanShare).toBeGreaterThanOrEqual(0.4);
		const few = frontierFor({ mostAgents: 3 });
		expect(few.allHuman.binding).toMatchObject({ kind: 'people', most: 3 });
		expect(frontierFor({ mostAgents: 0 }).best).toBeNull();
		expect(frontierFor({ floor: { metric: 'first-touch', value: 0.7 } }).best?.humanShare).toBeGreaterThanOrEqual(0.7);
	});
});
