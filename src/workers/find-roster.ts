// Searches for the cheapest shifts, beside the thread that answers others: the solver holds its own. Started by path.
import { parentPort, workerData } from 'node:worker_threads';
import { openHighs } from '#lib/server/providers/optimiser/highs.ts';
import type { RosterQuestion } from '#lib/staffing/shifts/question.ts';
import { findRoster } from '#lib/staffing/shifts/roster.ts';

const { question, search } = workerData as {
	readonly question: RosterQuestion;
	readonly search: { readonly seconds: number; readonly gap: number };
};

const solver = await openHighs();
const roster = findRoster(question, solver, {
	...search,
	progress: (found) => parentPort?.postMessage({ found })
});
parentPort?.postMessage({ roster });
