// Asks what was learned the test questions, beside the thread that answers customers. Started by path.
import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { judgeTest, type QuestionTest } from '#lib/bot/knowledge/question-tests.ts';
import { recall } from '#lib/bot/knowledge/recall.ts';
import type { Learned } from '#lib/bot/turn/learned.ts';

const { learned, tests, vectors, today, answersFrom } = workerData as {
	readonly learned: Uint8Array;
	readonly tests: readonly QuestionTest[];
	readonly vectors: ReadonlyMap<string, Float32Array>;
	readonly today: string;
	readonly answersFrom: number;
};

const { library } = deserialize(learned) as Learned;
const topicOf = (article: string) => library.articles.get(article)?.topic;
parentPort?.postMessage(
	tests.map((test) => {
		const { text, scenario } = test;
		const found = recall(library, { text, scenario, vector: vectors.get(text), today });
		return judgeTest(test, found, { answersFrom, topicOf });
	})
);
