import type { AssumptionKey } from '../assumptions/register.ts';
import { outcomeShares } from '../contact-cost.ts';
import type { Values } from '../values.ts';
import type { MonthUsed } from './charge.ts';
import type { BilledUnit, PriceModel, ResolutionModel } from './price-model.ts';

/** What a stretch of the log holds of what vendors count, over all its contacts. */
export interface PeriodUsage {
	readonly contacts: number;
	/** `judged`: of those that are over, whose window for coming back has passed. */
	readonly issues: { readonly count: number; readonly judged: number; readonly durable: number };
	readonly botInvolved: number;
	/** Of those, how many could be judged, and were solved by the bot alone and stayed solved. */
	readonly botAlone: { readonly judged: number; readonly durable: number };
	/** One for each rule on reopening, in the order of `reopenRules`. */
	readonly resolutions: readonly ResolutionCounts[];
	/** Bot-involved conversations whose turns are known, and what was said in them. */
	readonly spoken: SpokenCounts;
	/** Different agents who took part. */
	readonly agents: number;
	readonly humanContacts: number;
	/** Handle time of those people contacts where it is known, seconds. */
	readonly handle: { readonly known: number; readonly seconds: number };
}

/** Bot-involved conversations that were not reopened inside the window. */
export interface ResolutionCounts {
	/** The customer said that it was solved, by the ledger. */
	readonly confirmed: number;
	/** Answered, and quiet since. */
	readonly assumed: number;
	readonly givenUp: number;
	/** Not handed over; whether solved or given up, the log cannot tell. */
	readonly contained: number;
	/** Not even whether it was handed over can be told. */
	readonly unknown: number;
	/** Resolved, as the vendor's verdict in the export has it. */
	readonly vendor: number;
}

export interface SpokenCounts {
	readonly conversations: number;
	readonly replies: number;
	/** Bytes the bot wrote, and read: each reply rereads half of what its conversation came to, on average. */
	readonly bytesOut: number;
	readonly bytesIn: number;
}

/** Whether the log says that a bot took part; without one, what a bot would have done is assumed. */
export type BotPresence = 'measured' | 'none' | 'unknown';

export interface BillingLog {
	readonly bot: BotPresence;
	readonly hasCustomers: boolean;
	readonly hasVendorVerdict: boolean;
	readonly hasReopenings: boolean;
	readonly hasAgents: boolean;
	/** Fields for lack of which the endings of some bot-involved conversations are not known. */
	readonly endingsLack: readonly string[];
	/** Length in months of 30.4375 days. > 0 */
	readonly months: number;
	/** The log in so many parts of equal length as come nearest to a month, the earliest first; never none. */
	readonly parts: readonly PeriodUsage[];
	/** Whole weeks, counted back from the end. */
	readonly weeks: readonly PeriodUsage[];
	/** The windows after which a reopening does not count: days, null for whenever. */
	readonly reopenRules: readonly (number | null)[];
}

/** How the units of a model were found. */
export interface Counting {
	readonly how:
		| 'vendor-verdict'
		| 'ledger'
		| 'verified'
		| 'containment'
		| 'bot-conversations'
		| 'bot-replies'
		| 'messages'
		| 'agents'
		| 'workload'
		| 'contract'
		| 'assumed';
	/** What it rests on that the log does not say. Empty: measured. */
	readonly restsOn: readonly AssumptionKey[];
	/** Fields that would measure it, or more of it. */
	readonly missing: readonly string[];
}

const presenceMissing = (log: BillingLog) => (log.bot === 'measured' ? [] : ['bot_involved']);
const presenceRests = (log: BillingLog): AssumptionKey[] => (log.bot === 'measured' ? [] : ['plan.bot-first-share']);

/** What a model counts in this log, and how well it is known. */
export function countingOf(log: BillingLog, model: PriceModel): Counting {
	const seats = seatCounting(log, model);
	if (model.unit === 'seat') return seats;
	const usage = usageCounting(log, model);
	if (model.seatFee === 0) return usage;
	return {
		how: usage.how,
		restsOn: [...usage.restsOn, ...seats.restsOn],
		missing: [...usage.missing, ...seats.missing]
	};
}

