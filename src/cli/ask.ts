import { setTimeout as sleep } from 'node:timers/promises';
import { createApp } from '#lib/server/app.ts';
import { ConfigError, readConfig } from '#lib/server/config.ts';
import { answersOn, connectToServer, type Handover } from '#lib/server/handover.ts';
import type { Interrupted } from '#lib/server/operations/importing/under-way.ts';
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
	readonly onInterrupted: (import_: Interrupted) => void;
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
	const config = configOf(asking.workspace);
	for (const until = Date.now() + PATIENCE_MS; ;) {
		const socket = await connectToServer(config.workspace);
		if (socket) return askServer(socket, question, asking);
		try {
			const poise = await createApp(config);
			for (const each of poise.interrupted) asking.onInterrupted(each);
			try {
				return await askHere(poise, question, asking);
			} finally {
				await poise.close();
			}
		} catch (cause) {
			const busy = cause instanceof WarehouseError && cause.code === 'in-use';
			if (!busy || Date.now() > until) return { failure: failureOf(cause) };
			await sleep(RETRY_MS, undefined, { signal: asking.signal }).catch(() => undefined);
			if (asking.signal.aborted) return { failure: failureOf(cause, asking.signal) };
		}
	}
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

async function askServer(
	socket: NonNullable<Awaited<ReturnType<typeof connectToServer>>>,
	question: Handover,
	{ signal, onProgress, onRow }: Asking
): Promise<Asked> {
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
