import { json } from '@sveltejs/kit';
import { inLanguage } from '#lib/log/bilingual.ts';
import { badInput, failureOf, perform } from '#lib/server/perform.ts';
import { exportTypes } from '#lib/server/operations/exporting/write-table.ts';
import { sqlFileOptions, sqlForDownload } from '#lib/server/operations/run-sql.ts';
import { failed, notJson } from '../answer.ts';
import { fileAnswer } from '../file-answer.ts';
import { whileConnected } from '../streams.ts';
import type { RequestHandler } from './$types';

/** One SELECT: its rows as JSON, or with a format the file itself. Hanging up stops it. */
export const POST: RequestHandler = async ({ request, locals, platform }) => {
	const { poise, locale } = locals;
	if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) return failed(notJson, locale);
	const input: unknown = await request.json().catch(() => undefined);
	if (typeof input !== 'object' || input === null) return failed(notJson, locale);
	const socket = platform?.req.socket;
	if (!('format' in input)) {
		const performed = await whileConnected(request, socket, (signal) =>
			perform(poise, 'sql', input, { signal, actor: 'http', report: () => undefined }, 'http')
		);
		if ('failure' in performed) return failed(performed.failure, locale);
		return json('result' in performed ? performed.result : null);
	}
	const options = sqlFileOptions.safeParse(input, { reportInput: true });
	if (!options.success) return failed({ blame: 'usage', problem: badInput(options.error) }, locale);
	try {
		const { path, bytes, warnings } = await whileConnected(request, socket, (signal) =>
			sqlForDownload(poise, options.data, signal)
		);
		const { format } = options.data;
		return fileAnswer({
			path,
			bytes,
			type: exportTypes[format],
			name: `sql.${format}`,
			warnings: inLanguage(warnings, locale)
		});
	} catch (cause) {
		return failed(failureOf(cause, request.signal), locale);
	}
};
