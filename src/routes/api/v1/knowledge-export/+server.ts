import {
	knowledgeExportOptions,
	knowledgeForDownload,
	knowledgeTypes
} from '#lib/server/operations/export-knowledge.ts';
import { badInput, failureOf } from '#lib/server/perform.ts';
import { failed } from '../answer.ts';
import { fileAnswer } from '../file-answer.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** The articles, as a file to keep. */
async function answer({ request, locals: { poise, locale } }: RequestEvent, input: unknown): Promise<Response> {
	const options = knowledgeExportOptions.safeParse(input, { reportInput: true });
	if (!options.success) return failed({ blame: 'usage', problem: badInput(options.error) }, locale);
	try {
		const { path, bytes } = await knowledgeForDownload(poise, options.data);
		const kind = options.data.pictures ? 'zip' : options.data.format;
		return fileAnswer({ path, bytes, type: knowledgeTypes[kind], name: `knowledge.${kind}`, warnings: [] });
	} catch (cause) {
		return failed(failureOf(cause, request.signal), locale);
	}
}

/** The options as JSON, as of every command. */
export const POST: RequestHandler = async (event) => answer(event, await event.request.json().catch(() => undefined));

/** The same from an address, so that a page can link to it. */
export const GET: RequestHandler = (event) => {
	const { own, pictures, ...rest } = Object.fromEntries(event.url.searchParams);
	delete rest['lang'];
	return answer(event, {
		...rest,
		...(own === undefined ? {} : { own: own === 'true' }),
		...(pictures === undefined ? {} : { pictures: pictures === 'true' })
	});
};
