import { logFacts } from '#lib/server/operations/log-facts.ts';
import { OperationError } from '#lib/server/operations/operation.ts';
import { fluidShare } from '#lib/server/operations/planning/ratio-answer.ts';
import { ratioOn, type Ratio } from '#lib/server/operations/planning/ratio.ts';
import { standingsOf } from '#lib/server/operations/planning/standings.ts';
import { wholeShifts } from '#lib/server/operations/rostering/whole-shifts.ts';
import { replayLine } from '#lib/server/replay-page.ts';
import type { ReplayLine } from '#lib/ui/pages/replay.ts';
import type { WholeShifts } from '#lib/staffing/ratio/mixes.ts';
import type { RatioAsked, RatioPage, Refusal } from '#lib/ui/pages/ratio.ts';
import { askedIn } from '#lib/ui/ratio/address.ts';
import type { PageServerLoad } from './$types';

interface Loaded {
	readonly ratio: RatioPage | null;
	readonly refused: Refusal | null;
	readonly replay: ReplayLine | null;
	/** What mixes cost in whole shifts: takes some seconds, and the page does not wait for it. Null: there are no shifts to be had. */
	readonly whole?: Promise<readonly WholeShifts[] | null>;
}

export const load: PageServerLoad = async ({ locals: { poise }, url }): Promise<Loaded> => {
	const facts = await logFacts(poise);
	if (facts.conversations === 0) return { ratio: null, refused: null, replay: null };
	const replay = replayLine(poise, facts.version);
	const asked = askedIn(url.searchParams);
	try {
		const ratio = await ratioOn(poise, {
			floor: asked.floor,
			...(asked.people === null ? {} : { people: asked.people })
		});
		const whole = wholeShifts(ratio).catch(() => null);
		return { ratio: pageOf(ratio, asked), refused: null, replay, whole };
	} catch (cause) {
		if (!(cause instanceof OperationError) || cause.blame !== 'refused') throw cause;
		return { ratio: null, refused: cause.problem, replay };
	}
};

function pageOf(ratio: Ratio, asked: RatioAsked): RatioPage {
	const { input, frontier, bands, current, steps, rules, mix, hours, forecast, measured, register } = ratio;
	const { points, best, order } = frontier;
	const waits = measured.patience.find(({ channel }) => channel === null);
	return {
		points,
		best,
		order,
		question: input.question,
		prices: input.prices,
		current,
		mixes: ratio.mixes,
		bands,
		fluid: fluidShare(input),
		topics: standingsOf(ratio),
		rollOut: steps,
		rules,
		rateCv: forecast.rateCv.day,
		patienceFrom: input.patienceFrom,
		waits: waits ? { n: waits.n, gaveUp: waits.gaveUp } : null,
		handleFrom: input.handleFrom,
		hoursFrom: hours.from,
		deferredChannels: mix.deferredChannels,
		specialDays: forecast.days.filter(({ isSpecial }) => isSpecial).map(({ date }) => date),
		asked: asked.share,
		held: { floor: asked.floor, people: asked.people },
		presets: {
			seats: register.figures['decision.seat-floor'].mode,
			touch: register.figures['decision.touch-floor'].mode
		}
	};
}
