/** The ledger's settings. Hours, and shares of the satisfaction scale. A change re-judges the whole log. */
export interface Windows {
	/** Silence after which a conversation without a complaint counts as solved (outcome `assumed`). */
	readonly quietHours: number;
	/** Another contact of the same customer on the same topic within this time means that the bot was given up on. */
	readonly giveUpHours: number;
	/** Contacts closer together than this are one issue; also how long a solution must hold to be durable. */
	readonly durableHours: number;
	/** Satisfaction from which a rating confirms the solution: the top of the usual scales, 0..1. */
	readonly topBox: number;
	/** Satisfaction up to which a rating is a negative last word, 0..1. */
	readonly bottomBox: number;
}

export const defaultWindows: Windows = {
	quietHours: 72,
	giveUpHours: 72,
	durableHours: 168,
	topBox: 0.9,
	bottomBox: 0.25
};
