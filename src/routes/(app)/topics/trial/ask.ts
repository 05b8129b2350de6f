import type { z } from 'zod';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Operation, Poise, Problem } from '#lib/server/operations/operation.ts';
import { perform } from '#lib/server/perform.ts';
import type { TrialAsked, TrialRefusal } from '#lib/ui/pages/trial.ts';

/** What came of a question: its answer, or why there is none. */
export type Asked<Answer> =
	{ readonly answer: Answer; readonly refused: null } | { readonly answer: null; readonly refused: TrialRefusal };

/** Where a form was sent from: the terms in its address. */
export interface Sent {
	readonly asked: TrialAsked;
	readonly signal: AbortSignal;
}

export const refuse = (refused: TrialRefusal): Asked<never> => ({ answer: null, refused });

/** Terms that stand in the address, for an operation; the others are as assumed. */
export const termsOf = ({ topic, margin, share }: TrialAsked) =>
	given({ topic: topic ?? undefined, margin: margin ?? undefined, share: share ?? undefined });

/** Without what is undefined. */
export const given = (input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
	Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

/** A field's text as it was sent; empty where there is none. */
export function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : '';
}

/** Asks one operation. @throws where it should have worked */
export async function ask<Output extends z.ZodType>(
	poise: Poise,
	{ name, output }: Pick<Operation<z.ZodType, Output>, 'name' | 'output'>,
	input: unknown,
	signal: AbortSignal
): Promise<Asked<z.output<Output>>> {
	const performed = await perform(poise, name, input, { signal, actor: 'http', report: () => undefined });
	if ('result' in performed) return { answer: output.parse(performed.result), refused: null };
	if (!('failure' in performed)) throw new TypeError(`${name} answers with a document`);
	const { blame, problem } = performed.failure;
	if (blame === 'failed') throw new Error(problem.message.en);
	return refuse({ field: problem.column ?? null, message: withLine(problem), hint: problem.hint });
}

const withLine = ({ line, message }: Problem): Bilingual =>
	line === undefined ? message : { en: `Line ${line}: ${message.en}`, zh: `第 ${line} 行：${message.zh}` };
