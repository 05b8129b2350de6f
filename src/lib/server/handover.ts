import { createHash } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { mkdir, open as openFile, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { failureOf, type Failure } from './perform.ts';
import type { Row } from './operations/operation.ts';

/** What the command line asks of the server that owns the workspace. */
export interface Handover {
	readonly command: string;
	readonly input: unknown;
}

/** What comes back, one JSON document a line: any number of progress and row lines, then one result or failure. */
export type Answer =
	| { readonly progress: unknown }
	| { readonly row: Row }
	| { readonly result: unknown }
	| { readonly failure: Failure }
	| { readonly end: true };

/** Longest socket path that every system takes. */
const LONGEST_PATH = 100;

/**
 * Where the server of a workspace listens: a socket in the workspace, only its owner may use it. Systems limit the length
 * of such a path; a long one is reached through an open folder (Linux), and Windows knows named pipes instead.
 */
async function withSocketPath<T>(workspace: string, use: (path: string) => Promise<T>): Promise<T> {
	if (process.platform === 'win32') {
		const name = createHash('sha256').update(workspace).digest('hex').slice(0, 32);
		return use(`\\\\.\\pipe\\poise-${name}`);
	}
	const path = join(workspace, 'poise.sock');
	if (Buffer.byteLength(path) <= LONGEST_PATH || process.platform !== 'linux') return use(path);
	const folder = await openFile(workspace, 'r');
	try {
		return await use(`/proc/self/fd/${folder.fd}/poise.sock`);
	} finally {
		await folder.close();
	}
}

/** Serves handed-over commands until closed. A socket left by a killed server is replaced: the warehouse lock is ours. */
export async function listenForHandovers(
	workspace: string,
	serve: (handover: Handover, answer: (answer: Answer) => Promise<void>, signal: AbortSignal) => Promise<void>
): Promise<{ close(): Promise<void> }> {
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket);
		const gone = new AbortController();
		socket.on('close', () => {
			sockets.delete(socket);
			gone.abort();
		});
		socket.on('error', () => gone.abort());
		const answer = (line: Answer) => write(socket, `${JSON.stringify(line)}\n`);
		const begin = async (line: string) => {
			try {
				await serve(JSON.parse(line) as Handover, answer, gone.signal);
			} catch (cause) {
				await answer({ failure: failureOf(cause, gone.signal) });
			}
			socket.end();
		};
		let asked = '';
		const listenOn = (text: string) => {
			asked += text;
			const end = asked.indexOf('\n');
			if (end < 0) return;
			socket.off('data', listenOn).resume();
			void begin(asked.slice(0, end));
		};
		socket.setEncoding('utf8').on('data', listenOn);
	});
	await withSocketPath(workspace, async (path) => {
		if (process.platform !== 'win32') {
			await mkdir(dirname(path), { recursive: true });
			await rm(path, { force: true });
		}
		await listen(server, path);
		if (process.platform !== 'win32') chmodSync(path, 0o600);
	});
	return {
		close: () =>
			new Promise((resolve) => {
				for (const socket of sockets) socket.destroy();
				server.close(() => resolve());
			})
	};
}

/** A connection to the server that owns the workspace, or null when there is none. */
export async function connectToServer(workspace: string): Promise<Socket | null> {
	return withSocketPath(
		workspace,
		(path) =>
			new Promise<Socket | null>((resolve) => {
				const socket = connect(path);
				socket.once('connect', () => resolve(socket));
				socket.once('error', () => resolve(null));
			})
	).catch(() => null);
}

/** What a server answers, as it comes. Not by `readline`: it also cuts where a text holds U+2028, which JSON allows. */
export async function* answersOn(socket: Socket): AsyncGenerator<Answer> {
	let rest = '';
	for await (const text of socket.setEncoding('utf8') as AsyncIterable<string>) {
		const lines = (rest + text).split('\n');
		rest = lines.pop() ?? '';
		for (const line of lines) yield JSON.parse(line) as Answer;
	}
}

function listen(server: Server, path: string): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(path, () => resolve());
	});
}

function write(socket: Socket, text: string): Promise<void> {
	return new Promise((resolve) => {
		if (socket.destroyed) resolve();
		else if (socket.write(text)) resolve();
		else {
			socket.once('drain', () => resolve());
			socket.once('close', () => resolve());
		}
	});
}
