import { drawExponential, drawGamma } from '#lib/stats/draws.ts';
import type { Random } from '#lib/stats/random.ts';
import { ChatDesk, SingleDesk, type Desk } from './desk.ts';
import { durations } from './duration.ts';
import { ANSWERED, BACK, DIRECT, GAVE_UP, HANDED_OVER, Waits } from './records.ts';
import type { Scenario } from './scenario.ts';
import { TimeHeap } from './time-heap.ts';

export interface Played {
	readonly waits: Waits;
	/** Contacts that began, and those of them that the bot had first and kept. */
	readonly contacts: number;
	readonly keptByBot: number;
	/** By interval: contacts under way × seconds, and room for them × seconds. */
	readonly busySeconds: Float64Array;
	readonly roomSeconds: Float64Array;
	/** By interval, in seconds of a person who has one contact alone: work done, and the most that those at work could do. */
	readonly workSeconds: Float64Array;
	readonly mostSeconds: Float64Array;
}

const PATHS_PER_TRY = 4;

/**
 * Plays a scenario through once, event by event: contacts begin as a Poisson process, wait first come, first served, and give up. Nobody
 * begins anything after the last interval; what is under way then is played to its end with the people of that interval.
 */
export function play(scenario: Scenario, random: Random): Played {
	const { intervals, bot, retry, pace, rateCv } = scenario;
	const desk: Desk = pace.length > 1 ? new ChatDesk(pace) : new SingleDesk();
	const waits = new Waits();
	const starts = new Float64Array(intervals.length + 1);
	for (const [at, { seconds }] of intervals.entries()) starts[at + 1] = (starts[at] ?? 0) + seconds;
	const end = starts[intervals.length] ?? 0;
	const busySeconds = new Float64Array(intervals.length);
	const roomSeconds = Float64Array.from(intervals, ({ seconds, agents }) => seconds * agents * pace.length);
	const workSeconds = new Float64Array(intervals.length);
	const fastest = Math.max(...pace.map((speed, at) => speed * (at + 1)));
	const mostSeconds = Float64Array.from(intervals, ({ seconds, agents }) => seconds * agents * fastest);
	const factor = rateCv > 0 ? drawGamma(random, 1 / rateCv ** 2, rateCv ** 2) : 1;

	const handle = durations(scenario.handle, random);
	const afterBot = scenario.handleAfterBot ? durations(scenario.handleAfterBot, random) : handle;
	const handleIn = intervals.map((own) => ({
		direct: own.handle ? durations(own.handle, random) : handle,
		afterBot: own.handleAfterBot ? durations(own.handleAfterBot, random) : afterBot
	}));
	const patience = durations(scenario.patience, random);
	const retryAfter = durations(retry.after, random);
	const botTime = bot && durations(bot.duration, random);
	const backAfter = bot && durations(bot.backAfter, random);

	/** Who wants a person later: path and tries in one number. */
	const joins = new TimeHeap();
	/** Rows of those who will try again if nobody answers: the others are found gone when their turn comes. */
	const givesUp = new TimeHeap();
	const queue: number[] = [];
	let head = 0;
	let contacts = 0;
	let keptByBot = 0;
	let interval = 0;
	let now = 0;

	/** Adds what is under way until then to the intervals it falls into. */
	const moveTo = (time: number) => {
		while (now < time && interval < intervals.length) {
			const until = Math.min(time, starts[interval + 1] ?? end);
			busySeconds[interval] = (busySeconds[interval] ?? 0) + desk.busy * (until - now);
			workSeconds[interval] = (workSeconds[interval] ?? 0) + desk.speed * (until - now);
			now = until;
			if (now < (starts[interval + 1] ?? end)) break;
			interval++;
			if (interval < intervals.length) staff();
		}
		now = Math.max(now, time);
	};
	const staff = () => {
		desk.staff(now, intervals[interval]?.agents ?? 0);
		serve();
	};
	const answer = (row: number) => {
		waits.answer(row, now);
		const { direct, afterBot: second } = handleIn[Math.min(interval, intervals.length - 1)] ?? {
			direct: handle,
			afterBot
		};
		desk.start(now, row, (waits.path[row] === DIRECT ? direct : second)());
	};
	/** Who waits longest and has not gone begins, as long as somebody has room. */
	const serve = () => {
		while (head < queue.length && desk.hasRoom) {
			const row = queue[head++] ?? 0;
			if (waits.ending[row] === GAVE_UP) continue;
			if (waits.deadline(row) < now) waits.giveUp(row);
			else answer(row);
		}
		if (head > 4096 && head * 2 > queue.length) {
			queue.splice(0, head);
			head = 0;
		}
	};
	const join = (path: number, tries: number) => {
		const row = waits.add(now, path, tries);
		if (desk.hasRoom) {
			answer(row);
			return;
		}
		const patient = patience();
		waits.waited[row] = patient;
		if (retry.share > 0 && patient < Infinity && random() < retry.share) givesUp.push(now + patient, row);
		queue.push(row);
	};
	const begin = () => {
		contacts++;
		if (!bot || !botTime || !backAfter || random() >= (intervals[interval]?.botShare ?? bot.share)) {
			join(DIRECT, 0);
			return;
		}
		const done = now + botTime();
		if (random() < bot.handedOver) {
			joins.push(done, HANDED_OVER);
			return;
		}
		keptByBot++;
		if (random() < bot.comesBack) joins.push(done + backAfter(), BACK);
	};
	const giveUp = (row: number) => {
		if (waits.ending[row] === ANSWERED) return;
		waits.giveUp(row);
		const again = now + retryAfter();
		// who would try again after the last interval does not
		if (again < end) joins.push(again, (waits.path[row] ?? 0) + PATHS_PER_TRY * ((waits.tries[row] ?? 0) + 1));
	};

	/** The next beginning after a moment; the rate changes at the intervals' ends, and what is left of an exponential is one again. */
	const arrivalAfter = (from: number) => {
		let time = from;
		for (let at = Math.min(interval, intervals.length - 1); at < intervals.length; at++) {
			const { seconds, arrivals } = intervals[at] ?? { seconds: 0, arrivals: 0 };
			time = Math.max(time, starts[at] ?? 0);
			if (arrivals <= 0 || factor === 0) continue;
			time += drawExponential(random, seconds / (arrivals * factor));
			if (time < (starts[at + 1] ?? end)) return time;
			time = starts[at + 1] ?? end;
		}
		return Infinity;
	};

	if (intervals.length > 0) staff();
	let nextArrival = intervals.length > 0 ? arrivalAfter(0) : Infinity;
	for (;;) {
		const boundary = interval < intervals.length ? (starts[interval + 1] ?? end) : Infinity;
		const time = Math.min(nextArrival, desk.nextEnd, joins.next, givesUp.next, boundary);
		if (time === Infinity) break;
		if (time === boundary) {
			moveTo(time);
			continue;
		}
		moveTo(time);
		if (time === desk.nextEnd) {
			desk.finish();
			serve();
		} else if (time === nextArrival) {
			begin();
			nextArrival = arrivalAfter(now);
		} else if (time === joins.next) {
			const both = joins.pop();
			join(both % PATHS_PER_TRY, Math.floor(both / PATHS_PER_TRY));
		} else giveUp(givesUp.pop());
	}
	// nobody is left who could answer them
	for (const row of queue.slice(head)) if (waits.deadline(row) < Infinity) waits.giveUp(row);
	return { waits, contacts, keptByBot, busySeconds, roomSeconds, workSeconds, mostSeconds };
}
