import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Needs } from './metric.ts';
import { missingNeeds } from './validate.ts';

/** Something known of a contact before anybody replies, in coarse classes. `sql` over `judged j`, `customer k` and `past`. */
export interface Stratum {
	readonly id: string;
	readonly label: Bilingual;
	readonly sql: string;
	readonly needs: Needs;
}

/** How long contacts before this one are looked for, days. */
export const LOOK_BACK_DAYS = 90;

const topic: Stratum = { id: 'topic', label: { en: 'topic', zh: '话题' }, sql: 'j.topic', needs: [['topic']] };
const anxious: Stratum = {
	id: 'anxious',
	label: { en: 'whether the first message sounds anxious', zh: '首条消息是否焦虑' },
	sql: 'j.anxious',
	needs: [['text', 'subject']]
};
const channel: Stratum = {
	id: 'channel',
	label: { en: 'channel', zh: '渠道' },
	sql: 'j.channel',
	needs: [['channel']]
};
const priority: Stratum = {
	id: 'priority',
	label: { en: 'priority', zh: '优先级' },
	sql: 'j.priority',
	needs: [['priority']]
};
const language: Stratum = {
	id: 'language',
	label: { en: 'language', zh: '语言' },
	sql: 'j.language',
	needs: [['language']]
};
const segment: Stratum = {
	id: 'segment',
	label: { en: 'customer segment', zh: '客群' },
	sql: 'j.segment',
	needs: [['segment']]
};
const tenure: Stratum = {
	id: 'tenure',
	label: { en: 'how long a customer', zh: '客户关系时长' },
	sql: 'CASE WHEN k.joined_at IS NOT NULL THEN (j.opened_at > k.joined_at + INTERVAL 90 DAY)::INTEGER + (j.opened_at > k.joined_at + INTERVAL 1 YEAR)::INTEGER END',
	needs: [['joined_at']]
};
const earlierContacts: Stratum = {
	id: 'earlier-contacts',
	label: { en: 'contacts in the 90 days before', zh: '此前 90 天来访次数' },
	sql: 'least(j.earlier_contacts, 2)',
	needs: [['customer_id']]
};
const hours: Stratum = {
	id: 'hours',
	label: { en: 'in or out of hours', zh: '是否工作时间' },
	sql: 'j.in_hours',
	needs: []
};
const month: Stratum = {
	id: 'month',
	label: { en: 'month', zh: '月份' },
	sql: "date_trunc('month', j.opened_local)",
	needs: []
};

/** What arms are matched on. */
export const strata: readonly Stratum[] = [
	topic,
	anxious,
	channel,
	priority,
	language,
	segment,
	tenure,
	earlierContacts,
	hours,
	month
];

/** One step towards coarser strata: what becomes of a stratum, and how that is said. */
interface Coarsening {
	readonly from: Stratum;
	/** Null: it is left out. */
	readonly to: Stratum | null;
}

const someEarlier: Stratum = {
	...earlierContacts,
	label: { en: 'whether there was contact in the 90 days before', zh: '此前 90 天是否来访过' },
	sql: 'least(j.earlier_contacts, 1)'
};
const quarter: Stratum = {
	...month,
	label: { en: 'quarter instead of month', zh: '季度（而非月份）' },
	sql: "date_trunc('quarter', j.opened_local)"
};
const longTenure: Stratum = {
	...tenure,
	label: { en: 'a customer for less than a year or longer', zh: '成为客户不足一年或更久' },
	sql: 'CASE WHEN k.joined_at IS NOT NULL THEN j.opened_at > k.joined_at + INTERVAL 1 YEAR END'
};

/**
 * The ladder, fixed beforehand so that no result can choose its rung: first what is least likely to decide both who answers and how it
 * ends (fine shades, then how long a customer, then the calendar), last whether the customer was here before. What sends contacts one way or the other is never left out:
 * topic, anxiety, channel, priority, language, segment, hours.
 */
const coarsenings: readonly Coarsening[] = [
	{ from: earlierContacts, to: someEarlier },
	{ from: month, to: quarter },
	{ from: tenure, to: longTenure },
	{ from: longTenure, to: null },
	{ from: quarter, to: null },
	{ from: someEarlier, to: null }
];

/** A way of dividing contacts, and what is coarser in it than in the finest. */
export interface Rung {
	readonly used: readonly Stratum[];
	readonly coarsened: readonly { readonly id: string; readonly label: Bilingual }[];
}

/** From the finest strata to the coarsest. */
export function ladder(finest: readonly Stratum[]): readonly [Rung, ...Rung[]] {
	const rungs: [Rung, ...Rung[]] = [{ used: finest, coarsened: [] }];
	for (const { from, to } of coarsenings) {
		const last: Rung = rungs.at(-1) ?? rungs[0];
		if (!last.used.includes(from)) continue;
		const used = last.used.flatMap((each) => (each === from ? (to === null ? [] : [to]) : [each]));
		const label = to?.label ?? { en: `${plainLabel(from).en} left out`, zh: `不再区分${plainLabel(from).zh}` };
		rungs.push({ used, coarsened: [...last.coarsened.filter(({ id }) => id !== from.id), { id: from.id, label }] });
	}
	return rungs;
}

const plainLabel = ({ id, label }: Stratum): Bilingual => strata.find((each) => each.id === id)?.label ?? label;

/** So much of the contacts should have their like: the first rung that reaches it is taken, else the coarsest. */
export const MATCHED_TARGET = 0.8;

/** Two periods cannot be matched on the month, nor on what a log is too short to tell of the earlier one. */
export const strataOfPeriods = (looksBack: boolean): readonly Stratum[] =>
	strata.filter((each) => each !== month && (looksBack || each !== earlierContacts));

/** Those that the log can tell, and what it lacks for the others. */
export function usableStrata(
	known: ReadonlySet<string>,
	wanted: readonly Stratum[] = strata
): {
	readonly used: readonly Stratum[];
	readonly dropped: readonly Stratum[];
} {
	const isKnown = ({ needs }: Stratum) => missingNeeds(needs, known).length === 0;
	return { used: wanted.filter(isKnown), dropped: wanted.filter((each) => !isKnown(each)) };
}
