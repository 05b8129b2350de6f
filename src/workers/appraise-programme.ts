// Plays the programme through thousands of times, beside the thread that answers others. Started by path.
import { parentPort, workerData } from 'node:worker_threads';
import { appraise } from '#lib/economics/appraisal/appraise.ts';
import { outlookOf } from '#lib/economics/appraisal/outlook.ts';
import type { Programme } from '#lib/economics/appraisal/programme.ts';
import type { Register } from '#lib/economics/assumptions/register.ts';
import type { MeasuredLog } from '#lib/economics/measured-log.ts';

interface Question {
	readonly log: MeasuredLog;
	readonly register: Register;
	/** Other ways to divide the work, for the same draws. */
	readonly beside: Readonly<Record<'today' | 'firstStep', Programme | null>>;
	readonly options: { readonly seed: number; readonly draws: number; readonly months: number };
}

const { log, register, beside, options } = workerData as Question;
const progress = (fraction: number) => parentPort?.postMessage({ fraction });
const { today, firstStep } = beside;
parentPort?.postMessage({
	today: today && outlookOf(today, options),
	firstStep: firstStep && outlookOf(firstStep, options),
	appraisal: appraise(log, register, { ...options, progress })
});
