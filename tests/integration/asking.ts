import { z } from 'zod';
import type { askMetrics } from '#lib/server/operations/ask-metrics.ts';
import { operationNamed } from '#lib/server/operations/all.ts';
import type { Poise, Problem } from '#lib/server/operations/operation.ts';
import { perform } from '#lib/server/perform.ts';
import { context } from './workspace.ts';

export type Answer = z.output<typeof askMetrics.output>['metrics'][number];
export type Figure = Answer['rows'][number];

/** What the API says that each command answers; what it does not say may not be in an answer. */
const described = new Map<string, z.ZodType>();
async function descriptionOf(command: string): Promise<z.ZodType> {
	const known = described.get(command);
	if (known) return known;
	const operation = await operationNamed(command);
	if (!operation) throw new Error(`there is no ${command}`);
	const made = z.fromJSONSchema(z.toJSONSchema(operation.output, { io: 'output', unrepresentable: 'any' }));
	described.set(command, made);
	return made;
}

/** The answer of a command, as every door gives it and the API describes it. */
export async function answerOf(poise: Poise, command: string, input: unknown = {}): Promise<unknown> {
	const performed = await perform(poise, command, input, context);
	if ('result' in performed) {
		const { error } = (await descriptionOf(command)).safeParse(JSON.parse(JSON.stringify(performed.result)));
		if (error) throw new Error(`${command} does not answer as it is described: ${z.prettifyError(error)}`);
		return performed.result;
	}
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
