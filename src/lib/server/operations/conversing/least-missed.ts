import { alarm } from './desk-queue.ts';
import type { LiveConversation } from './live-conversation.ts';

/** With the bot, nobody reads an answer for longer. */
const READING_MS = 5 * 60_000;

/** Whoever has no more open than so many is a customer like others. */
const CROWD = 20;

/** Those with the bot in which nothing has happened for so long. @param now milliseconds */
export function silentFor(those: readonly LiveConversation[], milliseconds: number, now: number) {
	const before = new Date(now - milliseconds).toISOString();
	return those.filter(({ state: { status, lastAt } }) => status === 'bot' && lastAt < before);
}

/**
 * The conversation that makes room for another: one in which nothing was ever said, else with the bot and silent longest, else one that waits for
 * a person and that nobody reads. Of these, whoever has by far most open gives first, and who told of a danger last; never one that a person has.
 */
export function leastMissed(
	those: readonly LiveConversation[],
	now: number,
	isRead: (id: string) => boolean
): LiveConversation | null {
	const unspoken = those.find(({ state }) => state.status === 'bot' && state.heard === 0);
	if (unspoken) return unspoken;
	const [silent] = silentFor(those, READING_MS, now).sort(
		(a, b) => Number(isRead(a.id)) - Number(isRead(b.id)) || byAge(a, b)
	);
	if (silent) return silent;
	const open = new Map<string, number>();
	for (const each of those) open.set(holderOf(each), (open.get(holderOf(each)) ?? 0) + 1);
	const share = (each: LiveConversation) => {
		const count = open.get(holderOf(each)) ?? 0;
		return count > CROWD ? count : 0;
	};
	const isDanger = (each: LiveConversation) => Number(alarm(each) === 3);
	const [left] = those
		.filter(({ id, state }) => state.status === 'waiting' && !isRead(id))
		.sort((a, b) => share(b) - share(a) || isDanger(a) - isDanger(b) || byAge(a, b));
	return left ?? null;
}

/** Who is not known at all is nobody in particular, and each by itself. */
const holderOf = ({ id, visitor, origin }: LiveConversation) => origin ?? visitor ?? id;

const byAge = (a: LiveConversation, b: LiveConversation) => a.state.lastAt.localeCompare(b.state.lastAt);
