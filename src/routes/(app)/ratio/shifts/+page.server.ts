import { modesOf } from '#lib/economics/values.ts';
import { jobsOf } from '#lib/server/jobs.ts';
import { currentRegister } from '#lib/server/operations/current-register.ts';
import { logFacts } from '#lib/server/operations/log-facts.ts';
import { OperationError, type Poise } from '#lib/server/operations/operation.ts';
import { ratioOn, type RatioWanted } from '#lib/server/operations/planning/ratio.ts';
import { askedOf, basisOf, lastRoster } from '#lib/server/operations/rostering/kept-roster.ts';
import { rosterOptions } from '#lib/server/operations/rostering/options.ts';
import { nextMix } from '#lib/staffing/ratio/mixes.ts';
import { ANY_HOUR, beginningsFor, USUAL_SHIFTS } from '#lib/staffing/shifts/pattern.ts';
import type { MadeRoster, ShiftsAsked, ShiftsPage } from '#lib/ui/pages/shifts.ts';
import { askedIn as ratioAskedIn } from '#lib/ui/ratio/address.ts';
import { askedIn, inputOf } from '#lib/ui/shifts/address.ts';
import type { PageServerLoad } from './$types';

const MINUTE = 60;

export const load: PageServerLoad = async ({ locals: { poise }, url }): Promise<{ shifts: ShiftsPage | null }> => {
	if ((await logFacts(poise)).conversations === 0) return { shifts: null };
	const shrinkage = modesOf(await currentRegister(poise))['labour.shrinkage'];
	const { floor, people } = ratioAskedIn(url.searchParams);
	const planned = await sharesOf(poise, { floor, ...(people === null ? {} : { people }) });
	const asked = askedIn(url.searchParams, { shrinkage, begin: planned.begin });
	const running = jobsOf(poise)
		.list()
		.find(({ command, performed }) => command === 'roster' && performed === null);
	return {
		shifts: {
			asked,
			shrinkage,
			...planned,
			roster: await madeRoster(poise, asked),
			job: running?.id ?? null
		}
	};
};

async function sharesOf(
	poise: Poise,
	held: Pick<RatioWanted, 'floor' | 'people'>
): Promise<Pick<ShiftsPage, 'mixes' | 'next' | 'week' | 'unplanned' | 'begin'>> {
	try {
		const { mixes, input } = await ratioOn(poise, held);
		const { starts, interval, open } = input.question;
		const plan = { start: starts[0] ?? '', interval: interval / MINUTE, wanted: open ?? [] };
		return {
			mixes: mixes.map(({ name, point: { humanShare } }) => ({ name, point: { humanShare } })),
			next: nextMix(mixes)?.name ?? null,
			week: { from: starts[0] ?? '', to: starts.at(-1) ?? '' },
			unplanned: null,
			begin: beginningsFor(plan, Math.min(...USUAL_SHIFTS.map(({ work }) => work)))
		};
	} catch (cause) {
		if (!(cause instanceof OperationError) || cause.blame !== 'refused') throw cause;
		return { mixes: [], next: null, week: null, unplanned: cause.problem, begin: ANY_HOUR };
	}
}

async function madeRoster(poise: Poise, asked: ShiftsAsked): Promise<MadeRoster | null> {
	const kept = lastRoster(poise);
	if (!kept) return null;
	const { answer, isListed, list, seconds, madeAt } = kept;
	return {
		...answer,
		isListed,
		list,
		seconds,
		madeAt,
		isOld: kept.basis !== (await basisOf(poise, !isListed)),
		// what a list wants is in no address
		isOther: !isListed && kept.asked !== askedOf(rosterOptions.parse(inputOf(asked)))
	};
}
