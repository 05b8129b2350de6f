import type { MeasuredLog } from '#lib/economics/measured-log.ts';

/** Two months, 1,000 contacts of which 400 reach the bot first: round numbers whose costs can be done by hand. */
export const mixedLog: MeasuredLog = {
	months: 2,
	contacts: 1000,
	customers: 700,
	botFirst: null,
	botInvolved: 400,
	botOutcomes: { resolved: 200, escalated: 140, abandoned: 60 },
	billed: null,
	humanContacts: 740,
	handle: { known: 740, seconds: 740 * 360 },
	programmeShare: 1,
	issues: { count: 900, judged: 900, durable: 720 },
	firstContacts: {
		contacts: 900,
		botInvolved: 360,
		botOutcomes: { resolved: 180, escalated: 126, abandoned: 54 },
		notDurableShare: { human: 0.1, escalated: 0.15, resolved: 0.2 }
	},
	indexIssues: { count: 700, first: 500, several: 130, unresolved: 70 }
};

export const humanLog: MeasuredLog = {
	...mixedLog,
	botInvolved: 0,
	botOutcomes: { resolved: 0, escalated: 0, abandoned: 0 },
	humanContacts: 1000,
	handle: { known: 500, seconds: 500 * 360 },
	firstContacts: null
};
