import { json } from '@sveltejs/kit';
import { failureOf, type Failure } from '#lib/server/perform.ts';
import { resumableUploads } from '#lib/server/resumable-uploads.ts';
import { receiveUpload, tooLarge } from '#lib/server/uploads.ts';
import { failed } from '../answer.ts';
import type { RequestHandler } from './$types';

const noBody: Failure = {
	blame: 'usage',
	problem: {
		code: 'no-body',
		message: { en: 'No file came with the request.', zh: '请求中没有文件。' },
		hint: {
			en: 'Send the file as the raw body, with a content-type such as text/csv.',
			zh: '请将文件作为请求正文发送，并注明 content-type，例如 text/csv。'
		}
	}
};

/** Takes one file as the raw body; answers with the id that `import` takes. */
export const PUT: RequestHandler = async ({ request, locals }) => {
	try {
		// Without a content type the framework hands over no body: an empty upload would pass for the file.
		if (!request.body) return failed(noBody, locals.locale);
		return json(await receiveUpload(locals.poise.config, request.body, request.signal), { status: 201 });
	} catch (cause) {
		return failed(failureOf(cause, request.signal), locals.locale);
	}
};

/** Begins an upload in pieces (tus): the answer's Location is where they go. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const { config } = locals.poise;
	const error = tooLarge(config.maxUploadBytes);
	if (Number(request.headers.get('upload-length')) > config.maxUploadBytes)
		return failed({ blame: error.blame, problem: error.problem }, locals.locale);
	return resumableUploads(config).handleWeb(request);
};
