import { mostToBot, touchedAfterBot, type RatioTopic } from './topic.ts';

/** What people have of the contacts, each a share of all, 0..1. */
export interface HumanShares {
	/** They answer first. */
	readonly firstTouch: number;
	/** They have it sooner or later. */
	readonly touch: number;
	/** Of what is solved in the end, what they had a hand in; null where nothing is solved. */
	readonly resolution: number | null;
}

/** A part of a topic, in the order in which the bot takes them. */
export interface Step {
	/** Its place among the topics. */
	readonly at: number;
	/** Of all contacts. */
	readonly share: number;
	/** Taken last: it leaves people less than the topic's floor. */
	readonly breaksFloor: boolean;
}

/** The bot has of it what it has today, and gets no more: it is decided that people answer it, or a contact loses. */
export const staysAsToday = ({ floor }: Pick<RatioTopic, 'floor'>): boolean =>
	floor?.because === 'people' || floor?.because === 'value';

/**
 * What the bot takes: first of the topics that it may have more of, then what it goes on with as today, last what floors keep for people. Among
 * each of them the most valuable contact first.
 */
export function orderOf(topics: readonly RatioTopic[]): readonly Step[] {
	const byValue = topics
		.map((topic, at) => ({ topic, at }))
		.sort((one, other) => other.topic.value - one.topic.value || one.at - other.at);
	const [open, asToday] = [
		byValue.filter(({ topic }) => !staysAsToday(topic)),
		byValue.filter(({ topic }) => staysAsToday(topic))
	];
	const part = (list: typeof byValue, breaksFloor: boolean) =>
		list.map(({ topic, at }) => {
			const most = mostToBot(topic);
			return { at, share: topic.share * (breaksFloor ? 1 - most : most), breaksFloor };
		});
	return [...part(open, false), ...part(asToday, false), ...part(byValue, true)].filter(({ share }) => share > 0);
}

/** People's first-touch share where the bot has all that the topics' floors let it have. */
export const leastByFloors = (order: readonly Step[]): number =>
	Math.max(0, 1 - order.reduce((sum, { share, breaksFloor }) => sum + (breaksFloor ? 0 : share), 0));

/** Below it a share is what rounding left. */
const NOTHING = 1e-9;

/**
 * How much of each topic the bot has first when people answer so much of all contacts first: 0..1, in the order of the topics.
 * @param humanShare 0..1
 */
export function handedOver(
	topics: readonly RatioTopic[],
	order: readonly Step[],
	humanShare: number
): readonly number[] {
	const toBot = topics.map(() => 0);
	let left = 1 - humanShare;
	for (const { at, share } of order) {
		if (left <= NOTHING) break;
		const taken = Math.min(left, share);
		left -= taken;
		const topic = topics[at];
		if (topic) toBot[at] = Math.min(1, (toBot[at] ?? 0) + taken / topic.share);
	}
	return toBot;
}

/** Topics of which people have less than their floors ask for. */
export const brokenFloors = (topics: readonly RatioTopic[], toBot: readonly number[]): readonly RatioTopic[] =>
	topics.filter((topic, at) => topic.share > 0 && (toBot[at] ?? 0) > mostToBot(topic) + NOTHING);

export function humanShares(topics: readonly RatioTopic[], toBot: readonly number[]): HumanShares {
	let [all, first, touch, byPeople, byBot] = [0, 0, 0, 0, 0];
	for (const [at, topic] of topics.entries()) {
		const bot = topic.share * (toBot[at] ?? 0);
		const person = topic.share - bot;
		const touched = person + bot * touchedAfterBot(topic);
		all += topic.share;
		first += person;
		touch += touched;
		byPeople += touched * (1 - topic.unresolved);
		byBot += bot * topic.bot.solved;
	}
	const whole = all > 0 ? all : 1;
	return {
		firstTouch: first / whole,
		touch: touch / whole,
		resolution: byPeople + byBot > 0 ? byPeople / (byPeople + byBot) : null
	};
}
