import { modesOf } from '#lib/economics/values.ts';
import { apartMixes, type WholeShifts } from '#lib/staffing/ratio/mixes.ts';
import { paidHourOf } from '../planning/ratio-input.ts';
import type { Ratio } from '../planning/ratio.ts';
import { rosterInThread } from './in-thread.ts';
import { needsOfMix } from './log-needs.ts';
import { rosterOptions } from './options.ts';
import { rosterQuestion } from './roster-question.ts';

const worked = new WeakMap<Ratio, Promise<readonly WholeShifts[]>>();

/** A quick roster of the usual shifts for each of the mixes, worked out once for each answer of the planner. */
export function wholeShifts(ratio: Ratio): Promise<readonly WholeShifts[]> {
	const known = worked.get(ratio);
	if (known) return known;
	const answer = workOut(ratio);
	worked.set(ratio, answer);
	answer.catch(() => worked.delete(ratio));
	return answer;
}

async function workOut(ratio: Ratio): Promise<readonly WholeShifts[]> {
	const usual = rosterOptions.parse({});
	const values = modesOf(ratio.register);
	const [shrinkage, wage] = [values['labour.shrinkage'], paidHourOf(values)];
	const quietly = { signal: new AbortController().signal, report: () => undefined };
	const found: WholeShifts[] = [];
	// one after another: each takes a thread of its own
	for (const { name } of apartMixes(ratio.mixes)) {
		const { needs } = needsOfMix(ratio, name);
		const question = rosterQuestion(needs, usual, { goesOn: true, shrinkage, wage, clock: [] });
		const { paidHours, cost, intervals } = await rosterInThread(question, { ...usual, seconds: 0 }, quietly);
		const short = intervals.filter(({ missing }) => missing > 0).length;
		found.push({ name, paidHours, pay: cost.people, short });
	}
	return found;
}
