import type { EventOf, StampedEvent } from '#lib/bot/turn/events.ts';
import type { LiveConversation } from './live-conversation.ts';

/** Waits of so many that were taken last say how long one waits. */
const WAITS_KEPT = 20;

const queuedOf = ({ events }: LiveConversation) =>
	events.findLast((event): event is StampedEvent & EventOf<'queued'> => event.kind === 'queued');

/** What was heard, or what its translation says, tells of one. */
const isDanger = (event: StampedEvent) =>
	(event.kind === 'heard' || event.kind === 'translated') && event.emergency !== undefined;

export type Alarm = 0 | 1 | 2 | 3;

/** How a customer fared at the worst of it: 3 told of a danger · 2 needs a person · 1 uneasy · 0 calm. */
export function alarm({ events }: Pick<LiveConversation, 'events'>): Alarm {
	let isUneasy = false;
	let needsPerson = false;
	for (const event of events) {
		if (isDanger(event)) return 3;
		if (event.kind !== 'felt') continue;
		isUneasy ||= event.tone !== 'calm';
		needsPerson ||= event.tone === 'escalate';
	}
	return needsPerson ? 2 : isUneasy ? 1 : 0;
}

/**
 * By how much the upset are taken before who came with them, by alarm, seconds. Nobody waits longer than that for those who came after: a wait
 * counts as much as an alarm. Only a danger comes before everybody: minutes decide there. Urgency numbers in place of classes (Jackson 1960, docs/decisions/0033); the seconds are an assumption.
 */
export const HEAD_START_SECONDS: Readonly<Record<Exclude<Alarm, 3>, number>> = {
	0: 0,
	1: 5 * 60,
	2: 15 * 60
};

/** Since when a customer waits, as the line counts it: milliseconds since the epoch, less the head start. */
function countedFrom(conversation: LiveConversation): number {
	const since = Date.parse(conversation.state.queuedAt ?? '');
	const level = alarm(conversation);
	return level === 3 ? 0 : since - HEAD_START_SECONDS[level] * 1000;
}

/** Those who wait for a person, who has waited longest first; the upset have a head start, and who is in danger comes first. */
export const waitingLine = (open: readonly LiveConversation[]): readonly LiveConversation[] =>
	open
		.filter(({ state }) => state.status === 'waiting')
		.map((each) => ({ each, from: countedFrom(each) }))
		.sort((a, b) => a.from - b.from || (a.each.state.queuedAt ?? '').localeCompare(b.each.state.queuedAt ?? ''))
		.map(({ each }) => each);

export interface Place {
	/** From 1, at this moment: who comes later and is upset may be taken before. */
	readonly position: number;
	readonly waiting: number;
	/** Mean wait of those taken last who were as upset, seconds; null before anybody was. */
	readonly waitSeconds: number | null;
}

/** How long a customer waited until somebody joined. */
export interface Wait {
	readonly alarm: Alarm;
	readonly seconds: number;
}

/** Where each stands who waits, by conversation. */
export function placesOf(open: readonly LiveConversation[], waits: readonly Wait[]): ReadonlyMap<string, Place> {
	const line = waitingLine(open);
	const means = new Map<Alarm, number | null>();
	const meanOf = (level: Alarm) => {
		const known = means.get(level);
		if (known !== undefined) return known;
		const like = waits.filter((each) => each.alarm === level).slice(-WAITS_KEPT);
		const mean = like.length ? like.reduce((sum, { seconds }) => sum + seconds, 0) / like.length : null;
		means.set(level, mean);
		return mean;
	};
	return new Map(
		line.map((each, at) => [each.id, { position: at + 1, waiting: line.length, waitSeconds: meanOf(alarm(each)) }])
	);
}

/** The wait that ended when somebody first joined; null where nobody has. */
export function waited(conversation: LiveConversation): Wait | null {
	const queued = queuedOf(conversation);
	const joined = joinedFirst(conversation);
	if (!queued || !joined) return null;
	return { alarm: alarm(conversation), seconds: (Date.parse(joined.at) - Date.parse(queued.at)) / 1000 };
}

/** Who joined first since the customer was queued last. */
export function joinedFirst(conversation: LiveConversation): StampedEvent | undefined {
	const queued = queuedOf(conversation);
	return queued && conversation.events.find((event) => event.kind === 'joined' && event.seq > queued.seq);
}
