import { drawExponential, drawGamma, drawLognormal, drawNormal, drawPoisson } from '#lib/stats/draws.ts';
import { drawChance, drawKey, drawUniform, type Random } from '#lib/stats/random.ts';
import { DAY_MS } from './arrivals.ts';
import type { ContactContext } from './contact.ts';
import { type IssueStart, outcomeOf, type PlayedContact, playIssue, sharesOf, topicOf } from './issue.ts';
import { type IssueOutcome, issueOutcomes, type LogParameters } from './log-parameters.ts';

export interface PlayedIssue {
	readonly start: IssueStart;
	readonly contacts: readonly PlayedContact[];
	readonly outcome: IssueOutcome;
	readonly endedAt: number;
	readonly decidesChurn: boolean;
	readonly causedChurn: boolean;
}

/** One customer from joining to leaving, or to the end of the log. */
export interface CustomerLife {
	readonly segment: string;
	readonly language: string;
	readonly joinedAt: number;
	/** True even when it lies after the end of the log. */
	readonly churnedAt: number | null;
	readonly annualMargin: number;
	readonly acquisitionCost: number;
	readonly issues: readonly PlayedIssue[];
}

const MONEY_SIGMA = 0.6;
/** The sum a customer names when the topic has no money of its own. */
const ANY_AMOUNT = 120;

/** Plays one customer. Chance is taken from the context's stream only. */
export function playCustomer(context: ContactContext): CustomerLife {
	const { parameters, arrivals, random } = context;
	const segment = drawKey(random, sharesOf(parameters.segments));
	const language = drawKey(random, parameters.languages);
	const kind = parameters.segments[segment];
	if (kind === undefined) throw new RangeError(`The parameters do not know the segment ${segment}`);
	const rate = drawGamma(random, parameters.issuesShape, parameters.issuesMean / parameters.issuesShape);
	const starts = Array.from({ length: drawPoisson(random, rate) }, () => arrivals.draw(random)).toSorted(
		(a, b) => a - b
	);
	const played = starts.map((openedAt) => playIssueAt(context, segment, openedAt));
	const { issues, churnedAt } = stayOrLeave(parameters, random, kind.churnFactor, played);
	const joinedAt = drawJoining(random, parameters, kind.meanTenureDays, starts[0] ?? arrivals.endsAt);
	return {
		segment,
		language,
		joinedAt,
		churnedAt: starts.length === 0 ? leavesSilently(parameters, arrivals.endsAt, random, joinedAt) : churnedAt,
		annualMargin: Math.round(drawLognormal(random, kind.annualMarginMedian, MONEY_SIGMA)),
		acquisitionCost: Math.round(drawLognormal(random, kind.acquisitionCostMedian, MONEY_SIGMA / 2)),
		issues
	};
}

type UndecidedIssue = Omit<PlayedIssue, 'decidesChurn' | 'causedChurn'>;

function playIssueAt(context: ContactContext, segment: string, openedAt: number): UndecidedIssue {
	const { parameters, arrivals, random } = context;
	const factors = arrivals.topicFactors(openedAt);
	const shares = sharesOf(parameters.topics);
	for (const [topic, factor] of Object.entries(factors)) shares[topic] = (shares[topic] ?? 0) * factor;
	const topic = drawKey(random, shares);
	const { upset, priorities, amountMedian } = topicOf(parameters, topic);
	const start: IssueStart = {
		openedAt,
		topic,
		segment,
		channel: drawKey(random, sharesOf(parameters.channels)),
		priority: drawKey(random, priorities),
		isUpset: drawChance(random, upset),
		difficulty: drawNormal(random),
		amount: Math.max(1, Math.round(drawLognormal(random, amountMedian ?? ANY_AMOUNT, MONEY_SIGMA)))
	};
	const contacts = playIssue(context, start);
	const endedAt = contacts.reduce((latest, contact) => Math.max(latest, contact.endedAt), openedAt);
	return { start, contacts, outcome: outcomeOf(contacts), endedAt };
}

/**
 * One issue decides per follow-up period, counted from the period's first issue: its worst, the earliest of equals.
 * Who leaves opens no further issue.
 */
function stayOrLeave(
	{ churn }: LogParameters,
	random: Random,
	churnFactor: number,
	played: readonly UndecidedIssue[]
): { issues: PlayedIssue[]; churnedAt: number | null } {
	const followUpMs = churn.followUpDays * DAY_MS;
	const issues: PlayedIssue[] = [];
	let remaining = played;
	for (;;) {
		const first = remaining[0];
		if (first === undefined) return { issues, churnedAt: null };
		const period = remaining.filter(({ start }) => start.openedAt < first.start.openedAt + followUpMs);
		const worst = period.reduce((bad, issue) => (badness(issue) > badness(bad) ? issue : bad), first);
		const leaves = drawChance(random, Math.min(1, churn[worst.outcome] * churnFactor));
		const leavesAt = worst.endedAt + Math.round(drawUniform(random, 0.02, 1) * churn.followUpDays * 86_400) * 1000;
		const lived = leaves ? period.filter(({ start }) => start.openedAt < leavesAt) : period;
		for (const issue of lived) {
			const decidesChurn = issue === worst;
			issues.push({ ...issue, decidesChurn, causedChurn: decidesChurn && leaves });
		}
		if (leaves) return { issues, churnedAt: lived.reduce((at, { endedAt }) => Math.max(at, endedAt), leavesAt) };
		remaining = remaining.slice(period.length);
	}
}

const badness = ({ outcome }: { readonly outcome: IssueOutcome }) => issueOutcomes.indexOf(outcome);

/** Someone who never writes leaves at a constant rate over the log, or the part of it since joining. */
function leavesSilently({ churn, calendar }: LogParameters, endsAt: number, random: Random, joinedAt: number) {
	const days = (endsAt - Math.max(joinedAt, calendar.startsAt)) / DAY_MS;
	const chance = 1 - (1 - churn.noContact) ** (days / churn.followUpDays);
	const at = endsAt - Math.round(drawUniform(random, 0, days) * 86_400) * 1000;
	return drawChance(random, chance) ? at : null;
}

/** Customers who are not new joined long before the log; new ones shortly before their first issue. */
function drawJoining(random: Random, { calendar }: LogParameters, meanTenureDays: number | null, before: number) {
	const from = meanTenureDays === null ? before : Math.min(before, calendar.startsAt);
	const days = drawExponential(random, meanTenureDays ?? 25);
	return from - Math.round(days * 86_400) * 1000;
}
