import type { HandleTime } from '../handle-time.ts';
import { offeredLoads, throughStage } from '../mol.ts';
import type { RatioQuestion } from './question.ts';
import type { Handling } from './topic.ts';

const SECONDS_AN_HOUR = 3600;

/** What people meet of one way to them, had every contact of a topic come by it, divided by the topic's share. */
export interface WayToPeople {
	/** By interval, while people are at work. */
	readonly arrivals: readonly number[];
	/** Erlangs at the middle of every interval. */
	readonly load: Float64Array;
}

/** A question with what every plan for it is added up from. */
export interface PreparedQuestion {
	readonly question: RatioQuestion;
	/** In the order of the topics: straight to a person, and after the bot. */
	readonly ways: readonly { readonly direct: WayToPeople; readonly afterBot: WayToPeople }[];
}

/** Works out once what plans of every share have in common. */
export function prepareQuestion(question: RatioQuestion): PreparedQuestion {
	const { open, interval, topics, handoff } = question;
	const whileOpen = (arrivals: readonly number[]) =>
		open ? arrivals.map((count, at) => (open[at] ? count : 0)) : arrivals;
	// handle times often stand in for several topics, and hours often are those of all
	const known = new Map<readonly number[], Map<string, Float64Array>>();
	const wayOf = (arrivals: readonly number[], handling: Handling): WayToPeople => {
		const own = known.get(arrivals) ?? new Map<string, Float64Array>();
		known.set(arrivals, own);
		const key = `${handling.mean} ${handling.cv}`;
		const load = own.get(key) ?? offeredLoads(arrivals, interval, durationOf(handling));
		own.set(key, load);
		return { arrivals, load };
	};
	const arriving = (contacts: readonly number[]) => ({
		direct: whileOpen(contacts),
		afterBot: whileOpen(handoff ? throughStage(contacts, interval, durationOf(handoff)) : contacts)
	});
	const alike = question.hours === null ? arriving(question.contacts) : null;
	return {
		question,
		ways: topics.map(({ direct, afterBot }, at) => {
			const arrivals = alike ?? arriving(contactsOf(question, at));
			return { direct: wayOf(arrivals.direct, direct), afterBot: wayOf(arrivals.afterBot, afterBot) };
		})
	};
}

/** First contacts of a topic by interval, divided by its share: as many in all as those of all topics. */
export function contactsOf({ contacts, hours, interval }: RatioQuestion, at: number): readonly number[] {
	const own = hours?.[at];
	if (!own) return contacts;
	const weighed = contacts.map((count, each) => count * (own[Math.floor((each * interval) / SECONDS_AN_HOUR)] ?? 1));
	const sum = (list: readonly number[]) => list.reduce((total, each) => total + each, 0);
	const whole = sum(weighed);
	// a week whose hours weigh otherwise than the log's has as many of the topic all the same
	return whole > 0 ? weighed.map((count) => (count * sum(contacts)) / whole) : contacts;
}

const durationOf = ({ mean, cv }: Handling): HandleTime =>
	cv > 0 ? { kind: 'lognormal', mean, cv } : { kind: 'deterministic', mean };
