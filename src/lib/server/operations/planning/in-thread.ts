import { Worker } from 'node:worker_threads';
import type { Bands, RatioDraw } from '#lib/staffing/ratio/bands.ts';
import type { Frontier, RatioPoint } from '#lib/staffing/ratio/frontier.ts';
import type { RatioPrices, RatioQuestion } from '#lib/staffing/ratio/question.ts';
import type { RollOutStep } from '#lib/staffing/ratio/roll-out.ts';
import { workerPath } from '../worker-path.ts';

/** What is to be worked out, as plain data. */
export interface PlanningWork {
	readonly question: RatioQuestion;
	readonly prices: RatioPrices;
	/** How much of each topic the bot has first; null: not known, and steps begin with people answering all. */
	readonly today: readonly number[] | null;
	/** Whether the verdict adopts a topic: it needs no trial. */
	readonly proven: readonly boolean[];
	/** Of a topic's customers, how many a trial draws for the bot unless the step gives it more. */
	readonly usualTrial: number;
	readonly draws: readonly RatioDraw[];
	readonly grid: number | undefined;
}

export interface Planned {
	readonly frontier: Frontier;
	readonly bands: Bands;
	readonly current: RatioPoint | null;
	readonly steps: readonly RollOutStep[];
}

/** Works it out in a thread of its own: half a second of arithmetic must keep nobody waiting. */
export function planInThread(work: PlanningWork): Promise<Planned> {
	const worker = new Worker(workerPath('plan-ratio.ts'), { execArgv: [], workerData: work });
	const { promise, resolve, reject } = Promise.withResolvers<Planned>();
	worker.on('message', resolve);
	worker.on('error', reject);
	worker.on('exit', (code) => reject(new Error(`the thread that plans ended with ${code}`)));
	return promise.finally(() => worker.terminate());
}
