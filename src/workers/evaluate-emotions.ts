// Learns how upset customers write and tries it on other messages, beside the thread that answers others. Started by path.
import { parentPort, workerData } from 'node:worker_threads';
import { evaluateEmotion } from '#lib/bot/emotion/evaluate.ts';
import { feel, learnEmotion, type FeltExample } from '#lib/bot/emotion/recogniser.ts';

interface Question {
	readonly train: readonly FeltExample[];
	readonly test: readonly {
		readonly text: string;
		readonly label: boolean;
		readonly vector?: Float32Array | undefined;
	}[];
}

const { train, test } = workerData as Question;
const began = performance.now();
const model = learnEmotion(train);
const learned = performance.now();
const judged = test.map(({ text, label, vector }) => ({
	label,
	anxious: feel(model, text, vector).anxious
}));
const milliseconds = { train: learned - began, test: performance.now() - learned };
parentPort?.postMessage({ score: evaluateEmotion(judged), milliseconds });