function seatCounting(log: BillingLog, { seats }: PriceModel): Counting {
	if (seats !== null) return { how: 'contract', restsOn: [], missing: [] };
	if (log.hasAgents) return { how: 'agents', restsOn: [], missing: [] };
	const isTimed = log.parts.some(({ handle }) => handle.known > 0);
	return {
		how: 'workload',
		restsOn: [
			'labour.monthly-hours',
			'labour.occupancy',
			'labour.shrinkage',
			...(isTimed ? [] : (['labour.handle-seconds'] as const))
		],
		missing: ['agent_id']
	};
}

function usageCounting(log: BillingLog, model: Exclude<PriceModel, { unit: 'seat' }>): Counting {
	const absent = log.bot !== 'measured';
	const restsOn = presenceRests(log);
	const missing = presenceMissing(log);
	switch (model.unit) {
		case 'resolution':
			if (absent)
				return {
					how: 'assumed',
					restsOn: [...restsOn, 'bot.handed-off', 'bot.given-up-of-rest', billedShareOf(model)],
					missing
				};
			return resolutionCounting(log, model);
		case 'conversation':
			return { how: absent ? 'assumed' : 'bot-conversations', restsOn, missing };
		case 'action':
			if (isSpoken(log)) return { how: 'bot-replies', restsOn, missing };
			return {
				how: 'assumed',
				restsOn: [...restsOn, 'bot.actions-per-conversation'],
				missing: [...missing, 'messages']
			};
		case 'token':
			if (isSpoken(log))
				return { how: 'messages', restsOn: [...restsOn, 'bot.prompt-tokens', 'bot.bytes-per-token'], missing };
			return {
				how: 'assumed',
				restsOn: [...restsOn, 'bot.tokens-in', 'bot.tokens-out'],
				missing: [...missing, 'messages']
			};
	}
}

/** What says how many of the endings without a word of the customer's are billed: of the quiet ones, or of the give-ups. */
const billedShareOf = ({ verifiedOnly }: ResolutionModel): AssumptionKey =>
	verifiedOnly ? 'bot.verified-quiet' : 'bot.billed-give-ups';

function resolutionCounting(log: BillingLog, model: ResolutionModel): Counting {
	const reopenings = log.hasReopenings ? [] : ['reopened_at'];
	if (saysVerdict(log, model)) return { how: 'vendor-verdict', restsOn: [], missing: reopenings };
	const sum = (of: (counts: ResolutionCounts) => number) =>
		log.parts.reduce((all, part) => all + of(countsUnder(log, model, part)), 0);
	const isJudged = sum(({ confirmed, assumed, givenUp }) => confirmed + assumed + givenUp) > 0;
	const hasUnknown = sum(({ unknown }) => unknown) > 0;
	const hasContained = sum(({ contained }) => contained) > 0;
	return {
		how:
			isJudged || !(hasContained || hasUnknown)
				? model.verifiedOnly
					? 'verified'
					: 'ledger'
				: hasContained
					? 'containment'
					: 'assumed',
		restsOn: [
			...(hasUnknown ? (['bot.handed-off'] as const) : []),
			...(hasContained || hasUnknown ? (['bot.given-up-of-rest'] as const) : []),
			billedShareOf(model)
		],
		missing: [...log.endingsLack, ...reopenings]
	};
}

/** A verdict that takes quiet endings for resolved does not say which of them a vendor that verifies would bill. */
const saysVerdict = (log: BillingLog, { verifiedOnly }: ResolutionModel) => log.hasVendorVerdict && !verifiedOnly;

const countsUnder = (
	log: BillingLog,
	{ reopenedWithinDays }: Pick<ResolutionModel, 'reopenedWithinDays'>,
	period: PeriodUsage
): ResolutionCounts => {
	const counts = period.resolutions[log.reopenRules.indexOf(reopenedWithinDays)];
	if (counts === undefined) throw new Error(`resolutions were not counted by the rule of ${reopenedWithinDays} days`);
	return counts;
};

const spokenOf = (log: BillingLog): SpokenCounts =>
	log.parts.reduce(
		(sum, { spoken }) => ({
			conversations: sum.conversations + spoken.conversations,
			replies: sum.replies + spoken.replies,
			bytesOut: sum.bytesOut + spoken.bytesOut,
			bytesIn: sum.bytesIn + spoken.bytesIn
		}),
		{ conversations: 0, replies: 0, bytesOut: 0, bytesIn: 0 }
	);

