import { createHash } from 'node:crypto';
import { z } from 'zod';
import { modesOf } from '#lib/economics/values.ts';
import { currentRegister } from '../current-register.ts';
import { logFacts } from '../log-facts.ts';
import type { Poise } from '../operation.ts';
import { rosterAnswer } from './answer.ts';
import { rosterOptions, type RosterAsked } from './options.ts';

const COLLECTION = 'roster';

const keptRoster = z.object({
	answer: rosterAnswer.omit({ file: true, text: true }),
	/** Needs were listed, and are not the log’s; the file that did, if one did. */
	isListed: z.boolean(),
	list: z.string().nullable(),
	/** That the exact search was given. */
	seconds: z.number(),
	/** What was asked, and what it rests on: told apart by these. */
	asked: z.string(),
	basis: z.string(),
	madeAt: z.iso.datetime()
});
type KeptRoster = z.output<typeof keptRoster>;

/** The last roster; null: none was made, or an older version kept it otherwise. */
export const lastRoster = ({ state }: Pick<Poise, 'state'>): KeptRoster | null =>
	keptRoster.safeParse(state.get(COLLECTION, 'latest')).data ?? null;

export const keepRoster = ({ state }: Pick<Poise, 'state'>, roster: KeptRoster): void =>
	state.put(COLLECTION, 'latest', roster);

const digest = (of: unknown) => createHash('sha256').update(JSON.stringify(of)).digest('base64url');

const question = rosterOptions.omit({ requirements: true, zone: true, lang: true, format: true });

/** The same for the same question to the log: how it is written down does not matter, and to ask for no floor is not to leave it out. */
export const askedOf = (asked: RosterAsked): string => digest(question.parse(asked));

/** Changes with the assumptions and, where a roster is of the log, with the log. */
export async function basisOf(poise: Poise, isOfLog: boolean): Promise<string> {
	const version = isOfLog ? (await logFacts(poise)).version : null;
	return digest([version, modesOf(await currentRegister(poise))]);
}
