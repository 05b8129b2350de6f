/** The figures the product leads with: those of `overall` without dimensions, the others by `first-responder`. Ids of the catalogue. */
export const headlineMetrics = {
	overall: [
		'containment',
		'bot-durable-resolution',
		'reply-after-handoff-p50',
		'reply-after-handoff-p90',
		'reply-after-handoff-mean',
		'cost-per-contact',
		'churn-adjusted-cost-per-contact',
		'cost-per-durable-resolution',
		'churn-adjusted-cost-per-durable-resolution'
	],
	byFirstResponder: [
		'first-any-reply-p50',
		'first-any-reply-p90',
		'first-any-reply-mean',
		'cost-per-contact',
		'churn-adjusted-cost-per-contact',
		'cost-per-durable-resolution',
		'churn-adjusted-cost-per-durable-resolution'
	]
} as const;
