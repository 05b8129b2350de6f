import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig, type Config } from '#lib/server/config.ts';
import { connectToServer } from '#lib/server/handover.ts';
import { closeRunning } from '#lib/server/running.ts';
import { isLoopback } from '#lib/server/security/requests.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ENTRY = join(ROOT, 'build', 'handler.js');
const USAGE = `poise serve [--workspace DIR] [--host HOST] [--port PORT] [--watch FOLDER] [--build] [--open]

Starts the server and prints its address. --watch takes in the files that arrive in a folder;
--build builds the pages first when the code is newer; --open opens a browser.`;
/** How long requests under way may go on after a stop. */
const GRACE_MS = 5_000;

/** Starts the built server on a workspace and stays until told to stop. @returns exit status */
export async function serve(argv: readonly string[], signal: AbortSignal): Promise<number> {
	let config: Config;
	let values: { build?: boolean | undefined; open?: boolean | undefined; help?: boolean | undefined };
	try {
		const parsed = parseArgs({
			args: [...argv],
			options: {
				workspace: { type: 'string' },
				host: { type: 'string' },
				port: { type: 'string' },
				watch: { type: 'string' },
				help: { type: 'boolean', short: 'h' },
				lang: { type: 'string' },
				build: { type: 'boolean' },
				open: { type: 'boolean' }
			}
		});
		values = parsed.values;
		if (values.help) {
			console.log(USAGE);
			return 0;
		}
		const { host = process.env['HOST'], port = process.env['PORT'], workspace } = parsed.values;
		const { watch = process.env['POISE_WATCH'] } = parsed.values;
		config = readConfig({ ...process.env, HOST: host, PORT: port, POISE_WATCH: watch }, { workspace });
		if (config.watch !== undefined && !existsSync(config.watch))
			throw new ConfigError(`There is no folder ${config.watch} to watch.`);
	} catch (cause) {
		if (!(cause instanceof ConfigError) && !(cause instanceof TypeError)) throw cause;
		console.error(cause.message);
		return 2;
	}
	if (!isLoopback(config.host) && !config.trustNetwork) {
		console.error(
			`Poise does not listen on ${config.host}: whoever reaches the port would see the log without signing in.\nReach it through a tunnel or a proxy that asks for a password, or set POISE_TRUST_NETWORK=1.`
		);
		return 2;
	}
	const other = await connectToServer(config.workspace);
	if (other) {
		other.destroy();
		console.error(
			`A Poise server already runs on the workspace ${config.workspace}.\nUse that one, stop it first, or choose another workspace with --workspace.`
		);
		return 1;
	}
	if (values.build && isStale() && !(await build())) return 1;
	if (!existsSync(ENTRY)) {
		console.error('The pages are not built yet. Run: npm run build');
		return 1;
	}
	return listen(config, values.open ?? false, signal);
}

async function listen(config: Config, open: boolean, signal: AbortSignal): Promise<number> {
	// The server's own copy of the code reads its settings from the environment.
	Object.assign(process.env, {
		POISE_WORKSPACE: config.workspace,
		...(config.watch === undefined ? {} : { POISE_WATCH: config.watch }),
		BODY_SIZE_LIMIT: 'Infinity', // hooks.server.ts limits every request by what it is for
		PROTOCOL_HEADER: process.env['ORIGIN'] ? process.env['PROTOCOL_HEADER'] : 'x-forwarded-proto'
	});
	if (process.env['PROTOCOL_HEADER'] === undefined) delete process.env['PROTOCOL_HEADER'];
	let handler: RequestListener;
	try {
		({ handler } = (await import(ENTRY)) as { handler: RequestListener });
	} catch (cause) {
		console.error(cause instanceof Error ? cause.message : cause);
		if (cause instanceof Error && 'hint' in cause) console.error(cause.hint);
		return 1;
	}
	const server = createServer((request, response) => {
		stampProtocol(request);
		handler(request, response);
	});
	server.requestTimeout = 0; // a large file may take long to arrive
	server.listen(config.port, config.host);
	try {
		await once(server, 'listening');
	} catch (cause) {
		await closeRunning();
		const inUse = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE';
		console.error(
			inUse
				? `Port ${config.port} on ${config.host} is taken. Choose another with --port (0 picks a free one).`
				: String(cause)
		);
		return 1;
	}
	const { port } = server.address() as AddressInfo;
	const host = config.host.includes(':') ? `[${config.host}]` : config.host;
	const url = `http://${host}:${port}`;
	console.log(`Listening on ${url}`);
	if (open) openBrowser(url);
	if (!signal.aborted) await once(signal, 'abort');
	const closed = once(server, 'close');
	server.close();
	server.closeIdleConnections();
	const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
	await closed;
	clearTimeout(cut);
	await closeRunning();
	return 0;
}

/** adapter-node takes plain http for https unless told, and then refuses every form. Behind a proxy set ORIGIN. */
function stampProtocol(request: IncomingMessage): void {
	if (!process.env['ORIGIN']) request.headers['x-forwarded-proto'] = 'http';
}

/** Whether something the pages are made of is newer than the pages. */
function isStale(): boolean {
	if (!existsSync(ENTRY)) return true;
	const built = statSync(ENTRY).mtimeMs;
	const sources = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
	return sources.some((name) => newest(join(ROOT, name)) > built);
}

function newest(path: string): number {
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

async function build(): Promise<boolean> {
	console.log('Building the pages (once after every change of the code) …');
	const vite = spawn(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'], {
		cwd: ROOT,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	vite.stdout.on('data', (text) => (output += String(text)));
	vite.stderr.on('data', (text) => (output += String(text)));
	const [code] = (await once(vite, 'exit')) as [number | null];
	// Its chatter matters only when something went wrong.
	if (code !== 0) console.error(output);
	return code === 0;
}

/** On a desktop the address opens by itself; on a server there is nobody to see it. */
function openBrowser(url: string): void {
	if (!process.stdout.isTTY) return;
	const { platform, env } = process;
	if (platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return;
	const opener = platform === 'darwin' ? 'open' : platform === 'win32' ? 'explorer.exe' : 'xdg-open';
	spawn(opener, [url], { stdio: 'ignore', detached: true })
		.on('error', () => undefined)
		.unref();
}
