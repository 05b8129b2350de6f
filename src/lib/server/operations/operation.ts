import type { z } from 'zod';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { SideLog } from '#lib/log/side-logs.ts';
import type { Config } from '../config.ts';
import type { Keys } from '../security/keys.ts';
import type { Embeddings } from '../providers/embeddings/choose-embedder.ts';
import type { State } from '../state/state.ts';
import type { Interrupted } from './importing/under-way.ts';
import type { Engine } from '../warehouse/engine.ts';

/** What every operation works with. Made once a process by `app.ts`. */
export interface Poise {
	readonly config: Config;
	readonly keys: Keys;
	readonly engine: Engine;
	readonly state: State;
	/** Meaning of texts as vectors, where an engine runs. */
	readonly embeddings: Embeddings;
	/** Imports that the last process did not end; told once. */
	readonly interrupted: readonly Interrupted[];
	/** Answers that hold until the log changes; see `remember`. */
	readonly memory: Map<string, unknown>;
	/**
	 * The same workspace with another log in place of the company’s: its conversations are counted by the same metrics and ledger,
	 * and never among the company’s. Opened when it is first wanted.
	 */
	openSideLog(log: SideLog): Promise<Poise>;
	/** Which of these its log is; null: the company’s. */
	readonly sideLog: SideLog | null;
	/** Aborted when the workspace begins to close: what works on in threads stops. */
	readonly closing: AbortSignal;
	/** What was opened for this workspace when it was first wanted, and has to end before the workspace closes. */
	onClose(end: () => void | Promise<void>): void;
	close(): Promise<void>;
}

/** How far a long operation has come. `fraction` is null while it cannot be told. */
export interface Progress {
	readonly phase:
		| 'read'
		| 'scan'
		| 'load'
		| 'mask'
		| 'merge'
		| 'judge'
		| 'export'
		| 'simulate'
		| 'learn'
		| 'texts'
		| 'replay'
		| 'roster'
		| 'done';
	readonly file?: string;
	readonly fraction: number | null;
	readonly rows?: number;
	readonly bytes?: number;
	/** Of a search: relative distance between what is found and what cannot be beaten; null: not known yet. */
	readonly gap?: number | null;
}

export interface Context {
	readonly signal: AbortSignal;
	/** Who asks, for the audit trail. */
	readonly actor: string;
	/** From where, over HTTP (`originOf`); null or absent: that is not known. */
	readonly origin?: string | null;
	readonly report: (progress: Progress) => void;
}

/**
 * One verb of the product: the same function behind the command line, the HTTP API and the pages. `run` answers with one
 * JSON document or, where the contract says so, with rows one by one.
 * @throws OperationError for everything a caller can mend
 */
export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
	/** The command's name, and its path below /api/v1. */
	readonly name: string;
	readonly summary: string;
	readonly input: Input;
	/** Over HTTP, where it differs: no option there is a path on the server. */
	readonly httpInput?: z.ZodType;
	readonly output: Output;
	/** May take minutes, and answers with a document: can be asked for with `Prefer: respond-async`. */
	readonly isLong?: true;
	/** Over HTTP it answers with a file, of one of these media types, and has a route of its own. */
	readonly fileTypes?: readonly string[];
	/** The file is one way of answering: without asking for it, JSON. */
	readonly isFileOptional?: true;
	/** One of the rows, where it can answer with rows. */
	readonly row?: z.ZodType;
	run(
		poise: Poise,
		input: z.output<Input>,
		context: Context
	): Promise<Unchanging<z.input<Output>> | AsyncIterable<Row>>;
}

/** One line of an answer that comes row by row. */
export type Row = Readonly<Record<string, unknown>> | readonly unknown[];

/** A document nobody will change: what the pure rooms answer with may be handed on as it is. */
type Unchanging<T> = T extends readonly (infer Each)[]
	? readonly Unchanging<Each>[]
	: T extends object
		? { readonly [Key in keyof T]: Unchanging<T[Key]> }
		: T;

/** Lets TypeScript infer an operation's types from its schemas. */
export function operation<Input extends z.ZodType, Output extends z.ZodType>(
	definition: Operation<Input, Output>
): Operation<Input, Output> {
	return definition;
}

export interface Problem {
	readonly code: string;
	readonly message: Bilingual;
	readonly hint: Bilingual;
	readonly file?: string | undefined;
	readonly line?: number | undefined;
	readonly column?: string | undefined;
}

/**
 * `usage`: the question itself is wrong (exit 2, HTTP 400) · `refused`: the input cannot be taken, nothing changed (exit
 * 3, HTTP 422) · `failed`: it should have worked (exit 1, HTTP 500).
 */
export type Blame = 'usage' | 'refused' | 'failed';

export class OperationError extends Error {
	override readonly name = 'OperationError';
	readonly blame: Blame;
	readonly problem: Problem;
	constructor(blame: Blame, problem: Problem, options?: ErrorOptions) {
		super(problem.message.en, options);
		this.blame = blame;
		this.problem = problem;
	}
}
