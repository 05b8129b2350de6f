import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { deskView, viewDesk } from './conversing/desk-view.ts';
import { conversationsOf } from './conversing/open-conversations.ts';
import { tooManyDesks } from './conversing/problems.ts';
import { operation, OperationError, type Poise } from './operation.ts';

/** Several things happen in a turn: they are told together. */
const GATHER_MS = 100;

export const desk = operation({
	name: 'desk',
	summary: 'The live console: who waits for a person and why, who is with one, who with the bot.',
	input: z.object({}),
	output: deskView,
	run: viewDesk
});

export const deskFollow = operation({
	name: 'desk-follow',
	summary: 'The live console as it changes: all of it now, and again after every change, until the reader leaves.',
	input: z.object({}),
	output: z.array(deskView),
	row: deskView,
	run(poise, _input, { signal }) {
		if (followers(poise).count >= MOST_FOLLOWING) throw new OperationError('refused', tooManyDesks);
		return Promise.resolve(follow(poise, signal));
	}
});

/** As many tabs of agents. */
const MOST_FOLLOWING = 200;
const followersOf = new WeakMap<Poise['state'], Followers>();

interface Followers {
	count: number;
	/** What all are shown, until something happens. */
	view: ReturnType<typeof viewDesk> | null;
}

function followers(poise: Poise): Followers {
	const known = followersOf.get(poise.state);
	if (known) return known;
	const made: Followers = { count: 0, view: null };
	followersOf.set(poise.state, made);
	conversationsOf(poise).onEvents(() => (made.view = null));
	return made;
}

async function* follow(poise: Poise, signal: AbortSignal) {
	const all = followers(poise);
	all.count++;
	let changed = Promise.withResolvers<null>();
	const wake = () => changed.resolve(null);
	const end = conversationsOf(poise).onEvents(wake);
	signal.addEventListener('abort', wake, { once: true });
	try {
		while (!signal.aborted) {
			yield await (all.view ??= viewDesk(poise).catch((cause: unknown) => {
				all.view = null;
				throw cause;
			}));
			await changed.promise;
			changed = Promise.withResolvers();
			await sleep(GATHER_MS, undefined, { signal }).catch(() => undefined);
		}
	} finally {
		all.count--;
		end();
		signal.removeEventListener('abort', wake);
	}
}
