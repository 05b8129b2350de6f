// Learns how upset customers write and tries it on other messages, beside the thread that answers others. Started by path.
import { parentPort, workerData } from 'node:worker_threads';
import { evaluateEmotion } from '#lib/bot/emotion/evaluate.ts';
import { feelOwn, learnOwnEmotion, type LabelledMessage } from '#lib/bot/emotion/own.ts';
import { feel, learnEmotion, type FeltExample } from '#lib/bot/emotion/recogniser.ts';

interface Question {
	/** The messages that are shipped, or somebody's own. */
	readonly shipped: readonly FeltExample[] | null;
	readonly own: readonly LabelledMessage[] | null;
	readonly test: readonly LabelledMessage[];
}

const { shipped, own, test } = workerData as Question;
const began = performance.now();
const anxiousOf = learn();
const learned = performance.now();
const judged = test.map(({ text, label, vector }) => ({ label, anxious: anxiousOf(text, vector) }));
const milliseconds = { train: learned - began, test: performance.now() - learned };
parentPort?.postMessage({ score: evaluateEmotion(judged), milliseconds });

function learn(): (text: string, vector?: Float32Array) => number {
	if (own) {
		const model = learnOwnEmotion(own);
		return (text, vector) => feelOwn(model, text, vector);
	}
	const model = learnEmotion(shipped ?? []);
	return (text, vector) => feel(model, text, vector).anxious;
}