const isSpoken = (log: BillingLog) => log.bot === 'measured' && spokenOf(log).conversations > 0;

/** Units a bot-involved conversation uses on average, those written among them apart. */
export function perConversation(log: BillingLog, unit: BilledUnit, values: Values): { units: number; written: number } {
	if (unit !== 'action' && unit !== 'token') return { units: 1, written: 0 };
	const spoken = spokenOf(log);
	const each = (count: number) => count / spoken.conversations;
	if (unit === 'action')
		return { units: isSpoken(log) ? each(spoken.replies) : values['bot.actions-per-conversation'], written: 0 };
	if (!isSpoken(log)) {
		const written = values['bot.tokens-out'];
		return { units: values['bot.tokens-in'] + written, written };
	}
	const written = each(spoken.bytesOut) / values['bot.bytes-per-token'];
	const read =
		each(spoken.bytesIn) / values['bot.bytes-per-token'] + each(spoken.replies) * values['bot.prompt-tokens'];
	return { units: read + written, written };
}

/** Conversations of a period that a model counts: those resolved, or those a bot took part in. Not rounded. */
export function countedConversations(log: BillingLog, model: PriceModel, period: PeriodUsage, values: Values): number {
	if (model.unit === 'seat') return 0;
	const involved = log.bot === 'measured' ? period.botInvolved : period.contacts * values['plan.bot-first-share'];
	if (model.unit !== 'resolution') return involved;
	if (log.bot !== 'measured') return billedOf({ ...noCounts, unknown: involved }, model, values);
	const counts = countsUnder(log, model, period);
	return saysVerdict(log, model) ? counts.vendor : billedOf(counts, model, values);
}

const noCounts: ResolutionCounts = { confirmed: 0, assumed: 0, givenUp: 0, contained: 0, unknown: 0, vendor: 0 };

/** Resolutions that a vendor bills. Endings that the log does not tell are spread as the register has it. */
function billedOf(counts: ResolutionCounts, { verifiedOnly }: ResolutionModel, values: Values): number {
	const { confirmed, assumed, givenUp, contained, unknown } = counts;
	const ofContained = outcomeShares(0, values['bot.given-up-of-rest']);
	const ofUnknown = outcomeShares(values['bot.handed-off'], values['bot.given-up-of-rest']);
	const quiet = assumed + contained * ofContained.resolved + unknown * ofUnknown.resolved;
	if (verifiedOnly) return confirmed + quiet * values['bot.verified-quiet'];
	const left = givenUp + contained * ofContained.givenUp + unknown * ofUnknown.givenUp;
	return confirmed + quiet + left * values['bot.billed-give-ups'];
}

/** What a part of the log used of what a model counts, in a month of full length. */
export function usedInMonth(log: BillingLog, model: PriceModel, part: PeriodUsage, values: Values): MonthUsed {
	const length = log.months / log.parts.length;
	const conversations = countedConversations(log, model, part, values) / length;
	const { units, written } = perConversation(log, model.unit, values);
	return { units: conversations * units, written: conversations * written, seats: seatsIn(log, part, length, values) };
}

/** Agents seen; where none is named, as many as the work of people fills. */
function seatsIn(
	log: BillingLog,
	{ agents, humanContacts, handle }: PeriodUsage,
	length: number,
	values: Values
): number {
	if (log.hasAgents) return agents;
	const handleSeconds = handle.known > 0 ? handle.seconds / handle.known : values['labour.handle-seconds'];
	const worked = values['labour.monthly-hours'] * 3600 * values['labour.occupancy'] * (1 - values['labour.shrinkage']);
	return Math.ceil((humanContacts * handleSeconds) / length / worked);
}

/** Issues that stayed solved; those that could not be judged are taken to have stayed solved as often as the rest. */
export const durableIssues = ({ issues: { count, judged, durable } }: PeriodUsage): number =>
	judged === 0 ? 0 : (count * durable) / judged;

/** Conversations that the bot solved alone and that stayed solved; those that could not be judged as often as the rest. */
export const solvedByBot = ({ botInvolved, botAlone: { judged, durable } }: PeriodUsage): number =>
	judged === 0 ? 0 : (botInvolved * durable) / judged;
