import type { AssumptionUse } from '#lib/economics/assumptions/use.ts';

const cost = '/explore?metric=cost-per-contact&by=topic';
const fullCost = '/explore?metric=churn-adjusted-cost-per-contact&by=topic';

/** Where a reader sees what a calculation comes to. */
export const whereUsed: Readonly<Record<AssumptionUse, string>> = {
	money: '/',
	'human-contact-cost': cost,
	'bot-price': cost,
	'contact-cost': cost,
	bills: '/bills',
	'churn-cost': fullCost,
	'churn-adjusted-cost': fullCost,
	'customer-value': '/',
	'handover-value': '/',
	appraisal: '/',
	decision: '/topics',
	ratio: '/ratio',
	staffing: '/ratio',
	experiment: '/topics/trial'
};
