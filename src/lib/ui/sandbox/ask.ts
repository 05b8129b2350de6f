import { chunksOf, readEvents } from '#lib/ui/import/read-events.ts';
import { inLanguage } from '#lib/ui/jobs/follow-job.ts';

/** The server said no, in the reader’s language; `message` is empty when it said nothing. */
export class AskError extends Error {
	readonly hint: string;
	/** Of what was asked, which part it is about; empty when that was not said. */
	readonly field: string;
	constructor(problem: { readonly message?: string; readonly hint?: string; readonly column?: string } | null) {
		super(problem?.message ?? '');
		this.hint = problem?.hint ?? '';
		this.field = problem?.column ?? '';
	}
}

/** One answer. @throws AskError */
export async function ask<T>(command: string, input: object): Promise<T> {
	const response = await post(command, input, 'application/json');
	return (await response.json()) as T;
}

/** What happens, for nobody who listens: it is followed elsewhere. @throws AskError */
export async function tell(command: string, input: object): Promise<void> {
	const response = await post(command, input, 'application/x-ndjson');
	await response.text();
}

/** Rows as they come, until the server has no more or `signal` fires. @throws AskError */
export async function* follow<Row>(command: string, input: object, signal: AbortSignal): AsyncGenerator<Row> {
	const { body } = await post(command, input, 'text/event-stream', signal);
	if (!body) return;
	for await (const { event, data } of readEvents(chunksOf(body))) {
		if (event === 'row') yield data as Row;
		else if (event === 'error') throw new AskError((data as { error?: object }).error ?? null);
	}
}

async function post(command: string, input: object, accept: string, signal?: AbortSignal): Promise<Response> {
	const response = await fetch(inLanguage(`/api/v1/${command}`), {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept },
		body: JSON.stringify(input),
		...(signal ? { signal } : {})
	});
	if (response.ok) return response;
	const answer = (await response.json().catch(() => null)) as { error?: object } | null;
	throw new AskError(answer?.error ?? null);
}
