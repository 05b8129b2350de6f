// Plays the programme through thousands of times, beside the thread that answers others. Started by path.
import { parentPort, workerData } from 'node:worker_threads';
import { appraise } from '#lib/economics/appraisal/appraise.ts';
import type { Register } from '#lib/economics/assumptions/register.ts';
import type { MeasuredLog } from '#lib/economics/measured-log.ts';

interface Question {
	readonly log: MeasuredLog;
	readonly register: Register;
	readonly options: { readonly seed: number; readonly draws: number; readonly months: number };
}

const { log, register, options } = workerData as Question;
const progress = (fraction: number) => parentPort?.postMessage({ fraction });
parentPort?.postMessage({ appraisal: appraise(log, register, { ...options, progress }) });
