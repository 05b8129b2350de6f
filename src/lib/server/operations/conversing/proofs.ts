import {
	nothingShared,
	shareChecked,
	shareSent,
	withShared,
	type Shared
} from '#lib/bot/verification/across-conversations.ts';
import type { StampedEvent } from '#lib/bot/turn/events.ts';
import { LOCKED_MS, later, type Verification } from '#lib/bot/verification/verification.ts';
import type { Poise } from '../operation.ts';
import { conversationsOf } from './open-conversations.ts';
import { createPacer } from './pace.ts';

/**
 * Wrong codes of all visitors together. Who guesses is a new visitor each time: beyond so many, no code is sent or taken and people prove who it is.
 * One guess in a million is right: that is 0.2 % in a day of guessing.
 */
const WRONG_OF_ALL = { burst: 100, perSecond: 100 / 3600 };
const ALL = 'all';
/** Visitors whose codes are remembered; beyond, the first are forgotten. */
const MOST_VISITORS = 10_000;

/** What is known of proofs beyond one conversation: whoever begins another has neither more codes nor more tries. */
export interface Proofs {
	/** A conversation's own, with what its visitor's others and everybody's tell. */
	of(id: string, own: Verification, now: string): Verification;
}

const ofWorkspace = new WeakMap<Poise['state'], Proofs>();

export function proofsOf(poise: Poise): Proofs {
	const known = ofWorkspace.get(poise.state);
	if (known) return known;
	const proofs = createProofs(poise);
	ofWorkspace.set(poise.state, proofs);
	return proofs;
}

function createProofs(poise: Poise): Proofs {
	const conversations = conversationsOf(poise);
	const shared = new Map<string, Shared>();
	const wrongOfAll = createPacer(WRONG_OF_ALL);
	const count = (visitor: string | null, event: StampedEvent) => {
		if (event.kind !== 'code-sent' && event.kind !== 'code-checked') return;
		const isWrong = event.kind === 'code-checked' && !event.isRight && !event.hasRunOut;
		if (isWrong) wrongOfAll.may(ALL, Date.parse(event.at));
		if (visitor === null || (event.kind === 'code-checked' && !isWrong && !event.isRight)) return;
		const before = shared.get(visitor) ?? nothingShared;
		// the last to come is the last to be forgotten
		shared.delete(visitor);
		shared.set(
			visitor,
			event.kind === 'code-sent' ? shareSent(before, event.at) : shareChecked(before, event.isRight, event.at)
		);
		const [first] = shared.keys();
		if (shared.size > MOST_VISITORS && first !== undefined) shared.delete(first);
	};
	// a restart gives nobody new tries
	[...conversations.open(), ...conversations.ended()]
		.flatMap(({ visitor, events }) => events.map((event) => ({ visitor, event })))
		.filter(({ event: { kind } }) => kind === 'code-sent' || kind === 'code-checked')
		.sort((a, b) => a.event.at.localeCompare(b.event.at))
		.forEach(({ visitor, event }) => count(visitor, event));
	conversations.onEvents(({ visitor }, events) => {
		for (const event of events) count(visitor, event);
	});
	return {
		of(id, own, now) {
			const visitor = conversations.find(id)?.visitor ?? null;
			const isGuessed = wrongOfAll.waitSeconds(ALL, Date.parse(now)) > 0;
			const all = (visitor === null ? undefined : shared.get(visitor)) ?? nothingShared;
			return withShared(own, isGuessed ? { ...all, lockedUntil: later(now, LOCKED_MS) } : all, now);
		}
	};
}
