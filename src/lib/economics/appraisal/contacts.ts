import type { MeasuredLog } from '../measured-log.ts';

/** The topics in which a bot is to go first, as the decision advises. */
export interface AdvisedPart {
	/** Their contacts alone. */
	readonly log: MeasuredLog;
	/** Of all contacts of the log, 0..1. */
	readonly share: number;
	readonly adopted: readonly string[];
	readonly onTrial: readonly string[];
}

/** A topic with its contacts, as they were counted. */
export interface RankedTopic {
	/** null: contacts without a topic. */
	readonly topic: string | null;
	readonly log: MeasuredLog;
	/** Meant to stay with people: the bot takes it last. */
	readonly riskSensitive: boolean;
}

/** A bot that answers first but in a few contacts has nothing more to take over. */
const ALREADY = 0.95;
export const answersFirst = ({ botFirst, contacts }: MeasuredLog) =>
	botFirst !== null && botFirst >= ALREADY * contacts;

/** The contacts that a programme may be about. */
export interface Contacts {
	readonly whole: MeasuredLog;
	/** null: the decision hands over no topic and wants none tried. */
	readonly advised: AdvisedPart | null;
	/** Those handed over without those on trial; null where none is on trial, or nothing new is handed over. */
	readonly firstStep: AdvisedPart | null;
	/**
	 * The parts of the whole log in the order in which a bot would take them: what is handed over, what is tried, then the
	 * others, each by what a contact gains; the risk-sensitive last.
	 */
	readonly ranked: readonly RankedTopic[];
}
