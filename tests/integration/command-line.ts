import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const ROOT = join(import.meta.dirname, '../..');
export const POISE = join(ROOT, 'src/cli/poise.js');
export const SAMPLES = join(ROOT, 'data/samples');

/** For what starts a server and runs commands, on a machine with much else to do. */
export const PATIENCE_MS = 240_000;
/** A server that is told to stop has ended long before. */
const STOP_MS = 60_000;

export interface Ran {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

export interface RunOptions {
	readonly workspace?: string;
	readonly env?: Readonly<Record<string, string>>;
	readonly input?: string;
	/** Prepended to the command: a shell that limits it, for one. */
	readonly through?: readonly string[];
}

/** What the tests' own environment must not decide. The thread count spares the starter its second process. */
export function cleanEnvironment(env: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
	const { PATH, HOME, TMPDIR } = process.env;
	return { PATH, HOME, TMPDIR, LANG: 'C.UTF-8', UV_THREADPOOL_SIZE: '16', POISE_MEMORY: '500MB', ...env };
}

/** Runs `poise` with these arguments to its end. */
export async function runPoise(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
	const { workspace, env, input, through = [] } = options;
	const whole = [...through, process.execPath, POISE, ...args, ...(workspace ? ['--workspace', workspace] : [])];
	const [command = process.execPath, ...rest] = whole;
	const child = spawn(command, rest, { cwd: ROOT, env: cleanEnvironment(env), stdio: 'pipe' });
	const output = { stdout: '', stderr: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
	child.stdin.end(input ?? '');
	const [status] = (await once(child, 'close')) as [number | null];
	return { status, ...output };
}

/** The same with `--json`: the one document on stdout, whatever its shape. */
export async function askPoise(
	args: readonly string[],
	options: RunOptions = {}
): Promise<{ readonly status: number | null; readonly document: Record<string, unknown>; readonly stderr: string }> {
	const { status, stdout, stderr } = await runPoise([...args, '--json'], options);
	return { status, document: JSON.parse(stdout) as Record<string, unknown>, stderr };
}

/** The names of the files that a workspace's log was made from. */
export async function filesIn(workspace: string): Promise<string[]> {
	const { document } = await askPoise(['imports'], { workspace });
	return (document['imports'] as { file: string }[]).map(({ file }) => file).sort();
}

export interface RunningServer {
	readonly url: string;
	readonly process: ChildProcess;
	/** Tells it to stop, waits until it has. @returns exit status */
	stop(): Promise<number | null>;
}

/** Starts the built server on a workspace, on a port of its own, or on the one that `PORT` names. */
export async function startServer(
	workspace: string,
	env: Readonly<Record<string, string>> = {}
): Promise<RunningServer> {
	if (!existsSync(join(ROOT, 'build/handler.js')))
		throw new Error('There is no build/ whose server could be tested. Run: npm run build');
	const child = spawn(process.execPath, [POISE, 'serve', '--port', env['PORT'] ?? '0', '--workspace', workspace], {
		cwd: ROOT,
		env: cleanEnvironment(env),
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let complaints = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
	const ended = once(child, 'exit') as Promise<[number | null]>;
	for await (const line of createInterface({ input: child.stdout })) {
		const url = /^Listening on (.+)$/.exec(line)?.[1];
		if (url === undefined) continue;
		child.stdout.resume();
		return {
			url,
			process: child,
			async stop() {
				child.kill('SIGTERM');
				// one that does not end would have everything wait for it
				const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
				const [status] = await ended;
				clearTimeout(late);
				return status;
			}
		};
	}
	throw new Error(`the server ended before it listened: ${complaints}`);
}
