import type { ArticleProblem } from '#lib/bot/knowledge/check-article.ts';

/** What is wrong with any of these fields. */
export type ProblemsOf = (...fields: string[]) => readonly ArticleProblem[];
