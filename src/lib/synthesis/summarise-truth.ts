import { quantile } from '#lib/stats/summaries.ts';
import { type IssueOutcome, issueOutcomes } from './log-parameters.ts';
import { type ContactEnding, contactEndings, type ConversationTruth, type SyntheticLog } from './synthetic-log.ts';

/** The answers a fair analysis of the log ought to find, counted from the truth. Shares lie in 0..1, durations in seconds. */
export interface TruthSummary {
	readonly conversations: number;
	readonly customers: number;
	readonly customersInTheLog: number;
	readonly issues: number;
	readonly botFirst: BotFirstTruth;
	readonly humanFirst: { readonly n: number; readonly solved: number; readonly durable: number };
	/** Difference bot-first − human-first in the probability that the first answer solves, over the given arm's contacts. */
	readonly effect: { readonly naive: number; readonly att: number; readonly atu: number };
	readonly reply: Readonly<Record<string, { readonly n: number; readonly medianSeconds: number | null }>>;
	readonly churn: Readonly<Record<IssueOutcome, { readonly n: number; readonly left: number }>>;
	readonly topics: Readonly<
		Record<string, { readonly n: number; readonly botFirst: number; readonly botDurable: number }>
	>;
}

export interface BotFirstTruth {
	readonly n: number;
	readonly endings: Readonly<Record<ContactEnding, number>>;
	/** No hand-off. */
	readonly contained: number;
	readonly vendorSaysResolved: number;
	/** Solved by the bot alone, for good. */
	readonly botDurable: number;
	/** Of the contained, those the bot did not solve. */
	readonly falseContainment: number;
	/** Solved for good by whoever answered. */
	readonly systemDurable: number;
}

const shareOf = <Item>(items: readonly Item[], holds: (item: Item) => boolean) =>
	items.length === 0 ? 0 : round(items.filter(holds).length / items.length);
const average = <Item>(items: readonly Item[], value: (item: Item) => number) =>
	items.length === 0 ? 0 : round(items.reduce((sum, item) => sum + value(item), 0) / items.length);
const round = (value: number) => Math.round(value * 1e5) / 1e5;

/** Counts the truth of a log. */
export function summariseTruth(log: SyntheticLog): TruthSummary {
	const { conversations, truths } = log;
	const botFirst = truths.filter(({ arm }) => arm === 'bot-first');
	const humanFirst = truths.filter(({ arm }) => arm === 'human-first');
	const solvedFirst = ({ ending }: ConversationTruth) => ending === 'bot-solved' || ending === 'human-solved';
	const gain = ({ solves }: ConversationTruth) => solves.botFirst - solves.humanFirst;
	return {
		conversations: conversations.length,
		customers: log.customers.length,
		customersInTheLog: new Set(conversations.map((row) => row.customer_id)).size,
		issues: log.issues.length,
		botFirst: summariseBotFirst(log, botFirst),
		humanFirst: {
			n: humanFirst.length,
			solved: shareOf(humanFirst, ({ solved }) => solved),
			durable: shareOf(humanFirst, ({ durable }) => durable)
		},
		effect: {
			naive: round(shareOf(botFirst, solvedFirst) - shareOf(humanFirst, solvedFirst)),
			att: average(botFirst, gain),
			atu: average(humanFirst, gain)
		},
		reply: summariseReplies(log),
		churn: summariseChurn(log),
		topics: summariseTopics(log)
	};
}

function summariseBotFirst({ conversations }: SyntheticLog, botFirst: readonly ConversationTruth[]): BotFirstTruth {
	const isContained = ({ ending }: ConversationTruth) =>
		ending === 'bot-solved' || ending === 'bot-wrong' || ending === 'gave-up';
	const contained = botFirst.filter((truth) => isContained(truth));
	const involved = conversations.filter((row) => row.bot_involved === true);
	const endings = contactEndings.map((ending) => [ending, shareOf(botFirst, (truth) => truth.ending === ending)]);
	// a hand-off whose customer left the queue is no containment, though no person ever spoke
	const handedOff = involved.filter((row) => row.handoff_at !== null).length;
	return {
		n: botFirst.length,
		endings: Object.fromEntries(endings) as Record<ContactEnding, number>,
		contained: round(1 - handedOff / involved.length),
		vendorSaysResolved: shareOf(involved, (row) => row.vendor_verdict === 'resolved'),
		botDurable: shareOf(botFirst, ({ ending }) => ending === 'bot-solved'),
		falseContainment: shareOf(contained, ({ solved }) => !solved),
		systemDurable: shareOf(botFirst, ({ durable }) => durable)
	};
}

function summariseReplies({ conversations }: SyntheticLog): TruthSummary['reply'] {
	const summary: Record<string, { n: number; medianSeconds: number | null }> = {};
	const add = (name: string, seconds: readonly number[]) => {
		summary[name] = { n: seconds.length, medianSeconds: quantile(seconds, 0.5) };
	};
	add(
		'bot',
		conversations.flatMap((row) =>
			row.first_bot_reply_at === null ? [] : [(row.first_bot_reply_at - row.opened_at) / 1000]
		)
	);
	for (const channel of new Set(conversations.map((row) => row.channel))) {
		const replies = conversations.flatMap((row) =>
			row.channel !== channel || row.first_human_reply_at === null || row.bot_involved === true
				? []
				: [(row.first_human_reply_at - row.opened_at) / 1000]
		);
		add(`human, ${channel}`, replies);
	}
	return summary;
}

function summariseChurn({ issues }: SyntheticLog): TruthSummary['churn'] {
	const deciding = issues.filter(({ decidesChurn }) => decidesChurn);
	const rows = issueOutcomes.map((outcome) => {
		const those = deciding.filter((issue) => issue.outcome === outcome);
		return [outcome, { n: those.length, left: shareOf(those, ({ causedChurn }) => causedChurn) }];
	});
	return Object.fromEntries(rows) as Record<IssueOutcome, { n: number; left: number }>;
}

function summariseTopics({ conversations, truths }: SyntheticLog): TruthSummary['topics'] {
	const summary: Record<string, { n: number; botFirst: number; botDurable: number }> = {};
	for (const topic of new Set(conversations.map((row) => row.topic ?? '')).values()) {
		const those = truths.filter((_, index) => conversations[index]?.topic === topic);
		const botFirst = those.filter(({ arm }) => arm === 'bot-first');
		summary[topic] = {
			n: those.length,
			botFirst: botFirst.length,
			botDurable: shareOf(botFirst, ({ ending }) => ending === 'bot-solved')
		};
	}
	return summary;
}
