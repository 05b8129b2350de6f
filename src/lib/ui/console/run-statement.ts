import { inLanguage } from '#lib/ui/jobs/follow-job.ts';

/** As `/api/v1/sql` answers. */
export interface SqlResult {
	readonly columns: readonly { readonly name: string; readonly type: string }[];
	readonly rows: readonly (readonly (string | number | boolean | null)[])[];
	readonly n: number;
	readonly cut: boolean;
	readonly seconds: number;
}

/** Why a statement was not run, in the reader's language. */
export interface SqlProblem {
	readonly message: string;
	readonly hint: string;
	readonly line?: number;
	readonly column?: string;
}

/** The server said no; `problem` is null when it said nothing. */
export class StatementError extends Error {
	readonly problem: SqlProblem | null;
	constructor(problem: SqlProblem | null) {
		super(problem?.message ?? 'no answer');
		this.problem = problem;
	}
}

async function ask(body: object, signal: AbortSignal): Promise<Response> {
	const response = await fetch(inLanguage('/api/v1/sql'), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
		signal
	});
	if (response.ok) return response;
	const answer = (await response.json().catch(() => null)) as { error?: SqlProblem } | null;
	throw new StatementError(answer?.error ?? null);
}

/** @throws StatementError; an AbortError once `signal` fires, which stops the statement on the server, too */
export async function runStatement(sql: string, signal: AbortSignal): Promise<SqlResult> {
	const response = await ask({ sql }, signal);
	return (await response.json()) as SqlResult;
}

/** Fetches the whole result as a file and hands it to the browser's downloads. @returns what a reader should know */
export async function downloadResult(sql: string, format: string, signal: AbortSignal): Promise<readonly string[]> {
	const response = await ask({ sql, format }, signal);
	const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? `poise.${format}`;
	const address = URL.createObjectURL(await response.blob());
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	URL.revokeObjectURL(address);
	const warnings = response.headers.get('poise-warnings');
	return warnings === null ? [] : (JSON.parse(decodeURIComponent(warnings)) as string[]);
}
