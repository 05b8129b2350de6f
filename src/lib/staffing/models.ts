import { z } from 'zod';
import { deferredBacklog } from './backlog.ts';
import { chatService } from './chat.ts';
import { erlangA, type AgentService } from './erlang-a.ts';
import { erlangB, loadForBlocking } from './erlang-b.ts';
import { erlangC, serviceLevelC, waitQuantileC } from './erlang-c.ts';
import {
	endless,
	handle,
	handleTimeOf,
	MOST_ITEMS,
	MOST_SERVERS,
	nonNegative,
	positive,
	series,
	servers,
	share,
	someServers
} from './fields.ts';
import { finiteLines } from './finite-lines.ts';
import { generalPatience } from './general-patience.ts';
import { offeredLoad } from './mol.ts';
import { haywardBlocking, overflowOf } from './overflow.ts';
import { estimatePatience, patienceStretches } from './patience.ts';
import { largeQueue } from './qed.ts';
import { botWithRetrials } from './retrials.ts';
import { staffA, staffC } from './staff.ts';
import { demandOf, staffing, targetsOf } from './staffing-question.ts';

/** One formula that can be asked for: a question's fields, checked, and its answer. Infinite figures are answered as null. */
export interface Model {
	readonly name: string;
	readonly input: z.ZodType;
	readonly answer: (input: never) => Readonly<Record<string, unknown>>;
}

function model<Input extends z.ZodType>(
	name: string,
	input: Input,
	answer: (input: z.output<Input>) => Readonly<Record<string, unknown>>
): Model {
	return { name, input, answer };
}

const figuresOf = (service: AgentService) => {
	const { probabilityWait, probabilityAbandon, meanWait, meanWaitServed, queueLength, occupancy, serviceLevel } =
		service;
	return { probabilityWait, probabilityAbandon, meanWait, meanWaitServed, queueLength, occupancy, serviceLevel };
};

