import { resumableUploads } from '#lib/server/uploads.ts';
import type { RequestHandler } from './$types';

const tus: RequestHandler = async ({ request, locals }) => {
	const response = await resumableUploads(locals.poise.config).handleWeb(request);
	// Who is still speaking does not hear a refusal: what is left is read, and not kept.
	if (!response.ok && request.body?.locked === false)
		await request.body.pipeTo(new WritableStream()).catch(() => undefined);
	return response;
};

/** How much of an upload has arrived. */
export const HEAD = tus;
/** The next piece of it. */
export const PATCH = tus;
/** Gives it up. */
export const DELETE = tus;
