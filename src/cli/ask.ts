import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { createApp } from '#lib/server/app.ts';
import { ConfigError, readConfig } from '#lib/server/config.ts';
import { answersOn, connectToServer, type Handover } from '#lib/server/handover.ts';
import { OperationError, type Progress, type Row } from '#lib/server/operations/operation.ts';
import { failureOf, perform, type Failure } from '#lib/server/perform.ts';
import { WarehouseError } from '#lib/server/warehouse/engine.ts';
import { UsageError } from './command.ts';

export interface Asking {
	readonly workspace: string | undefined;
	readonly signal: AbortSignal;
	readonly onProgress: (progress: Progress) => void;
	readonly onRow: (row: Row) => Promise<void>;
	/** Of an import that was cut off before: whether the log has it. */
	readonly onInterrupted: (message: Bilingual) => void;
}

export type Asked = { readonly result: unknown } | { readonly ended: true } | { readonly failure: Failure };

/** How long another command on the same workspace is waited for. */
const PATIENCE_MS = 60_000;
const RETRY_MS = 100;

/**
 * Has a command done: by the server that owns the workspace if one runs, else by opening the workspace here. When
 * another command holds it, waits for that one to end.
 */
export async function ask(question: Handover, asking: Asking): Promise<Asked> {
	const door = await openDoor(asking);
	if ('failure' in door) return door;
	try {
		return await door.ask(question, asking.onRow);
	} finally {
		await door.close();
	}
}

/** A workspace to ask several things of, one after another. */
export interface Door {
	ask(question: Handover, onRow: Asking['onRow']): Promise<Asked>;
	close(): Promise<void>;
}

/** Finds who answers: the server that owns the workspace, else the workspace opened here, once nobody else holds it. */
export async function openDoor(asking: Omit<Asking, 'onRow'>): Promise<Door | { readonly failure: Failure }> {
	const config = configOf(asking.workspace);
	for (const until = Date.now() + PATIENCE_MS; ;) {
		const first = await connectToServer(config.workspace);
		if (first) return serverDoor(config.workspace, first, asking);
		try {
			// what opens a workspace is loaded where no server has it open already
			const { createApp } = await import('#lib/server/app.ts');
			const { interruptedMessage } = await import('#lib/server/operations/importing/under-way.ts');
			const poise = await createApp(config);
			for (const each of poise.interrupted) asking.onInterrupted(interruptedMessage(each));
			return {
				ask: (question, onRow) =>
					askHere(poise, question, { ...asking, onRow }).catch((cause: unknown) => ({ failure: failureOf(cause) })),
				close: () => poise.close()
			};
		} catch (cause) {
			const busy = cause instanceof WarehouseError && cause.code === 'in-use';
			if (!busy || Date.now() > until) return { failure: failureOf(cause) };
			await sleep(RETRY_MS, undefined, { signal: asking.signal }).catch(() => undefined);
			if (asking.signal.aborted) return { failure: failureOf(cause, asking.signal) };
		}
	}
}

/** A connection is good for one question: the first is there already, others are made as they are needed. */
function serverDoor(workspace: string, first: Socket, asking: Omit<Asking, 'onRow'>): Door {
	let open: Socket | null = first;
	return {
		async ask(question, onRow) {
			const socket = open ?? (await connectToServer(workspace));
			open = null;
			return socket
				? askServer(socket, question, { ...asking, onRow })
				: { failure: failureOf(serverStopped(), asking.signal) };
		},
		close() {
			open?.destroy();
			return Promise.resolve();
		}
	};
}

function configOf(workspace: string | undefined) {
	try {
		return readConfig(process.env, { workspace });
	} catch (cause) {
		if (cause instanceof ConfigError) throw new UsageError(cause.message);
		throw cause;
	}
}

async function askHere(
	poise: Awaited<ReturnType<typeof createApp>>,
	{ command, input }: Handover,
	{ signal, onProgress, onRow }: Asking
): Promise<Asked> {
	const performed = await perform(poise, command, input, { signal, actor: 'cli', report: onProgress });
	if (!('rows' in performed)) return performed;
	try {
		for await (const row of performed.rows) await onRow(row);
		return { ended: true };
	} catch (cause) {
		return { failure: failureOf(cause, signal) };
	}
}

async function askServer(socket: Socket, question: Handover, { signal, onProgress, onRow }: Asking): Promise<Asked> {
	// Hanging up is how the server learns that nobody waits any more: it rolls back.
	const hangUp = () => socket.destroy();
	signal.addEventListener('abort', hangUp, { once: true });
	if (signal.aborted) hangUp();
	socket.on('error', () => undefined);
	socket.write(`${JSON.stringify(question)}\n`);
	try {
		for await (const answer of answersOn(socket)) {
			if ('progress' in answer) onProgress(answer.progress as Progress);
			else if ('row' in answer) await onRow(answer.row);
			else if ('failure' in answer) return { failure: answer.failure };
			else if ('end' in answer) return { ended: true };
			else return { result: answer.result };
		}
	} catch (cause) {
		if (!socket.destroyed) throw cause;
	}
	return { failure: failureOf(serverStopped(), signal) };
}

function serverStopped(): OperationError {
	return new OperationError('failed', {
		code: 'server-stopped',
		message: { en: 'The server stopped before it answered.', zh: '服务在答复之前已停止。' },
		hint: {
			en: 'Start the command again. What it had not finished was undone.',
			zh: '请重新执行命令。未完成的更改已撤销。'
		}
	});
}
