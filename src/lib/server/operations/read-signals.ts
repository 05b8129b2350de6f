import { contentLexicon } from '#lib/decision/content-lexicon.ts';
import type { DecisionInput, Reading, Readings, Scope } from '#lib/decision/input.ts';
import { handoverValue } from '#lib/economics/handover-value.ts';
import type { Register } from '#lib/economics/assumptions/register.ts';
import type { Values } from '#lib/economics/values.ts';
import {
	repeatedSql,
	satisfactionLostSql,
	signalsSql,
	type RepeatedRow,
	type SatisfactionRow,
	type SignalRow
} from '#lib/metrics/signals-sql.ts';
import { findDimension } from '#lib/metrics/dimensions.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import type { LogFacts } from './log-facts.ts';
import type { Rows } from './read-kept.ts';
import { measureLog, monthsOf, type MeasuredGroup } from './measure-log.ts';

/** Topics the decision speaks of: the largest, each of at least this many conversations; the rest is too little to judge. */
const MOST_TOPICS = 30;
const LEAST_CONVERSATIONS = 30;
const TOPICS_OF_CONCENTRATION = 3;

const WHOLE: CheckedQuery = { metrics: [], by: [], where: [], from: undefined, to: undefined };

/** Reads every signal of the log and of its topics. */
export async function readSignals(
	session: Rows,
	facts: LogFacts,
	register: Register,
	draws: readonly Values[]
): Promise<DecisionInput> {
	const rows = await session.rows<SignalRow>(signalsSql(contentLexicon));
	const saysQuestion = facts.known.has('subject') || facts.known.has('text');
	const repeated = saysQuestion ? await session.rows<RepeatedRow>(repeatedSql()) : [];
	const satisfaction = facts.known.has('csat') ? await session.rows<SatisfactionRow>(satisfactionLostSql()) : [];
	const [whole] = await measureLog(session, WHOLE, facts);
	const topicDimension = findDimension('topic');
	const groups = topicDimension ? await measureLog(session, { ...WHOLE, by: [topicDimension] }, facts) : [];
	const log = rows.find((row) => row.whole);
	const named = rows.filter((row) => !row.whole && row.topic !== null);
	const withTopic = named.reduce((total, { n }) => total + n, 0);
	const largest = named.slice(0, TOPICS_OF_CONCENTRATION).reduce((total, { n }) => total + n, 0);
	const scope = (row: SignalRow, group: MeasuredGroup | undefined, concentrated: number): Scope => ({
		n: row.n,
		readings: readingsOf(row, {
			facts,
			group,
			concentration: withTopic > 0 ? measured(concentrated / withTopic, withTopic, null) : null,
			repeated: repeated.find((each) => each.whole === row.whole && each.topic === row.topic),
			satisfaction: satisfaction.find((each) => each.whole === row.whole && each.topic === row.topic)
		}),
		complained: shareOf(row, facts)(row.complained, row.complained_n),
		refusedAlone: facts.known.has('refused') ? row.refused_alone : null,
		replicates: null,
		valuePerContact: group ? handoverValue(group.log, register, draws) : null
	});
	if (log === undefined) throw new RangeError('an empty log has no signals');
	const topics = named
		.filter(({ n }) => n >= LEAST_CONVERSATIONS)
		.slice(0, MOST_TOPICS)
		.map((row) => ({
			topic: row.topic ?? '',
			...scope(
				row,
				groups.find(({ dimensions }) => dimensions['topic'] === row.topic),
				row.n
			)
		}));
	const all = scope(log, whole, largest);
	return { log: { ...all, valuePerContact: meanValue(topics) ?? all.valuePerContact }, topics };
}

/**
 * What a contact gains on average, topic by topic: the bot's own contacts differ in topic from the people's, so that a figure over
 * all of them would hold the mix as well. The same draws lie behind every topic, so their limits may be averaged too.
 */
