import { readCondition } from '#lib/metrics/condition.ts';
import { inLanguage } from '#lib/log/bilingual.ts';
import { badInput, failureOf } from '#lib/server/perform.ts';
import { askedLog } from '#lib/server/operations/asked-log.ts';
import { exportForDownload, exportOptions } from '#lib/server/operations/export-log.ts';
import { exportTypes } from '#lib/server/operations/exporting/write-table.ts';
import { failed } from '../answer.ts';
import { fileAnswer } from '../file-answer.ts';
import { whileConnected } from '../streams.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** The export itself, as a file to keep. */
async function answer({ request, locals, platform }: RequestEvent, input: unknown): Promise<Response> {
	const { poise, locale } = locals;
	const options = exportOptions.safeParse(input, { reportInput: true });
	if (!options.success) return failed({ blame: 'usage', problem: badInput(options.error) }, locale);
	try {
		const log = await askedLog(poise, 'export', input);
		const { path, bytes, warnings } = await whileConnected(request, platform?.req.socket, (signal) =>
			exportForDownload(log, options.data, signal)
		);
		const { what, format } = options.data;
		return fileAnswer({
			path,
			bytes,
			type: exportTypes[format],
			name: `${what}.${format}`,
			warnings: inLanguage(warnings, locale)
		});
	} catch (cause) {
		return failed(failureOf(cause, request.signal), locale);
	}
}

/** The options as JSON, as of every command. */
export const POST: RequestHandler = async (event) => answer(event, await event.request.json().catch(() => undefined));

/** The same from an address, so that a page can link to it: `what`, `format`, `metric`, `by`, `where` (`field=value`), `from`, `to`. */
export const GET: RequestHandler = (event) => {
	const { searchParams } = event.url;
	const one = (name: string) => searchParams.get(name) ?? undefined;
	const where = searchParams.getAll('where').map((text) => readCondition(text) ?? { field: text, value: null });
	const top = one('top');
	return answer(event, {
		what: one('what'),
		format: one('format'),
		metrics: searchParams.getAll('metric'),
		by: searchParams.getAll('by'),
		where,
		from: one('from'),
		to: one('to'),
		...(top === undefined ? {} : { top: Number(top) })
	});
};
