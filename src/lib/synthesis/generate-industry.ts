import { generateLog } from './generate-log.ts';
import { industries, INDUSTRY_SEED, industryIds, type IndustryId } from './industries.ts';
import type { SyntheticConversation, SyntheticCustomer, SyntheticLog } from './synthetic-log.ts';

/** `mixed` is one company with several trades. */
export const industryLogs = [...industryIds, 'mixed'] as const;
export type IndustryLog = (typeof industryLogs)[number];

/** The trades of the mixed company, and the customers each has: a shop, a bank beside it, and a concierge for the few. */
const trades: readonly (readonly [IndustryId, number])[] = [
	['e-commerce', 4000],
	['finance', 3000],
	['premium', 1100]
];

type Rows = Pick<SyntheticLog, 'conversations' | 'customers'>;

/** The log of one industry, or of a company that is in several; the same seed gives the same log. */
export function generateIndustry(industry: IndustryLog, seed = INDUSTRY_SEED): Rows {
	if (industry !== 'mixed') return generateLog(industries[industry].parameters, seed);
	const logs = trades.map(([id, customers]) =>
		named(id, generateLog({ ...industries[id].parameters, customers }, seed))
	);
	return {
		conversations: logs.flatMap((log) => log.conversations).toSorted((a, b) => a.opened_at - b.opened_at),
		customers: logs.flatMap((log) => log.customers)
	};
}

/** Each trade numbers its customers and conversations from one: the trade's name keeps them apart. */
const named = (trade: IndustryId, { conversations, customers }: Rows): Rows => ({
	conversations: conversations.map((row): SyntheticConversation => ({
		...row,
		external_id: `${trade}-${row.external_id}`,
		customer_id: `${trade}-${row.customer_id}`
	})),
	customers: customers.map((row): SyntheticCustomer => ({ ...row, customer_id: `${trade}-${row.customer_id}` }))
});
