import { drawExponential, drawLognormal, drawPoisson } from '#lib/stats/draws.ts';
import { drawChance, drawInteger, drawItem, drawKey, drawUniform, type Random } from '#lib/stats/random.ts';
import { type Arrivals, DAY_MS, later } from './arrivals.ts';
import {
	botChances,
	botFirstChance,
	humanSolvesChance,
	leavesQueueChance,
	meanLiveWaitSeconds,
	type Situation
} from './chances.ts';
import type { LogParameters } from './log-parameters.ts';
import type { ContactEnding } from './synthetic-log.ts';

/** How one contact went, as if the log never ended. Instants in UTC milliseconds. */
export interface Contact {
	readonly openedAt: number;
	readonly isBotFirst: boolean;
	readonly ending: ContactEnding;
	readonly firstBotReplyAt: number | null;
	readonly handoffAt: number | null;
	readonly handoffReason: string | null;
	readonly firstHumanReplyAt: number | null;
	readonly queueSeconds: number | null;
	/** Work time of people up to the first resolution. */
	readonly handleSeconds: number | null;
	readonly resolvedAt: number | null;
	readonly lastTurnAt: number;
	readonly refused: boolean;
	readonly refusalOverturnedAt: number | null;
}

export interface ContactContext {
	readonly parameters: LogParameters;
	readonly arrivals: Arrivals;
	readonly random: Random;
}

const BOT_REPLY_SIGMA = 0.5;
const ASYNC_WAIT_SIGMA = 0.75;
const IDLE_CLOSE_SECONDS = 300;
const OVERTURN_MEAN_DAYS = 3.5;

/** Plays one contact: who answers first, what comes of it, and when everything happens. */
export function playContact(context: ContactContext, situation: Situation, openedAt: number): Contact {
	const { parameters, random } = context;
	if (!drawChance(random, botFirstChance(parameters, situation))) {
		const human = { firstBotReplyAt: null, handoffAt: null, handoffReason: null, isBotFirst: false };
		return { openedAt, ...human, ...askPerson(context, situation, openedAt, false) };
	}
	const { botReplyMedianSeconds, turnMeanSeconds } = situation.channel;
	const firstBotReplyAt = later(openedAt, 1 + drawLognormal(random, botReplyMedianSeconds - 1, BOT_REPLY_SIGMA));
	const fate = drawKey(random, { ...botChances(parameters, situation) });
	const turns = 1 + drawPoisson(random, fate === 'givesUp' ? 2.2 : 1.4);
	const talkSeconds = Array.from({ length: turns }, () => 5 + drawExponential(random, turnMeanSeconds));
	const lastTurnAt = later(
		firstBotReplyAt,
		talkSeconds.reduce((sum, seconds) => sum + seconds, 0)
	);
	const bot = { openedAt, isBotFirst: true, firstBotReplyAt };
	if (fate === 'handsOff') {
		const handoffAt = later(lastTurnAt, drawUniform(random, 2, 12));
		const handoffReason = handoffReasonOf(random, situation);
		return { ...bot, handoffAt, handoffReason, ...askPerson(context, situation, handoffAt, true) };
	}
	const resolvedAt = fate === 'givesUp' ? null : later(lastTurnAt, IDLE_CLOSE_SECONDS);
	return {
		...bot,
		handoffAt: null,
		handoffReason: null,
		firstHumanReplyAt: null,
		queueSeconds: null,
		handleSeconds: null,
		resolvedAt,
		lastTurnAt,
		ending: fate === 'solved' ? 'bot-solved' : fate === 'wrong' ? 'bot-wrong' : 'gave-up',
		...refusalOf(random, situation, fate === 'wrong' ? situation.topic.refusal.bot : 0, resolvedAt)
	};
}

type PersonPart = Omit<Contact, 'openedAt' | 'isBotFirst' | 'firstBotReplyAt' | 'handoffAt' | 'handoffReason'>;

