import { drawChance, drawIndex, drawInteger, type Random } from '#lib/stats/random.ts';
import { later } from './arrivals.ts';
import type { Contact } from './contact.ts';
import type { IssueStart, PlayedContact } from './issue.ts';
import { channelOf, topicOf } from './issue.ts';
import type { LogParameters } from './log-parameters.ts';
import type { SyntheticConversation } from './synthetic-log.ts';
import { writeText } from './texts/write-text.ts';

export interface RowContext {
	readonly parameters: LogParameters;
	/** Nothing later is in the log. */
	readonly endsAt: number;
	readonly texts: Random;
	readonly surveys: Random;
}

export interface RowSource {
	readonly externalId: string;
	readonly customerId: string;
	readonly language: string;
	readonly start: IssueStart;
	readonly played: PlayedContact;
	readonly contactNumber: number;
}

const CLOSES_AFTER_SECONDS = { bot: 1800, live: 86_400, async: 345_600 };

/** What a helpdesk would have written down by the end of the log; events after it are not there yet. */
export function writeRow(context: RowContext, source: RowSource): SyntheticConversation {
	const { parameters, endsAt } = context;
	const { start, played } = source;
	const { contact, reopening } = played;
	const seen = (instant: number | null | undefined) =>
		instant !== undefined && instant !== null && instant < endsAt ? instant : null;
	const reopenedAt = seen(reopening?.reopenedAt);
	const firstResolvedAt = seen(contact.resolvedAt);
	const resolvedAt = reopenedAt === null ? seen(contact.resolvedAt) : seen(reopening?.resolvedAt);
	const firstHumanReplyAt = seen(contact.firstHumanReplyAt);
	const firstBotReplyAt = seen(contact.firstBotReplyAt);
	const handoffAt = seen(contact.handoffAt);
	const closedAt = seen(closingOf(parameters, played));
	const lastTurnAt = (reopenedAt === null ? null : seen(reopening?.lastTurnAt)) ?? seen(contact.lastTurnAt);
	const refusalOverturnedAt = seen(contact.refusalOverturnedAt);
	const answered = resolvedAt !== null || closedAt !== null;
	const { subject, text } = textOf(context, source);
	const events = [firstBotReplyAt, handoffAt, firstHumanReplyAt, reopenedAt, resolvedAt, lastTurnAt, closedAt];
	return {
		external_id: source.externalId,
		customer_id: source.customerId,
		channel: played.channel,
		language: source.language,
		topic: start.topic,
		priority: start.priority,
		opened_at: contact.openedAt,
		first_bot_reply_at: firstBotReplyAt,
		first_human_reply_at: firstHumanReplyAt,
		handoff_at: handoffAt,
		handoff_reason: handoffAt === null ? null : contact.handoffReason,
		first_resolved_at: firstResolvedAt,
		resolved_at: resolvedAt,
		reopened_at: reopenedAt,
		closed_at: closedAt,
		last_customer_turn_at: lastTurnAt ?? contact.openedAt,
		updated_at: Math.max(contact.openedAt, refusalOverturnedAt ?? 0, ...events.map((event) => event ?? 0)),
		bot_involved: contact.isBotFirst,
		human_involved: firstHumanReplyAt !== null,
		agent_id: firstHumanReplyAt === null ? null : agentOf(context),
		handle_seconds: handleSecondsOf(played, resolvedAt, reopenedAt),
		queue_seconds: queueSecondsOf(contact, endsAt),
		reopen_count: reopenedAt === null ? 0 : 1,
		csat: answered ? surveyOf(context, played) : null,
		subject,
		text,
		vendor_verdict: answered ? vendorVerdictOf(context, contact) : null,
		refused: resolvedAt !== null && contact.refused,
		refusal_overturned_at: refusalOverturnedAt,
		currency_value: topicOf(parameters, start.topic).amountMedian === null ? null : start.amount
	};
}

function closingOf(parameters: LogParameters, { contact, reopening, channel }: PlayedContact): number {
	const quietSince = reopening?.resolvedAt ?? contact.resolvedAt;
	if (quietSince === null) return later(contact.lastTurnAt, CLOSES_AFTER_SECONDS.live);
	const isBot = contact.firstHumanReplyAt === null;
	return later(quietSince, CLOSES_AFTER_SECONDS[isBot ? 'bot' : channelOf(parameters, channel).kind]);
}

function handleSecondsOf({ contact, reopening }: PlayedContact, resolvedAt: number | null, reopenedAt: number | null) {
	if (contact.handleSeconds === null || (resolvedAt === null && reopenedAt === null)) return null;
	return contact.handleSeconds + (reopenedAt !== null && resolvedAt !== null ? (reopening?.handleSeconds ?? 0) : 0);
}

function queueSecondsOf({ queueSeconds, handoffAt, openedAt }: Contact, endsAt: number): number | null {
	if (queueSeconds === null) return null;
	return later(handoffAt ?? openedAt, queueSeconds) < endsAt ? queueSeconds : null;
}

const agentOf = ({ parameters, surveys }: RowContext) =>
	`A${String(drawInteger(surveys, 1, parameters.agents)).padStart(3, '0')}`;

function surveyOf({ parameters: { survey }, surveys }: RowContext, { contact, solved }: PlayedContact): number | null {
	const isLeft = contact.ending === 'gave-up' || contact.ending === 'left-queue';
	const isBot = contact.firstHumanReplyAt === null;
	const answers = isLeft ? survey.answersGaveUp : isBot ? survey.answersBot : survey.answersHuman;
	if (!drawChance(surveys, answers)) return null;
	if (isLeft) return drawIndex(surveys, survey.gaveUp) / 4;
	if (!solved) return drawIndex(surveys, survey.wrong) / 4;
	return drawIndex(surveys, isBot ? survey.solvedBot : survey.solvedHuman) / 4;
}

function vendorVerdictOf({ parameters, surveys }: RowContext, contact: Contact): string | null {
	if (!contact.isBotFirst) return null;
	if (contact.handoffAt !== null) return 'escalated';
	const { answered, gaveUp } = parameters.vendorSaysResolved;
	return drawChance(surveys, contact.ending === 'gave-up' ? gaveUp : answered) ? 'resolved' : 'unresolved';
}

function textOf({ parameters, texts }: RowContext, { language, start, played, contactNumber }: RowSource) {
	const book = parameters.phrasebooks[language];
	if (book === undefined) throw new RangeError(`No phrasebook for ${language}`);
	return writeText(texts, book, {
		topic: start.topic,
		isUpset: played.isUpset,
		isRepeat: contactNumber > 1,
		amount: start.amount,
		openedAt: played.contact.openedAt
	});
}
