/** The parts of the page, in its order, by how keys begin. */
export const groups = [
	{ id: 'plan', prefixes: ['plan.', 'appraisal.'] },
	{ id: 'labour', prefixes: ['labour.'] },
	{ id: 'staffing', prefixes: ['staffing.'] },
	{ id: 'bot', prefixes: ['bot.'] },
	{ id: 'customers', prefixes: ['churn.', 'customer.'] },
	{ id: 'risk', prefixes: ['risk.', 'company.'] },
	{ id: 'decision', prefixes: ['decision.'] }
] as const;

export type GroupId = (typeof groups)[number]['id'];

/** Which part a figure stands in; every key belongs to one (a test holds it). */
export const groupOf = (key: string): GroupId | undefined =>
	groups.find(({ prefixes }) => prefixes.some((prefix) => key.startsWith(prefix)))?.id;
