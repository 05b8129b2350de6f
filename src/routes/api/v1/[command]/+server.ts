import { json } from '@sveltejs/kit';
import { jobsOf, type Jobs } from '#lib/server/jobs.ts';
import { operationNamed } from '#lib/server/operations/all.ts';
import { inLanguage } from '#lib/log/bilingual.ts';
import type { Context } from '#lib/server/operations/operation.ts';
import { originOf } from '#lib/server/security/addresses.ts';
import { failureOf, perform, type Performed } from '#lib/server/perform.ts';
import { failed, failureDocument, notJson } from '../answer.ts';
import { describeJob } from '../describe-job.ts';
import { eventStream, ndjson, whileConnected } from '../streams.ts';
import type { RequestHandler } from './$types';

/** Every command, by its name: the options as JSON in, the command's JSON out (or its progress, as server-sent events). */
export const POST: RequestHandler = async ({ request, params, locals, platform, getClientAddress }) => {
	const { poise, locale } = locals;
	let input: unknown;
	try {
		if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return failed(notJson, locale);
		input = await request.json();
	} catch {
		return failed(notJson, locale);
	}
	const origin = originOf(addressOf(getClientAddress, platform));
	const run = (signal: AbortSignal, report: Context['report']): Promise<Performed> =>
		perform(poise, params.command, input, { signal, actor: 'http', origin, report }, 'http');

	if (/\brespond-async\b/i.test(request.headers.get('prefer') ?? '') && (await isLong(params.command)))
		return begin(locals, params.command, run);
	if (request.headers.get('accept')?.includes('text/event-stream'))
		return eventStream(request, async (signal, send) => {
			const performed = await run(signal, (progress) => send('progress', progress));
			if ('failure' in performed) send('error', failureDocument(performed.failure, locale));
			else if ('result' in performed) send('result', inLanguage(performed.result, locale));
			else {
				try {
					for await (const row of performed.rows) send('row', row);
					send('end', {});
				} catch (cause) {
					send('error', failureDocument(failureOf(cause, signal), locale));
				}
			}
		});
	const gone = new AbortController();
	const performed = await whileConnected(request, platform?.req.socket, (signal) =>
		run(AbortSignal.any([signal, gone.signal]), () => undefined)
	);
	if ('failure' in performed) return failed(performed.failure, locale);
	if ('rows' in performed) return ndjson(performed.rows, () => gone.abort());
	return json(inLanguage(performed.result, locale));
};

/** Whom the proxy speaks for, where the deployment says by which header (`ADDRESS_HEADER`); else, and where that is missing, who is connected. */
function addressOf(getClientAddress: () => string, platform: App.Platform | undefined): string | undefined {
	try {
		return getClientAddress();
	} catch {
		return platform?.req.socket.remoteAddress;
	}
}

/** A preference may be passed over (RFC 7240): short commands are simply answered. */
const isLong = async (command: string) => (await operationNamed(command))?.isLong === true;

/** Starts a command that goes on when its asker leaves (RFC 7240); the answer says where to hear of it. */
function begin({ poise, locale }: App.Locals, command: string, run: Parameters<Jobs['start']>[1]): Response {
	try {
		const job = jobsOf(poise).start(command, run);
		const location = `/api/v1/jobs/${job.id}`;
		return json(describeJob(job), { status: 202, headers: { location, 'preference-applied': 'respond-async' } });
	} catch (cause) {
		return failed(failureOf(cause), locale, 429);
	}
}
