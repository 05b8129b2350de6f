import { createHash } from 'node:crypto';
import { z } from 'zod';
import { modesOf } from '#lib/economics/values.ts';
import { currentRegister } from '../current-register.ts';
import { logFacts } from '../log-facts.ts';
import type { Poise } from '../operation.ts';
import { rosterAnswer } from './answer.ts';
import type { RosterAsked } from './options.ts';

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

/** The same for the same question to the log: how it is written down does not matter. */
export function askedOf(asked: RosterAsked): string {
	const {
		interval,
		share,
		floor,
		people,
		by,
		groups,
		shifts,
		begin,
		patterns,
		shrinkage,
		wage,
		missing,
		seconds,
		gap
	} = asked;
	const { assumptions } = asked;
	return digest([
		interval,
		share,
		floor,
		people,
		by,
		groups,
		shifts,
		begin,
		patterns,
		shrinkage,
		wage,
		missing,
		seconds,
		gap,
		assumptions
	]);
}

/** Changes with the assumptions and, where a roster is of the log, with the log. */
export async function basisOf(poise: Poise, isOfLog: boolean): Promise<string> {
	const version = isOfLog ? (await logFacts(poise)).version : null;
	return digest([version, modesOf(await currentRegister(poise))]);
}
