// Learns intents and tries what was learned on other questions, beside the thread that answers others. Started by path.
import { parentPort, workerData } from 'node:worker_threads';
import { evaluateIntents } from '#lib/bot/intent/evaluate.ts';
import type { Example } from '#lib/bot/intent/heads.ts';
import { trainRecogniser } from '#lib/bot/intent/recogniser.ts';

const { train, test } = workerData as { readonly train: readonly Example[]; readonly test: readonly Example[] };
const began = performance.now();
const recogniser = trainRecogniser(train);
const learned = performance.now();
const score = evaluateIntents(recogniser, test);
parentPort?.postMessage({ score, milliseconds: { train: learned - began, test: performance.now() - learned } });