function askPerson(context: ContactContext, situation: Situation, from: number, isAfterHandoff: boolean): PersonPart {
	const { parameters, random } = context;
	const isLive = situation.channel.kind === 'live';
	if (drawChance(random, leavesQueueChance(parameters, situation))) {
		const leftAt = later(from, 20 + drawExponential(random, patienceOf(situation)));
		return {
			ending: 'left-queue',
			firstHumanReplyAt: null,
			queueSeconds: (leftAt - from) / 1000,
			handleSeconds: null,
			resolvedAt: null,
			lastTurnAt: leftAt,
			refused: false,
			refusalOverturnedAt: null
		};
	}
	const firstHumanReplyAt = answeredAt(context, situation, from);
	const work = workOn(context, situation, firstHumanReplyAt);
	const solved = drawChance(random, humanSolvesChance(parameters, situation, isAfterHandoff));
	return {
		...work,
		ending: solved ? 'human-solved' : 'human-wrong',
		firstHumanReplyAt,
		queueSeconds: isLive ? (firstHumanReplyAt - from) / 1000 : null,
		...refusalOf(random, situation, solved ? 0 : situation.topic.refusal.human, work.resolvedAt)
	};
}

/** Someone who leaves first waited as long as the shorter of wait and patience, which is exponential too. */
function patienceOf(situation: Situation): number {
	const wait = meanLiveWaitSeconds(situation);
	return situation.isStaffed ? 1 / (1 / wait + 1 / situation.channel.patienceSeconds) : 300;
}

function answeredAt({ arrivals, random }: ContactContext, situation: Situation, from: number): number {
	const { kind, humanWaitSeconds } = situation.channel;
	if (kind === 'async') {
		return arrivals.addStaffedSeconds(from, 30 + drawLognormal(random, humanWaitSeconds, ASYNC_WAIT_SIGMA));
	}
	const seconds = 3 + drawExponential(random, situation.isStaffed ? patienceOf(situation) : humanWaitSeconds);
	return situation.isStaffed ? later(from, seconds) : arrivals.addStaffedSeconds(from, seconds);
}

/** One person's work from an instant on: how long it took, when it was resolved, when the customer spoke last. */
export function workOn(
	{ parameters, arrivals, random }: ContactContext,
	situation: Situation,
	from: number
): { handleSeconds: number; resolvedAt: number; lastTurnAt: number } {
	const { handleFactor, spreadMeanSeconds, kind } = situation.channel;
	const median = situation.topic.handleMedianSeconds * handleFactor;
	const handleSeconds = Math.max(20, Math.round(drawLognormal(random, median, parameters.handleSigma)));
	const resolvedAt =
		kind === 'live'
			? later(from, handleSeconds * drawUniform(random, 1, 1.25))
			: arrivals.addStaffedSeconds(from, handleSeconds + drawExponential(random, spreadMeanSeconds));
	const spokeAt = later(from, ((resolvedAt - from) / 1000) * drawUniform(random, 0.55, 0.97));
	return { handleSeconds, resolvedAt, lastTurnAt: spokeAt };
}

function handoffReasonOf(random: Random, { isUpset, topic }: Situation): string {
	if (isUpset && drawChance(random, 0.45)) return 'upset_customer';
	if (topic.priorities['urgent'] !== undefined && topic.priorities['urgent'] > 0.2) {
		return drawChance(random, 0.5) ? 'security_policy' : 'customer_request';
	}
	return drawItem(random, ['customer_request', 'customer_request', 'low_confidence']);
}

function refusalOf(random: Random, { topic }: Situation, chance: number, at: number | null) {
	const refused = at !== null && drawChance(random, chance);
	const isOverturned = refused && drawChance(random, topic.refusal.overturned);
	const days = Math.min(21, drawExponential(random, OVERTURN_MEAN_DAYS));
	return {
		refused,
		refusalOverturnedAt: isOverturned ? later(at, 1800 + (days * DAY_MS) / 1000 + drawInteger(random, 0, 59)) : null
	};
}
