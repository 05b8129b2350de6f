import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { basename } from 'node:path';

export type Json = Readonly<Record<string, unknown>>;

export interface Problem {
	readonly error: Readonly<Record<'code' | 'message' | 'hint', string>>;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/** A command as scripts send it: its options as JSON. */
export function send(url: string, command: string, options: unknown = {}, how: RequestInit = {}): Promise<Response> {
	const headers = { ...JSON_TYPE, ...(how.headers as Record<string, string> | undefined) };
	return fetch(`${url}/api/v1/${command}`, { method: 'POST', body: JSON.stringify(options), ...how, headers });
}

/** The document that answers a command; fails when it is refused. */
export async function answerOver(url: string, command: string, options: unknown = {}): Promise<Json> {
	const response = await send(url, command, options);
	const document = (await response.json()) as Json;
	if (!response.ok) throw new Error(`${command}: ${response.status} ${JSON.stringify(document)}`);
	return document;
}

/** Why a command is turned away, and with which status. */
export async function problemOver(
	url: string,
	command: string,
	options: unknown = {},
	how: RequestInit = {}
): Promise<{ readonly status: number } & Problem> {
	const response = await send(url, command, options, how);
	return { status: response.status, ...((await response.json()) as Problem) };
}

export interface Upload {
	readonly upload: string;
	readonly name: string;
}

/** Sends a file as it is; what comes back is what `import` takes. */
export async function sendUp(url: string, path: string): Promise<Upload> {
	const response = await fetch(`${url}/api/v1/uploads`, {
		method: 'PUT',
		headers: { 'content-type': 'text/csv' },
		body: readFileSync(path)
	});
	const { upload } = (await response.json()) as { upload: string };
	return { upload, name: basename(path) };
}

/** A request with headers that `fetch` does not let anybody choose. */
export async function sendPlain(
	url: string,
	path: string,
	{ method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {}
): Promise<{ readonly status: number | undefined; readonly headers: IncomingMessage['headers'] }> {
	const sent = request(`${url}${path}`, { method, headers: { connection: 'close', ...headers } });
	sent.end(body);
	const [response] = (await once(sent, 'response')) as [IncomingMessage];
	response.resume();
	return { status: response.statusCode, headers: response.headers };
}
