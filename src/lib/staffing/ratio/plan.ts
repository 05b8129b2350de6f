import type { Requirement } from '../requirement.ts';
import { staffRetrying } from '../staff-retrying.ts';
import type { Staffed } from '../staff-retrying.ts';
import type { PreparedQuestion } from './prepare.ts';
import type { RatioQuestion } from './question.ts';
import { workOf } from './topic.ts';

/** A load that is more times as large says nothing of how many people it takes. */
const MOST_APART = 4;
/** How busy people may be with what can wait, where no target says it. */
const MOST_BUSY = 0.88;
const SECONDS_AN_HOUR = 3600;
/**
 * Where nobody comes (one contact in a thousand such intervals at most), and the chance that one of those before is still under way is a
 * hundredth, nobody has to wait for them: handle times have tails without end.
 */
const NOBODY_COMES = 1e-3;
const NOBODY_LEFT = 1e-2;

/** A plan's figures over all its intervals. */
export interface PlanTotals {
	/** First contacts, whoever has them. */
	readonly contacts: number;
	/** Contacts for people, retries left out, and how long they take in all. */
	readonly humanContacts: number;
	readonly workHours: number;
	/** Hours at work; paid hours are more by the shrinkage. */
	readonly agentHours: number;
	readonly paidHours: number;
	/** Of the hours at work, those for what can wait, or had to, and found no room in spare time. */
	readonly deferredHours: number;
	/** At the busiest interval. */
	readonly agents: number;
	/** Null where nobody waits for a person. */
	readonly serviceLevel: number | null;
	readonly abandon: number | null;
	readonly waitSeconds: number | null;
	readonly occupancy: number | null;
	/** With contacts that cannot wait alone, of those who are there for them. */
	readonly liveOccupancy: number | null;
	/** Customers who give up waiting and do not try again. */
	readonly gaveUp: number;
}

export interface Plan {
	/** How much of each topic the bot has first, 0..1, in the order of the topics. */
	readonly toBot: readonly number[];
	readonly requirements: readonly Requirement[];
	readonly totals: PlanTotals;
}

/**
 * The fewest people in every interval that keep all targets, when the bot has so much of each topic first. What it hands over comes when it is
 * done; loads lag behind arrivals by how long contacts take (modified offered load), who gives up tries again in part, and each interval is Erlang A.
 * @param toBot 0..1, in the order of the topics @param near a plan for nearly the same, to start the search from
 */
export function planFor({ question, ways }: PreparedQuestion, toBot: readonly number[], near?: Plan): Plan {
	const { starts, interval, contacts, open, topics, targets, patience, retry, deferred } = question;
	const work = topics.map((topic, at) => ({ share: topic.share, ...workOf(topic, toBot[at] ?? 0) }));
	const sum = (of: (each: (typeof work)[number]) => number) =>
		work.reduce((total, each) => total + each.share * of(each), 0);
	const perContact = sum((each) => each.contacts);
	const handleTime = perContact > 0 ? sum((each) => each.seconds) / perContact : 0;
	const live = 1 - deferred;
	const load = new Float64Array(contacts.length);
	const come = new Float64Array(contacts.length);
	const seconds = new Float64Array(contacts.length);
	for (const [at, each] of work.entries()) {
		const own = ways[at];
		if (!own) continue;
		const { direct, afterBot } = topics[at] ?? { direct: null, afterBot: null };
		const both = [
			[own.direct, each.directContacts, direct],
			[own.afterBot, each.afterBotContacts, afterBot]
		] as const;
		for (const [way, contacts, handling] of both) {
			const often = live * each.share * contacts;
			if (often === 0) continue;
			for (let interval = 0; interval < load.length; interval++) {
				const arrivals = often * (way.arrivals[interval] ?? 0);
				load[interval] = (load[interval] ?? 0) + often * (way.load[interval] ?? 0);
				come[interval] = (come[interval] ?? 0) + arrivals;
				seconds[interval] = (seconds[interval] ?? 0) + arrivals * (handling?.mean ?? 0);
			}
		}
	}
	/** Of what comes in an interval; topics that come at the same hours have one mean in all. */
	const handleAt = (at: number) => {
		const arrivals = come[at] ?? 0;
		return (question.hours || question.handoff) && arrivals > 0 ? (seconds[at] ?? 0) / arrivals : handleTime;
	};
	const staffAt = (offered: number, handleTime: number, near?: Pick<Requirement, 'agents' | 'load'>) =>
		staffRetrying(
			{ arrivalRate: offered / handleTime, handleTime, patience },
			retry,
			targets,
			near && near.load > offered / MOST_APART && near.load < offered * MOST_APART
				? Math.max(1, Math.round((near.agents * offered) / near.load))
				: undefined
		);
	const known = new Map<number, { readonly handleSeconds: number; readonly staffed: Staffed | null }>();
	let last: Pick<Requirement, 'agents' | 'load'> | undefined;
	let erlangs = 0;
	const requirements = starts.map((start, at): Requirement => {
		const isQuiet = (come[at] ?? 0) < NOBODY_COMES && (load[at] ?? 0) < NOBODY_LEFT;
		const isClosed = open !== null && !open[at];
		const [arrivals, offered] = isQuiet || isClosed ? [0, 0] : [come[at] ?? 0, load[at] ?? 0];
		erlangs += offered;
		const nearby = near?.requirements[at];
		const similar = nearby && nearby.load > 0 ? nearby : last;
		const handleSeconds = handleAt(at);
		// days that are alike ask for it several times
		const before = known.get(offered);
		const staffed =
			before?.handleSeconds === handleSeconds
				? before.staffed
				: offered > 0
					? staffAt(offered, handleSeconds, similar)
					: null;
		known.set(offered, { handleSeconds, staffed });
		const requirement = requirementOf(staffed, {
			start,
			seconds: interval,
			arrivals,
			handleSeconds,
			offered
		});
		last = requirement;
		return requirement;
	});
	const workHours = (perContact * handleTime * contacts.reduce((all, count) => all + count, 0)) / SECONDS_AN_HOUR;
	// what can wait, what comes when nobody is at work, and the rest of what was begun before they left
	const waitingHours = Math.max(0, workHours - (erlangs * interval) / SECONDS_AN_HOUR);
	return { toBot, requirements, totals: totalsOf(requirements, question, { perContact, workHours, waitingHours }) };
}

