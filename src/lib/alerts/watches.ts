import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Needs } from '#lib/metrics/metric.ts';

export const alertIds = ['complaint-spike', 'wrong-refusal-spike', 'hollow-containment', 'handoff-wait'] as const;
export type AlertId = (typeof alertIds)[number];

export interface Watch {
	readonly id: AlertId;
	readonly label: Bilingual;
	/** The metric that shows what the alert speaks of. */
	readonly metric: string;
	readonly needs: Needs;
}

/** What is watched, in the order in which alerts are told. */
export const watches: readonly Watch[] = [
	{
		id: 'complaint-spike',
		label: { en: 'Complaints up', zh: '投诉突增' },
		metric: 'complaint-share',
		needs: [['text', 'subject']]
	},
	{
		id: 'wrong-refusal-spike',
		label: { en: 'Wrong refusals up', zh: '误拒突增' },
		metric: 'wrong-refusal',
		needs: [['refused'], ['refusal_overturned_at']]
	},
	{
		id: 'hollow-containment',
		label: { en: 'More contained, less solved', zh: '独立接待升、真正解决降' },
		metric: 'false-containment',
		needs: [
			['bot_involved', 'first_bot_reply_at'],
			['human_involved', 'first_human_reply_at', 'handoff_at'],
			['customer_id']
		]
	},
	{
		id: 'handoff-wait',
		label: { en: 'Longer waits after hand-off', zh: '转人工后等待变长' },
		metric: 'reply-after-handoff-p50',
		needs: [['handoff_at'], ['first_human_reply_at']]
	}
];
