import type { z } from 'zod';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { nearest } from '#lib/log/nearest.ts';
import { fieldOf, ruleOf } from '#lib/log/value-rule.ts';
import { models, type Model } from './models.ts';

/** Why a question has no answer. */
export interface QuestionProblem {
	readonly code: 'not-json' | 'unknown-model' | 'bad-input' | 'out-of-range';
	readonly message: Bilingual;
	readonly hint: Bilingual;
	/** The field at fault. */
	readonly column?: string;
}

export type Answer = Readonly<Record<string, unknown>> | { readonly error: QuestionProblem };

const byName = new Map<unknown, Model>(models.map((model) => [model.name, model]));

/**
 * Answers one question to a queueing model: `{ model, …its fields }`. Fields that a model does not know are passed over.
 * Figures without limit (a queue that never ends) are null; what cannot be answered is an error that names the field.
 */
export function answerQuestion(question: unknown): Answer {
	if (typeof question !== 'object' || question === null || Array.isArray(question)) return { error: notJson };
	const name = 'model' in question ? question.model : undefined;
	const model = byName.get(name);
	if (!model) return { error: unknownModel(name) };
	const parsed = model.input.safeParse(question, { reportInput: true });
	if (!parsed.success) return { error: badInput(parsed.error) };
	const answer = withoutInfinities(model.answer(parsed.data as never));
	return answer ?? { error: outOfRange };
}

/** The same for one line of JSON. */
export function answerLine(line: string): Answer {
	let question: unknown;
	try {
		question = JSON.parse(line);
	} catch {
		return { error: notJson };
	}
	return answerQuestion(question);
}

/** Infinite figures as null; nothing at all where one is no number, because the input is beyond what doubles can carry. */
function withoutInfinities(answer: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
	const odd: number[] = [];
	const clean = (value: unknown): unknown => {
		if (typeof value === 'number') {
			if (Number.isNaN(value)) odd.push(value);
			// −0 has no place in JSON
			return Number.isFinite(value) ? value + 0 : null;
		}
		if (Array.isArray(value)) return value.map(clean);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, clean(each)]));
	};
	const cleaned = clean(answer) as Readonly<Record<string, unknown>>;
	return odd.length === 0 ? cleaned : null;
}

const notJson: QuestionProblem = {
	code: 'not-json',
	message: { en: 'This is no JSON object.', zh: '此行不是 JSON 对象。' },
	hint: {
		en: 'Write one question a line, for example {"model":"b","servers":10,"load":5}',
		zh: '每行写一个问题，例如 {"model":"b","servers":10,"load":5}'
	}
};

const outOfRange: QuestionProblem = {
	code: 'out-of-range',
	message: { en: 'These values are too extreme to compute with.', zh: '数值过于极端，无法计算。' },
	hint: {
		en: 'Use a unit of time in which rates and times are nearer to 1.',
		zh: '请换用使速率与时长更接近 1 的时间单位。'
	}
};

function unknownModel(name: unknown): QuestionProblem {
	const known = models.map((model) => model.name);
	const list = known.join(', ');
	const near = typeof name === 'string' ? nearest(name, known) : null;
	const message =
		name === undefined
			? { en: 'The question names no model.', zh: '问题没有写明模型（model）。' }
			: { en: `There is no model ${JSON.stringify(name)}.`, zh: `没有模型 ${JSON.stringify(name)}。` };
	const closest = near === null ? { en: '', zh: '' } : { en: `Perhaps "${near}". `, zh: `是否为“${near}”？` };
	return {
		code: 'unknown-model',
		message,
		hint: { en: `${closest.en}Known: ${list}`, zh: `${closest.zh}可用：${list}` },
		column: 'model'
	};
}

function badInput(error: z.ZodError): QuestionProblem {
	const [issue] = error.issues;
	const field = fieldOf(issue?.path ?? []);
	const rule = issue === undefined ? notRight : issue.code === 'invalid_union' ? ruleOfTime(issue) : ruleOf(issue);
	return {
		code: 'bad-input',
		message: { en: `"${field}" ${rule.en}.`, zh: `“${field}”${rule.zh}。` },
		hint: {
			en: 'docs/staffing.md lists every model’s fields.',
			zh: '各模型的字段见 docs/staffing.md。'
		},
		column: field
	};
}

const notRight: Bilingual = { en: 'is not right', zh: '不正确' };

/** Of what may be a number or without end, a number says most: its bound, if it was one. */
function ruleOfTime(issue: z.core.$ZodIssueInvalidUnion): Bilingual {
	if ('input' in issue && issue.input === undefined) return ruleOf(issue);
	const [number] = issue.errors.flat();
	if (number && number.code !== 'invalid_type') return ruleOf(number);
	return { en: 'must be a number of 0 or more, null or "inf"', zh: '必须是不小于 0 的数、null 或 "inf"' };
}
