import type { LiveKind, LiveRow } from '#lib/ingestion/live-rows.ts';
import type { StampedEvent } from '#lib/bot/turn/events.ts';
import { intakeOf } from '../intake/intake.ts';
import type { Poise } from '../operation.ts';
import { logRows, SANDBOX_SOURCE } from './log-rows.ts';

/** Rows wait so long for others, so that the log is judged once for all of them. */
const GATHER_MS = 300;
const AGAIN_MS = 2_000;

/** Takes what happens in conversations into the sandbox's log, in the background. */
export interface LogWriter {
	/** @param from the first event that is new */
	write(id: string, events: readonly StampedEvent[], from?: number): void;
	/** Resolves when all that was given is in the log. */
	written(): Promise<void>;
	close(): Promise<void>;
}

const KINDS: readonly LiveKind[] = ['conversations', 'messages', 'events'];

export function createLogWriter(poise: Pick<Poise, 'openSideLog'>): LogWriter {
	let waiting: Record<LiveKind, LiveRow[]> = none();
	let working: Promise<void> | undefined;
	let timer: NodeJS.Timeout | undefined;
	const isEmpty = () => KINDS.every((kind) => waiting[kind].length === 0);
	const flush = async () => {
		const rows = waiting;
		waiting = none();
		try {
			const sandbox = await poise.openSideLog(SANDBOX_SOURCE);
			for (const kind of KINDS) {
				await intakeOf(sandbox).take({ kind, source: SANDBOX_SOURCE, rows: rows[kind], actor: 'sandbox' });
				rows[kind] = [];
			}
		} catch (cause) {
			process.emitWarning(
				`Sandbox conversations wait to be logged: ${cause instanceof Error ? cause.message : String(cause)}`
			);
			for (const kind of KINDS) waiting[kind] = [...rows[kind], ...waiting[kind]];
			plan(AGAIN_MS);
		}
	};
	const work = () => {
		clearTimeout(timer);
		timer = undefined;
		return (working = (working ?? Promise.resolve()).then(flush));
	};
	const plan = (milliseconds: number) => {
		timer ??= setTimeout(() => void work(), milliseconds).unref();
	};
	return {
		write(id, events, from = 0) {
			const rows = logRows(id, events, from);
			for (const kind of KINDS) waiting[kind].push(...rows[kind]);
			if (!isEmpty()) plan(GATHER_MS);
		},
		async written() {
			await (isEmpty() ? working : work());
		},
		async close() {
			if (!isEmpty() || working) await work();
			clearTimeout(timer);
		}
	};
}

const none = (): Record<LiveKind, LiveRow[]> => ({ conversations: [], messages: [], events: [] });
