import { json } from '@sveltejs/kit';
import { failureOf } from '#lib/server/perform.ts';
import { receiveUpload } from '#lib/server/uploads.ts';
import { failed } from '../answer.ts';
import type { RequestHandler } from './$types';

/** Takes one file as the raw body; answers with the id that `import` takes. */
export const PUT: RequestHandler = async ({ request, locals }) => {
	try {
		// Kit gives a request without a content type no body.
		const body = request.body ?? new Blob([]).stream();
		return json(await receiveUpload(locals.poise.config, body, request.signal), { status: 201 });
	} catch (cause) {
		return failed(failureOf(cause, request.signal), locals.locale);
	}
};
