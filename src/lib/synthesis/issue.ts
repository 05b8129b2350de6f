import { drawLognormal } from '#lib/stats/draws.ts';
import { drawChance, drawKey, drawUniform } from '#lib/stats/random.ts';
import { DAY_MS, HOUR_MS, later } from './arrivals.ts';
import { humanSolvesChance, type Situation, solvesInEitherArm } from './chances.ts';
import { type Contact, type ContactContext, playContact, workOn } from './contact.ts';
import type { ChannelParameters, IssueOutcome, LogParameters, TopicParameters } from './log-parameters.ts';

/** What an issue is about and who has it: the same for all its contacts. */
export interface IssueStart {
	readonly openedAt: number;
	readonly topic: string;
	readonly channel: string;
	readonly priority: string;
	readonly segment: string;
	readonly isUpset: boolean;
	readonly difficulty: number;
	readonly amount: number;
}

export interface Reopening {
	readonly reopenedAt: number;
	readonly handleSeconds: number;
	readonly resolvedAt: number;
	readonly lastTurnAt: number;
	readonly solved: boolean;
}

export interface PlayedContact {
	readonly channel: string;
	readonly isUpset: boolean;
	readonly contact: Contact;
	readonly reopening: Reopening | null;
	readonly solved: boolean;
	readonly solves: { readonly botFirst: number; readonly humanFirst: number };
	/** The last thing that happened between customer and company. */
	readonly endedAt: number;
}

export const topicOf = (parameters: LogParameters, topic: string): TopicParameters =>
	known(parameters.topics[topic], topic);
export const channelOf = (parameters: LogParameters, channel: string): ChannelParameters =>
	known(parameters.channels[channel], channel);

function known<Value>(value: Value | undefined, name: string): Value {
	if (value === undefined) throw new RangeError(`The parameters do not know ${name}`);
	return value;
}

/** Plays an issue to its end: contact after contact until it is solved or the customer lets it be. */
export function playIssue(context: ContactContext, start: IssueStart): readonly PlayedContact[] {
	const { parameters, random } = context;
	const contacts: PlayedContact[] = [];
	let { openedAt, channel, isUpset } = start;
	for (;;) {
		const played = playOne(context, start, { openedAt, channel, isUpset, isRepeat: contacts.length > 0 });
		contacts.push(played);
		if (played.solved || contacts.length >= parameters.recontact.maximumContacts) return contacts;
		if (!drawChance(random, recontactChance(parameters, played))) return contacts;
		openedAt = recontactAt(context, played);
		channel = recontactChannel(context, channel);
		isUpset ||= drawChance(random, parameters.repeat.becomesUpset);
	}
}

export function outcomeOf(contacts: readonly PlayedContact[]): IssueOutcome {
	const last = contacts.at(-1);
	if (!last?.solved) return 'unresolved';
	return contacts.length === 1 && last.reopening === null ? 'first-contact' : 'several';
}

interface Turn {
	readonly openedAt: number;
	readonly channel: string;
	readonly isUpset: boolean;
	readonly isRepeat: boolean;
}

function playOne(context: ContactContext, start: IssueStart, turn: Turn): PlayedContact {
	const { parameters, arrivals } = context;
	const { openedAt, channel, isUpset } = turn;
	const situation: Situation = {
		...start,
		...turn,
		topic: topicOf(parameters, start.topic),
		channel: channelOf(parameters, channel),
		pressure: arrivals.pressure(openedAt),
		isStaffed: arrivals.isStaffed(openedAt)
	};
	const contact = playContact(context, situation, openedAt);
	const reopening = reopen(context, situation, contact);
	const solved = reopening?.solved ?? (contact.ending === 'bot-solved' || contact.ending === 'human-solved');
	const endedAt = reopening?.resolvedAt ?? contact.resolvedAt ?? contact.lastTurnAt;
	return { channel, isUpset, contact, reopening, solved, solves: solvesInEitherArm(parameters, situation), endedAt };
}

function reopen(context: ContactContext, situation: Situation, contact: Contact): Reopening | null {
	const { parameters, random } = context;
	if (contact.ending !== 'human-wrong' || contact.resolvedAt === null) return null;
	if (!drawChance(random, situation.channel.reopens)) return null;
	const reopenedAt = later(contact.resolvedAt, delaySeconds(context));
	const work = workOn(context, situation, context.arrivals.addStaffedSeconds(reopenedAt, 600));
	return { ...work, reopenedAt, solved: drawChance(random, humanSolvesChance(parameters, situation, false)) };
}

function recontactChance({ recontact }: LogParameters, { contact }: PlayedContact): number {
	switch (contact.ending) {
		case 'gave-up':
			return recontact.gaveUp;
		case 'bot-wrong':
			return recontact.wrongBot;
		case 'left-queue':
			return recontact.leftQueue;
		default:
			return recontact.wrongHuman;
	}
}

/** Lognormal, and within the window by an hour at least, so that a recontact is one by any clock. */
function delaySeconds({ parameters: { recontact }, random }: ContactContext): number {
	const longest = (recontact.windowDays * DAY_MS - HOUR_MS) / 1000;
	const seconds = drawLognormal(random, recontact.delayMedianHours * 3600, recontact.delaySigma);
	return seconds < longest ? seconds : drawUniform(random, 0.3, 1) * longest;
}

function recontactAt(context: ContactContext, { endedAt, reopening, contact }: PlayedContact): number {
	const lastTurnAt = reopening?.lastTurnAt ?? contact.lastTurnAt;
	const latest = lastTurnAt + context.parameters.recontact.windowDays * DAY_MS - HOUR_MS;
	let candidate = endedAt;
	// people come back when they are awake: a few tries for an hour in which others write too
	for (let attempt = 0; attempt < 6; attempt++) {
		candidate = later(endedAt, 60 + delaySeconds(context));
		if (candidate <= latest && drawChance(context.random, context.arrivals.wakefulness(candidate))) return candidate;
	}
	return Math.max(later(endedAt, 60), Math.min(candidate, latest));
}

function recontactChannel({ parameters, random }: ContactContext, channel: string): string {
	if (drawChance(random, parameters.recontact.sameChannel)) return channel;
	return drawKey(random, sharesOf(parameters.channels));
}

/** The shares of a table of things that have one, as weights. */
export function sharesOf<Key extends string>(
	table: Readonly<Record<Key, { readonly share: number }>>
): Record<Key, number> {
	const entries = Object.entries<{ readonly share: number }>(table);
	return Object.fromEntries(entries.map(([key, { share }]) => [key, share])) as Record<Key, number>;
}
