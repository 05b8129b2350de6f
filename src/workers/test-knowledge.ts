// Asks what was learned the test questions, beside the thread that answers customers. Started by path.
import { deserialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { dayWithin, judgeTest, type QuestionTest } from '#lib/bot/knowledge/question-tests.ts';
import { whatIsAsked } from '#lib/bot/knowledge/what-is-asked.ts';
import { openLibrary, recall, type LibraryIndex } from '#lib/bot/knowledge/recall.ts';
import type { LearnedBytes } from '#lib/bot/turn/learned.ts';

const { learned, tests, vectors, today, answersFrom } = workerData as {
	readonly learned: LearnedBytes;
	readonly tests: readonly QuestionTest[];
	readonly vectors: ReadonlyMap<string, Float32Array>;
	readonly today: string;
	readonly answersFrom: number;
};

const library = openLibrary(deserialize(learned.parts.index) as LibraryIndex, learned.articles);
const topicOf = (article: string) => library.articles.get(article)?.topic;
parentPort?.postMessage(
	tests.map((test) => {
		const { text, scenario, expected, source } = test;
		const article = expected.kind === 'article' ? library.articles.get(expected.article) : undefined;
		// a summer offer is tested in winter, too
		const day = source === 'example' && article ? dayWithin(article, today) : today;
		const found = recall(library, { text, scenario, vector: vectors.get(whatIsAsked(text)), today: day });
		return judgeTest(test, found, { answersFrom, topicOf });
	})
);
