import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { ruleLabel } from '#lib/bot/policy/rules.ts';
import type { StampedEvent } from '#lib/bot/turn/events.ts';
import type { Failure } from '#lib/server/perform.ts';
import { openDoor, type Asked, type Door } from '../ask.ts';
import { localeOf, many, one, UsageError, type Locale } from '../command.ts';

const USAGE = 'poise bot talk [--scenario e-commerce] [--lang en|zh] [--say "…"]… [--why] [--seed N] [--json]';
const STATUS = { usage: 2, refused: 3, failed: 1, cancelled: 1 } as const;

type TalkRow = StampedEvent | { readonly kind: 'phone'; readonly code: string };

/** A conversation with the bot: line by line from the terminal, or the messages of --say one after another. @returns exit status */
export async function talk(argv: readonly string[], signal: AbortSignal): Promise<number> {
	try {
		const { values } = parseArgs({
			args: [...argv],
			options: {
				scenario: { type: 'string', default: 'general' },
				say: { type: 'string', multiple: true },
				seed: { type: 'string' },
				why: { type: 'boolean' },
				json: { type: 'boolean' },
				lang: { type: 'string' },
				workspace: { type: 'string' },
				help: { type: 'boolean', short: 'h' }
			}
		});
		if (values.help) {
			console.log(USAGE);
			return 0;
		}
		const locale = localeOf(values.lang);
		const seed = values.seed === undefined ? {} : { seed: Number(values.seed) };
		const door = await openDoor({
			workspace: one(values.workspace),
			signal,
			onProgress: () => undefined,
			onInterrupted: (message) => console.error(message[locale])
		});
		if ('failure' in door) return fail(door.failure, locale);
		try {
			const options = { locale, json: values.json === true, why: values.why === true };
			const start = { scenario: values.scenario, language: locale, ...seed };
			return await converse(door, start, many(values.say), options, signal);
		} finally {
			await door.close();
		}
	} catch (cause) {
		const isUsage = cause instanceof UsageError || (cause instanceof TypeError && 'code' in cause);
		if (!isUsage) throw cause;
		console.error(`${cause.message}\n${USAGE}`);
		return STATUS.usage;
	}
}

interface TalkOptions {
	readonly locale: Locale;
	readonly json: boolean;
	readonly why: boolean;
}

async function converse(
	door: Door,
	start: object,
	said: readonly string[],
	options: TalkOptions,
	signal: AbortSignal
): Promise<number> {
	const show = (event: TalkRow) => print(event, options);
	const started = await door.ask({ command: 'converse-start', input: start }, () => Promise.resolve());
	if (!('result' in started)) return failed(started, options.locale);
	const { conversation, visitor, events } = started.result as {
		readonly conversation: string;
		readonly visitor: string;
		readonly events: readonly StampedEvent[];
	};
	events.forEach(show);
	for await (const text of said.length > 0 ? said : linesOf(options.locale, signal)) {
		const question =
			text === '/person' || text === '/end'
				? { command: 'converse-act', input: { conversation, action: text.slice(1) } }
				: { command: 'converse', input: { conversation, visitor, text } };
		const answer = await door.ask(question, (row) => {
			show(row as unknown as TalkRow);
			return Promise.resolve();
		});
		if ('failure' in answer) return fail(answer.failure, options.locale);
		if (text === '/end') return 0;
	}
	await door.ask({ command: 'converse-act', input: { conversation, action: 'end' } }, () => Promise.resolve());
	return 0;
}

async function* linesOf(locale: Locale, signal: AbortSignal): AsyncGenerator<string> {
	const hint = {
		en: 'Type a message. /person asks for a person, /end ends.',
		zh: '请输入消息。/person 转人工，/end 结束。'
	};
	if (process.stdin.isTTY) console.error(hint[locale]);
	const lines = createInterface({
		input: process.stdin,
		output: process.stderr,
		prompt: '> ',
		signal,
		terminal: process.stdin.isTTY
	});
	lines.prompt();
	for await (const line of lines) {
		if (line.trim() !== '') yield line.trim();
		lines.prompt();
	}
}

function print(event: TalkRow, { locale, json, why }: TalkOptions): void {
	const line = json ? JSON.stringify(event) : lineOf(event, locale);
	if (line !== null) console.log(line);
	else if (why) {
		const reason = whyOf(event, locale);
		if (reason !== null) console.log(`    ${reason}`);
	}
}

/** What the customer sees. */
function lineOf(event: TalkRow, locale: Locale): string | null {
	const words = {
		en: { you: 'You', bot: 'Bot', phone: 'Simulated phone: code', waiting: 'Waiting for a person' },
		zh: { you: '您', bot: '机器人', phone: '模拟手机：验证码', waiting: '正在等待人工' }
	}[locale];
	switch (event.kind) {
		case 'heard':
			return `${words.you}: ${event.text}`;
		case 'said':
			return `${words.bot}: ${event.text}`;
		case 'agent-said':
			return `${event.agent}: ${event.text}`;
		case 'phone':
			return `[${words.phone} ${event.code}]`;
		case 'queued':
			return `[${words.waiting}: ${ruleLabel(event.reason)[locale]}]`;
		default:
			return null;
	}
}

/** How it came to that. */
function whyOf(event: TalkRow, locale: Locale): string | null {
	const words = {
		en: { felt: 'felt', understood: 'understood', decided: 'decided', anxious: 'anxious', urgent: 'needs a person' },
		zh: { felt: '感到', understood: '理解', decided: '决定', anxious: '焦虑', urgent: '需要人工' }
	}[locale];
	const two = (value: number) => value.toFixed(2);
	if (event.kind === 'felt')
		return `${words.felt}: ${words.anxious} ${two(event.anxious)}, ${words.urgent} ${two(event.urgent)}`;
	if (event.kind === 'understood')
		return `${words.understood}: ${event.article ?? '—'} ${two(event.confidence)} (${event.scenario})`;
	return event.kind === 'decided'
		? `${words.decided}: ${event.action} · ${event.rule} (${ruleLabel(event.rule)[locale]})`
		: null;
}

function failed(answer: Asked, locale: Locale): number {
	return 'failure' in answer ? fail(answer.failure, locale) : STATUS.failed;
}

function fail({ blame, problem }: Failure, locale: Locale): number {
	console.error(`${problem.message[locale]}\n${problem.hint[locale]}`);
	return STATUS[blame];
}