/** Every model by the name that questions give; docs/staffing.md describes them. */
export const models: readonly Model[] = [
	model('b', z.object({ servers: z.number().min(0).max(MOST_SERVERS), load: nonNegative }), ({ servers, load }) => {
		const { blocking, logBlocking } = erlangB(servers, load);
		return { blocking, logBlocking };
	}),
	model(
		'b-load',
		z.object({ servers: z.number().gt(0).max(MOST_SERVERS), blocking: z.number().min(0).lt(1) }),
		({ servers, blocking }) => ({ load: loadForBlocking(servers, blocking) })
	),
	model(
		'c',
		z.object({ servers, load: nonNegative, handleTime: positive, threshold: endless }),
		({ threshold, ...input }) => {
			const queue = erlangC(input);
			const { probabilityWait, meanWait, queueLength, occupancy } = queue;
			return {
				probabilityWait,
				serviceLevel: serviceLevelC(queue, threshold),
				meanWait,
				queueLength,
				occupancy,
				waitP90: waitQuantileC(queue, 0.9),
				waitP95: waitQuantileC(queue, 0.95)
			};
		}
	),
	model(
		'a',
		z.object({
			servers,
			arrivalRate: nonNegative,
			handleTime: positive,
			patience: endless,
			threshold: endless
		}),
		(input) => figuresOf(erlangA(input))
	),
	model(
		'g',
		z.object({
			servers: someServers,
			arrivalRate: nonNegative,
			handleTime: positive,
			curve: z
				.array(z.tuple([nonNegative, share]))
				.max(MOST_ITEMS)
				.refine(
					(points) =>
						points.every(([time, willing], index) => {
							const [before = -1, rest = 1] = points[index - 1] ?? [];
							return time > before && willing <= rest;
						}),
					{
						params: {
							rule: { en: 'must have rising times and shares that do not rise', zh: '的时间须递增，比例不得上升' }
						}
					}
				),
			threshold: endless
		}),
		({ curve, ...input }) => figuresOf(generalPatience({ ...input, patience: patienceStretches(curve) }))
	),
	model(
		'finite',
		z
			.object({
				servers: someServers,
				lines: z.int().max(MOST_SERVERS),
				arrivalRate: nonNegative,
				handleTime: positive,
				patience: endless.pipe(z.number().gt(0).or(z.literal(Infinity))),
				threshold: endless
			})
			.check(({ value, issues }) => {
				if (value.lines < value.servers)
					issues.push({ code: 'too_small', origin: 'number', minimum: value.servers, path: ['lines'], input: value });
			}),
		(input) => ({ ...finiteLines(input) })
	),
	model(
		'qed',
		z.object({
			servers: someServers,
			load: positive,
			patience: endless.pipe(z.number().gt(0).or(z.literal(Infinity)))
		}),
		({ servers, load, patience }) => {
			const grade = (servers - load) / Math.sqrt(load);
			return { grade, ...largeQueue(grade, servers, patience) };
		}
	),
	model('staff-c', staffing, (question) => ({
		servers: staffC(demandOf(question, Infinity), targetsOf(question))
	})),
	model('staff-a', staffing.and(z.object({ patience: endless })), (question) => ({
		servers: staffA(demandOf(question, question.patience), targetsOf(question))
	})),
	model(
		'mol',
		handle.and(z.object({ arrivals: series, interval: positive, at: z.number() })),
		({ arrivals, interval, at, ...of }) => ({
			load: offeredLoad({ arrivals, interval, at, handle: handleTimeOf(of) })
		})
	),
	model(
		'chat',
		z
			.object({
				servers: someServers,
				maxConcurrency: z.int().min(1),
				arrivalRate: nonNegative,
				perChatRates: z.array(positive).max(MOST_ITEMS),
				patienceRate: nonNegative
			})
			.check(({ value, issues }) => {
				const most = Math.floor(MOST_SERVERS / value.servers);
				if (value.maxConcurrency > most)
					issues.push({ code: 'too_big', origin: 'number', maximum: most, path: ['maxConcurrency'], input: value });
				else if (value.perChatRates.length < value.maxConcurrency)
					issues.push({
						code: 'too_small',
						origin: 'array',
						minimum: value.maxConcurrency,
						path: ['perChatRates'],
						input: value
					});
			}),
		(input) => ({ ...chatService(input) })
	),
	model(
		'bot-retrial',
		z.object({
			arrivalRate: nonNegative,
			botShare: share,
			containment: share,
			falseContainment: share,
			recontact: share,
			retryAfterAbandon: share,
			servers,
			handleTime: positive,
			patience: endless
		}),
		(input) => ({ ...botWithRetrials(input) })
	),
	model(
		'kaplan-meier',
		z
			.object({
				waits: series.min(1),
				abandoned: z.array(z.literal([0, 1, false, true])).max(MOST_ITEMS)
			})
			.check(({ value, issues }) => {
				const size = value.waits.length;
				if (value.abandoned.length < size)
					issues.push({ code: 'too_small', origin: 'array', minimum: size, path: ['abandoned'], input: value });
				if (value.abandoned.length > size)
					issues.push({ code: 'too_big', origin: 'array', maximum: size, path: ['abandoned'], input: value });
			}),
		({ waits, abandoned }) => ({ ...estimatePatience(waits, abandoned.map(Boolean)) })
	),
	model(
		'backlog',
		z
			.object({
				arrivals: series,
				capacity: series,
				interval: positive,
				initial: nonNegative.default(0),
				within: nonNegative
			})
			.check(({ value, issues }) => {
				const size = value.arrivals.length;
				if (value.capacity.length < size)
					issues.push({ code: 'too_small', origin: 'array', minimum: size, path: ['capacity'], input: value });
				if (value.capacity.length > size)
					issues.push({ code: 'too_big', origin: 'array', maximum: size, path: ['capacity'], input: value });
			}),
		(input) => ({ ...deferredBacklog(input) })
	),
	model(
		'overflow',
		z.object({ servers, load: nonNegative, secondServers: servers.optional() }),
		({ servers, load, secondServers }) => {
			const overflow = overflowOf(servers, load);
			return secondServers === undefined
				? { ...overflow }
				: { ...overflow, secondBlocking: haywardBlocking(secondServers, overflow) };
		}
	)
];