function requirementOf(
	staffed: Staffed | null,
	{
		offered,
		...interval
	}: Pick<Requirement, 'start' | 'seconds' | 'arrivals' | 'handleSeconds'> & { readonly offered: number }
): Requirement {
	if (staffed === null)
		return {
			...interval,
			retries: 0,
			load: 0,
			agents: 0,
			serviceLevel: 1,
			abandon: 0,
			occupancy: 0,
			waitSeconds: 0,
			boundBy: null
		};
	const { servers, arrivalRate, serviceLevel, abandon, occupancy, meanWait, boundBy } = staffed;
	const load = arrivalRate * interval.handleSeconds;
	return {
		...interval,
		retries: interval.arrivals * Math.max(0, load / offered - 1),
		load,
		agents: servers,
		serviceLevel,
		abandon,
		occupancy,
		waitSeconds: meanWait,
		boundBy
	};
}

/** Averages are over contacts, so that an empty night counts for nothing. */
function totalsOf(
	requirements: readonly Requirement[],
	{ interval, contacts, targets, retry, shrinkage }: RatioQuestion,
	{ perContact, workHours, waitingHours }: Record<'perContact' | 'workHours' | 'waitingHours', number>
): PlanTotals {
	const hours = interval / SECONDS_AN_HOUR;
	const mostBusy = targets.occupancy ?? MOST_BUSY;
	let [asked, served, abandoned, waited, liveHours, busyHours, spare, agents] = [0, 0, 0, 0, 0, 0, 0, 0];
	for (const each of requirements) {
		const tries = each.arrivals + each.retries;
		const busy = each.agents * each.occupancy * hours;
		asked += tries;
		served += tries * each.serviceLevel;
		abandoned += tries * each.abandon;
		waited += tries * each.waitSeconds;
		liveHours += each.agents * hours;
		busyHours += busy;
		spare += Math.max(0, each.agents * mostBusy * hours - busy);
		agents = Math.max(agents, each.agents);
	}
	const deferredHours = Math.max(0, waitingHours - spare) / mostBusy;
	const agentHours = liveHours + deferredHours;
	const all = contacts.reduce((total, count) => total + count, 0);
	const share = (part: number) => (asked > 0 ? part / asked : null);
	return {
		contacts: all,
		humanContacts: perContact * all,
		workHours,
		agentHours,
		paidHours: agentHours / (1 - shrinkage),
		deferredHours,
		agents,
		serviceLevel: share(served),
		abandon: share(abandoned),
		waitSeconds: share(waited),
		occupancy: agentHours > 0 ? Math.min(1, (busyHours + waitingHours) / agentHours) : null,
		liveOccupancy: liveHours > 0 ? busyHours / liveHours : null,
		gaveUp: abandoned * (1 - retry)
	};
}
