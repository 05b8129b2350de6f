import { z } from 'zod';
import { operationNamed, operationNames } from './operations/all.ts';
import { nearest } from '#lib/log/nearest.ts';
import { fieldOf, ruleOf } from '#lib/log/value-rule.ts';
import { askedLog } from './operations/asked-log.ts';
import {
	OperationError,
	type Context,
	type Poise,
	type Problem,
	type Blame,
	type Row
} from './operations/operation.ts';
import { KeyError } from './security/keys.ts';
import { isFull } from './state/state.ts';
import { WarehouseError } from './warehouse/engine.ts';

export type Performed =
	{ readonly result: unknown } | { readonly rows: AsyncIterable<Row> } | { readonly failure: Failure };

export interface Failure {
	readonly blame: Blame | 'cancelled';
	readonly problem: Problem;
}

/** Runs one operation by name, with its input checked. Every failure comes back as a value with a remedy. */
export async function perform(
	poise: Poise,
	command: string,
	input: unknown,
	context: Context,
	door: 'local' | 'http' = 'local'
): Promise<Performed> {
	const operation = await operationNamed(command);
	if (!operation) return { failure: { blame: 'usage', problem: unknownCommand(command) } };
	const schema = door === 'http' ? (operation.httpInput ?? operation.input) : operation.input;
	const unknown = unknownOption(schema, input);
	if (unknown) return { failure: { blame: 'usage', problem: unknown } };
	const parsed = schema.safeParse(input, { reportInput: true });
	if (!parsed.success) return { failure: { blame: 'usage', problem: badInput(parsed.error) } };
	try {
		const answer = await operation.run(await askedLog(poise, command, input), parsed.data, context);
		return isRows(answer) ? { rows: answer } : { result: answer };
	} catch (cause) {
		return { failure: failureOf(cause, context.signal) };
	}
}

/** What went wrong, in the words of the person who asked. */
export function failureOf(cause: unknown, signal?: AbortSignal): Failure {
	if (signal?.aborted)
		return {
			blame: 'cancelled',
			problem: {
				code: 'cancelled',
				message: { en: 'Cancelled. Nothing was changed.', zh: '已取消，未做任何更改。' },
				hint: { en: 'Start it again when you like.', zh: '可随时重新开始。' }
			}
		};
	if (isDiskFull(cause)) return { blame: 'failed', problem: diskFull };
	if (cause instanceof OperationError) return { blame: cause.blame, problem: cause.problem };
	if (cause instanceof WarehouseError) return { blame: 'failed', problem: same(cause.code, cause.message, cause.hint) };
	if (cause instanceof KeyError) return { blame: 'failed', problem: same('key', cause.message, '') };
	const text = cause instanceof Error ? cause.message : String(cause);
	return {
		blame: 'failed',
		problem: {
			code: 'internal',
			message: { en: `Poise failed: ${text}`, zh: `Poise 出错：${text}` },
			hint: {
				en: 'Nothing was changed. Please report this with the message above.',
				zh: '未做任何更改。请附上以上信息反馈。'
			}
		}
	};
}

const diskFull: Problem = {
	code: 'disk-full',
	message: { en: 'The disk is full.', zh: '磁盘空间不足。' },
	hint: {
		en: 'Nothing was changed. Free some space on the volume of the workspace and try again.',
		zh: '未做任何更改。请在工作区所在的磁盘上腾出空间后重试。'
	}
};

/** Full, over the user's share of it, or over the largest size of a file: the remedy is the same. */
function isDiskFull(cause: unknown): boolean {
	if (isFull(cause)) return true;
	if (!(cause instanceof Error) || !('code' in cause)) return false;
	return ['disk-full', 'ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(cause.code));
}

function isRows(answer: unknown): answer is AsyncIterable<Row> {
	return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;
}

function same(code: string, message: string, hint: string): Problem {
	return { code, message: { en: message, zh: message }, hint: { en: hint, zh: hint } };
}

function unknownCommand(command: string): Problem {
	const names = operationNames.join(', ');
	return {
		code: 'unknown-command',
		message: { en: `There is no command “${command}”.`, zh: `没有命令“${command}”。` },
		hint: { en: `Known: ${names}`, zh: `可用：${names}` }
	};
}

/** Options that say of which log, or in which language, a command is asked. */
const OF_ALL_COMMANDS: readonly string[] = ['source', 'lang'];

/** A name that the command does not know: passed over, “form” for “from” would be answered for the whole log. */
function unknownOption(schema: z.ZodType, input: unknown): Problem | null {
	if (!(schema instanceof z.ZodObject) || typeof input !== 'object' || input === null) return null;
	const known = Object.keys(schema.shape);
	const name = Object.keys(input).find((each) => !known.includes(each) && !OF_ALL_COMMANDS.includes(each));
	if (name === undefined) return null;
	const meant = nearest(name, known);
	return {
		code: 'unknown-option',
		message: { en: `There is no option “${name}”.`, zh: `没有参数“${name}”。` },
		hint:
			meant === null
				? { en: `Known: ${known.join(', ') || 'none'}`, zh: `可用：${known.join('、') || '无'}` }
				: { en: `Did you mean “${meant}”?`, zh: `是否指“${meant}”？` },
		column: name
	};
}

/** What is wrong with options that a schema refuses; parsed with `reportInput`, so that what is missing is told from what is wrong. */
export function badInput(error: z.ZodError): Problem {
	const [first, ...more] = error.issues.map((issue) => ({ field: fieldOf(issue.path), rule: ruleOf(issue) }));
	const said = [first, ...more].flatMap((each) => each ?? []).slice(0, MOST_SAID);
	const left = error.issues.length - said.length;
	return {
		code: 'bad-input',
		message: {
			en: `${said.map(({ field, rule }) => `${field === '' ? 'What was sent' : `“${field}”`} ${rule.en}`).join('; ')}${left > 0 ? `; and ${left} more` : ''}.`,
			zh: `${said.map(({ field, rule }) => `${field === '' ? '所发内容' : `“${field}”`}${rule.zh}`).join('；')}${left > 0 ? `；另有 ${left} 处` : ''}。`
		},
		hint: {
			en: 'Correct it and send it again. All options: --help, or /api/v1/openapi.json.',
			zh: '请更正后重发。全部参数见 --help 或 /api/v1/openapi.json。'
		},
		...(first && first.field !== '' ? { column: first.field } : {})
	};
}

/** Of a list that is wrong throughout, a few are enough. */
const MOST_SAID = 3;