function meanValue(topics: DecisionInput['topics']): Scope['valuePerContact'] {
	const valued = topics.flatMap(({ n, valuePerContact }) => (valuePerContact ? [{ n, ...valuePerContact }] : []));
	const total = valued.reduce((sum, { n }) => sum + n, 0);
	if (total === 0) return null;
	const mean = (part: 'value' | 'low' | 'high') => valued.reduce((sum, each) => sum + each.n * each[part], 0) / total;
	return {
		value: mean('value'),
		low: mean('low'),
		high: mean('high'),
		outcomes: valued.every(({ outcomes }) => outcomes === 'measured') ? 'measured' : 'assumed',
		churn: valued.every(({ churn }) => churn === 'left-out') ? 'left-out' : 'counted'
	};
}

/** Digits kept of a reading. The engine adds in whatever order its threads finish, which moves the last digits of a double. */
const STEADY_DIGITS = 9;

const steady = (value: number) => Number(value.toPrecision(STEADY_DIGITS));

function measured(value: number, n: number, standardError: number | null): Reading {
	return {
		value: steady(value),
		n,
		standardError: standardError === null ? null : steady(standardError),
		origin: 'measured'
	};
}

/** How the shares of a scope are read: contacts of one customer resemble each other, so customers are what a share rests on. */
function shareOf(row: SignalRow, { known }: LogFacts) {
	const clusters = known.has('customer_id') ? Math.max(1, row.customers) : row.n;
	return (value: number | null, n = row.n): Reading | null =>
		value === null || n === 0
			? null
			: measured(value, n, Math.sqrt((value * (1 - value)) / Math.max(1, Math.min(n, clusters))));
}

interface Beside {
	readonly facts: LogFacts;
	readonly group: MeasuredGroup | undefined;
	readonly concentration: Reading | null;
	readonly repeated: RepeatedRow | undefined;
	readonly satisfaction: SatisfactionRow | undefined;
}

function readingsOf(row: SignalRow, { facts, group, concentration, repeated, satisfaction }: Beside): Readings {
	const { known } = facts;
	const months = monthsOf(facts);
	const share = shareOf(row, facts);
	const mean = (value: number | null, deviation: number | null, n: number): Reading | null =>
		value === null || n === 0 ? null : measured(value, n, (deviation ?? value) / Math.sqrt(n));
	const spread = row.handle_mean && row.handle_deviation ? row.handle_deviation / row.handle_mean : null;
	// The name of a topic may say what its contacts are about; that it does not say so says nothing
	const named = (value: number | null) =>
		known.has('subject') || (known.has('topic') && (value ?? 0) > 0) ? share(value) : null;
	return {
		'monthly-volume': measured(row.n / months, row.n, Math.sqrt(row.n) / months),
		concentration,
		'handle-time': mean(row.handle_mean, row.handle_deviation, row.handle_n),
		'handle-spread':
			spread === null
				? null
				: measured(spread, row.handle_n, spread * Math.sqrt((1 + 2 * spread * spread) / (2 * row.handle_n))),
		'repeated-questions': repeated ? share(repeated.repeated, repeated.n) : null,
		'out-of-hours': share(row.out_of_hours),
		'bot-durable': known.has('customer_id') ? share(row.bot_durable, row.bot_durable_n) : null,
		// By the recognisers where the texts were analysed, else by words
		anxious: share(row.upset, row.upset_n) ?? share(row.anxious, row.anxious_n),
		// What the company books as a complaint is one, however calmly it is written; what reads as one is one as well
		complaint: share(row.complaining, row.complained_n) ?? named(row.complaint),
		recontact: share(row.recontact, row.recontact_n),
		'csat-lost':
			satisfaction?.lost == null ? null : measured(satisfaction.lost, satisfaction.n, satisfaction.standard_error),
		'customer-margin':
			group?.customerMargin == null ? null : measured(group.customerMargin, group.log.customers ?? 0, null),
		loops: share(row.loops, row.loops_n),
		'sensitive-content': named(row.sensitive),
		irreversible: known.has('refused') ? share(row.irreversible) : named(row.irreversible),
		'value-at-stake': mean(row.value_mean, row.value_deviation, row.value_n),
		regulated: null
	};
}
