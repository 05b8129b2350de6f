// Asks the knowledge labelled questions, with each scenario's articles apart and with all in one, beside the thread that answers others.
// Started by path.
import { parentPort, workerData } from 'node:worker_threads';
import { judgeQuestions, type LabelledQuestion } from '#lib/bot/knowledge/evaluate.ts';
import { buildLibrary, recall } from '#lib/bot/knowledge/recall.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';

const { articles, vectors, questions, today, seed } = workerData as {
	readonly articles: readonly KnownArticle[];
	readonly vectors: ReadonlyMap<string, Float32Array>;
	readonly questions: readonly LabelledQuestion[];
	readonly today: string;
	readonly seed: number;
};

const began = performance.now();
const modules = buildLibrary(articles, { vectors, seed });
// one index over everything: articles that are all of any company
const together = articles.map((article) => ({ ...article, scenario: 'general' as const }));
const whole = buildLibrary(together, { vectors, seed });
const learned = performance.now();
const withModules = judgeQuestions(questions, modules.articles, ({ text, scenario, vector }) =>
	recall(modules, { text, scenario, vector, today })
);
const asked = performance.now();
const withoutModules = judgeQuestions(questions, modules.articles, ({ text, vector }) =>
	recall(whole, { text, scenario: 'general', vector, today })
);
parentPort?.postMessage({
	withModules,
	withoutModules,
	milliseconds: { train: learned - began, test: asked - learned }
});
