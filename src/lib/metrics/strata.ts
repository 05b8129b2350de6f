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

/** What arms are matched on. */
export const strata: readonly Stratum[] = [
	{ id: 'topic', label: { en: 'topic', zh: '话题' }, sql: 'j.topic', needs: [['topic']] },
	{
		id: 'anxious',
		label: { en: 'whether the first message sounds anxious', zh: '首条消息是否焦虑' },
		sql: 'j.anxious',
		needs: [['text', 'subject']]
	},
	{ id: 'channel', label: { en: 'channel', zh: '渠道' }, sql: 'j.channel', needs: [['channel']] },
	{ id: 'priority', label: { en: 'priority', zh: '优先级' }, sql: 'j.priority', needs: [['priority']] },
	{ id: 'language', label: { en: 'language', zh: '语言' }, sql: 'j.language', needs: [['language']] },
	{ id: 'segment', label: { en: 'customer segment', zh: '客群' }, sql: 'j.segment', needs: [['segment']] },
	{
		id: 'tenure',
		label: { en: 'how long a customer', zh: '客户关系时长' },
		sql: 'CASE WHEN k.joined_at IS NOT NULL THEN (j.opened_at > k.joined_at + INTERVAL 90 DAY)::INTEGER + (j.opened_at > k.joined_at + INTERVAL 1 YEAR)::INTEGER END',
		needs: [['joined_at']]
	},
	{
		id: 'earlier-contacts',
		label: { en: 'contacts in the 90 days before', zh: '此前 90 天来访次数' },
		sql: 'least(j.earlier_contacts, 2)',
		needs: [['customer_id']]
	},
	{
		id: 'hours',
		label: { en: 'in or out of hours', zh: '是否工作时间' },
		sql: 'j.in_hours',
		needs: []
	},
	{ id: 'month', label: { en: 'month', zh: '月份' }, sql: "date_trunc('month', j.opened_local)", needs: [] }
];

/** Those that the log can tell, and what it lacks for the others. */
export function usableStrata(known: ReadonlySet<string>): {
	readonly used: readonly Stratum[];
	readonly dropped: readonly Stratum[];
} {
	const isKnown = ({ needs }: Stratum) => missingNeeds(needs, known).length === 0;
	return { used: strata.filter(isKnown), dropped: strata.filter((each) => !isKnown(each)) };
}
