import type { z } from 'zod';
import type { askMetrics } from '#lib/server/operations/ask-metrics.ts';
import type { Poise, Problem } from '#lib/server/operations/operation.ts';
import { perform } from '#lib/server/perform.ts';
import { context } from './workspace.ts';

export type Answer = z.output<typeof askMetrics.output>['metrics'][number];
export type Figure = Answer['rows'][number];

/** The answer of a command, as every door gives it. */
export async function answerOf(poise: Poise, command: string, input: unknown = {}): Promise<unknown> {
	const performed = await perform(poise, command, input, context);
	if ('result' in performed) return performed.result;
	throw new Error(`${command}: ${JSON.stringify(performed)}`);
}

/** Why a question is not answered. */
export async function problemOf(poise: Poise, command: string, input: unknown): Promise<Problem> {
	const performed = await perform(poise, command, input, context);
	if ('failure' in performed) return performed.failure.problem;
	throw new Error(`${command} was answered: ${JSON.stringify(performed)}`);
}

export async function metricsOf(poise: Poise, input: unknown = {}): Promise<Answer[]> {
	return ((await answerOf(poise, 'metrics', input)) as { metrics: Answer[] }).metrics;
}

/** The rows of one metric. */
export async function rowsOf(poise: Poise, metric: string, query: object = {}): Promise<Figure[]> {
	const [answer] = await metricsOf(poise, { metrics: [metric], ...query });
	if (!answer) throw new Error(`${metric} was not answered`);
	return answer.rows;
}
