/** The calculations that read a figure of the register. */
export const assumptionUses = [
	'money',
	'human-contact-cost',
	'bot-price',
	'contact-cost',
	'bills',
	'churn-cost',
	'churn-adjusted-cost',
	'customer-value',
	'handover-value',
	'appraisal',
	'decision',
	'ratio',
	'staffing',
	'experiment'
] as const;

export type AssumptionUse = (typeof assumptionUses)[number];
