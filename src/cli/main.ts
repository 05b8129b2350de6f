import { parseArgs } from 'node:util';
import { once } from 'node:events';
import { inLanguage } from '#lib/log/bilingual.ts';
import type { Failure } from '#lib/server/perform.ts';
import { allCommands, commandNamed } from './commands/all.ts';
import { localeOf, noArguments, UsageError, type Command, type LineCommand, type Locale } from './command.ts';
import { answerLines } from './answer-lines.ts';
import { sayHelp } from './help/help.ts';
import { progressLine } from './progress-line.ts';

const STATUS = { usage: 2, refused: 3, failed: 1, cancelled: 1 } as const;
const GLOBAL = {
	workspace: { type: 'string' },
	json: { type: 'boolean' },
	lang: { type: 'string' },
	help: { type: 'boolean', short: 'h' }
} as const;

const stop = new AbortController();
process.on('SIGINT', () => (stop.signal.aborted ? process.exit(130) : stop.abort()));
process.on('SIGTERM', () => stop.abort());
process.on('disconnect', () => stop.abort());
// A reader that has seen enough (`| head`) is no error.
process.stdout.on('error', () => process.exit(0));

process.exitCode = await run(process.argv.slice(2));
if (process.connected) process.disconnect();

async function run(argv: readonly string[]): Promise<number> {
	const [name, ...rest] = argv;
	if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
		console.log(await overview(localeOf(languageIn(rest))));
		return name === undefined ? 2 : 0;
	}
	if (name === 'serve') return (await import('./commands/serve.ts')).serve(rest, stop.signal);
	if (name === 'dev') return (await import('./commands/dev.ts')).dev(rest, stop.signal);
	if (name === 'bot' && rest[0] === 'talk')
		return (await import('./commands/talk.ts')).talk(rest.slice(1), stop.signal);
	const json = rest.includes('--json');
	const command = await commandNamed(name);
	try {
		if (!command) throw new UsageError(`There is no command "${name}". See: poise --help`);
		return await runCommand(command, rest);
	} catch (cause) {
		if (!(cause instanceof UsageError) && !isParseError(cause)) throw cause;
		const message = cause.message;
		const hint = command ? `poise ${command.usage}` : 'poise --help';
		if (json) console.log(JSON.stringify({ error: { code: 'usage', message, hint } }));
		else console.error(`${message}\n${hint}`);
		return STATUS.usage;
	}
}

async function runCommand(command: Command | LineCommand, rest: readonly string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args: [...rest],
		options: { ...GLOBAL, ...command.options },
		allowPositionals: true
	});
	const locale = localeOf(values['lang']);
	if (values['help'] === true) {
		const help = command.help ? `\n\n${sayHelp(command.help, locale)}` : '';
		console.log(`poise ${command.usage}\n\n${command.about[locale]}${help}`);
		return 0;
	}
	if ('answerLine' in command) {
		noArguments(command.name, positionals);
		return answerLines(command, { locale, signal: stop.signal, print });
	}
	const json = values['json'] === true;
	const question = {
		command: command.operation?.(positionals, values) ?? command.name,
		input: command.input(values, positionals)
	};
	const line = progressLine(process.stderr, locale);
	let rows = 0;
	// the warehouse is loaded for an answer only: help comes at once
	const { ask } = await import('./ask.ts');
	const answer = await ask(question, {
		workspace: typeof values['workspace'] === 'string' ? values['workspace'] : undefined,
		signal: stop.signal,
		onProgress: line.show,
		onInterrupted: (message) => console.error(message[locale]),
		onRow: async (row) => {
			rows++;
			const aside = command.aside?.(row as never, locale);
			if (aside !== undefined) {
				line.clear();
				console.error(aside);
			} else await (json ? print(JSON.stringify(row)) : printReadable(command.print(row as never, locale)));
		}
	});
	line.clear();
	if ('failure' in answer) return fail(answer.failure, json, locale);
	if ('ended' in answer) return rows >= 0 ? 0 : 1;
	if (json) await print(JSON.stringify(inLanguage(answer.result, locale)));
	else await printReadable(command.print(answer.result as never, locale));
	const remarks = json ? undefined : command.remarks?.(answer.result as never, locale);
	if (remarks) console.error(remarks);
	return command.status?.(answer.result as never) ?? 0;
}

async function print(text: string): Promise<void> {
	if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

/** Without the joiners that hold a minus to its amount where lines are broken for a reader: a terminal may draw them. */
function printReadable(text: string): Promise<void> {
	return print(text.replaceAll('\u2060', ''));
}

function fail({ blame, problem }: Failure, json: boolean, locale: Locale): number {
	const { code, file, line, column } = problem;
	const message = problem.message[locale];
	const hint = problem.hint[locale];
	if (json) console.log(JSON.stringify({ error: { code, message, hint, file, line, column } }));
	else {
		// A column is a header of a file, or a place in a line.
		const at = column !== undefined && /^\d+$/.test(column) ? `column ${column}` : column;
		const place = [file, line === undefined ? undefined : `line ${line}`, at].filter(Boolean).join(', ');
		console.error(`${place ? `${place}: ` : ''}${message}${hint ? `\n${hint}` : ''}`);
	}
	return STATUS[blame];
}

/** The language asked for, where nothing else of the arguments is read; one that we do not speak is passed over. */
function languageIn(argv: readonly string[]): Locale | undefined {
	const at = argv.indexOf('--lang');
	const lang = at < 0 ? argv.find((each) => each.startsWith('--lang='))?.slice('--lang='.length) : argv[at + 1];
	return lang === 'zh' || lang === 'en' ? lang : undefined;
}

function isParseError(cause: unknown): cause is Error {
	return cause instanceof TypeError && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS');
}

async function overview(locale: Locale): Promise<string> {
	const title = {
		en: 'Poise: how much of your customer service should a bot do?',
		zh: 'Poise 人机平衡：客服该让机器人做多少？'
	}[locale];
	const serveLine = { en: 'start the server and open the pages', zh: '启动服务，打开页面' }[locale];
	const lines = (await allCommands()).map((each) => `  poise ${each.usage}\n      ${each.about[locale]}`);
	return [
		title,
		'',
		`  poise serve [--host] [--port] [--open]\n      ${serveLine}`,
		...lines,
		'',
		'  --workspace DIR  --json  --lang zh|en'
	].join('\n');
}
