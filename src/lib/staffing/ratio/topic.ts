/** Mean in seconds and standard deviation ÷ mean; lognormal. */
export interface Handling {
	readonly mean: number;
	readonly cv: number;
}

/** Where people must stay: they answer so much of it first, or have so much of it in their hands sooner or later. */
export interface TopicFloor {
	readonly metric: 'first-touch' | 'touch';
	/** 0..1 */
	readonly value: number;
	/** `people`: it is decided that they answer it, `value`: its contacts do not pay; the bot has no more of either than today. */
	readonly because: 'risk' | 'unknown' | 'experience' | 'people' | 'value';
}

/** What a plan needs to know of the contacts of one topic. */
export interface RatioTopic {
	/** null: contacts without one. */
	readonly topic: string | null;
	/** Of all first contacts; over all topics they sum to 1. */
	readonly share: number;
	/** What a person takes who has the contact first, and who has it after the bot. */
	readonly direct: Handling;
	readonly afterBot: Handling;
	/** How a contact ends that the bot has first: with a person, solved for good, or neither; they sum to 1. */
	readonly bot: { readonly handedOff: number; readonly solved: number; readonly lost: number };
	/** How often a person's contact, and one that the bot lost, comes back for a person. */
	readonly comesBack: { readonly afterPerson: number; readonly afterLost: number };
	/** Of a person's contacts, those that are not solved in the end. */
	readonly unresolved: number;
	readonly floor: TopicFloor | null;
	/** Money that a contact gains if the bot has it first: what decides the order. */
	readonly value: number;
}

/** How many contacts for a person one first contact makes, and how long they take. */
export interface Work {
	readonly contacts: number;
	readonly directContacts: number;
	readonly afterBotContacts: number;
	readonly seconds: number;
}

/** Of one contact, with so much of them going to the bot first (0..1). */
export function workOf({ bot, comesBack, direct, afterBot }: RatioTopic, toBot: number): Work {
	const first = 1 - toBot;
	const handed = toBot * bot.handedOff;
	const afterBotContacts = handed;
	const directContacts =
		first * (1 + comesBack.afterPerson) + handed * comesBack.afterPerson + toBot * bot.lost * comesBack.afterLost;
	return {
		contacts: directContacts + afterBotContacts,
		directContacts,
		afterBotContacts,
		seconds: directContacts * direct.mean + afterBotContacts * afterBot.mean
	};
}

/** Of contacts that the bot has first, those that a person has in the end. */
export const touchedAfterBot = ({ bot, comesBack }: RatioTopic): number =>
	bot.handedOff + bot.lost * comesBack.afterLost;

/** The most that may go to the bot first without breaking the topic's floor, 0..1. */
export function mostToBot(topic: RatioTopic): number {
	const { floor } = topic;
	if (floor === null) return 1;
	if (floor.metric === 'first-touch') return 1 - floor.value;
	const untouched = 1 - touchedAfterBot(topic);
	return untouched <= 1 - floor.value ? 1 : (1 - floor.value) / untouched;
}
