import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { deskView, viewDesk } from './conversing/desk-view.ts';
import { conversationsOf } from './conversing/open-conversations.ts';
import { operation, type Poise } from './operation.ts';

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
	run: (poise, _input, { signal }) => Promise.resolve(follow(poise, signal))
});

async function* follow(poise: Poise, signal: AbortSignal) {
	let changed = Promise.withResolvers<null>();
	const wake = () => changed.resolve(null);
	const end = conversationsOf(poise).onEvents(wake);
	signal.addEventListener('abort', wake, { once: true });
	try {
		while (!signal.aborted) {
			yield await viewDesk(poise);
			await changed.promise;
			changed = Promise.withResolvers();
			await sleep(GATHER_MS, undefined, { signal }).catch(() => undefined);
		}
	} finally {
		end();
		signal.removeEventListener('abort', wake);
	}
}
