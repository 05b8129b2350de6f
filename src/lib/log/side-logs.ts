/**
 * Logs beside the company's, each named as the source that asks for it: what was said in the sandbox, and what the bot would have done with
 * conversations of the company's log. Their figures are counted by the same metrics, and never among the company's.
 */
export const sideLogs = ['sandbox', 'replay'] as const;
export type SideLog = (typeof sideLogs)[number];

/** The log beside the company's that a source names; null: it names none, and the company's is meant. */
export const sideLogOf = (source: unknown): SideLog | null => sideLogs.find((each) => each === source) ?? null;
