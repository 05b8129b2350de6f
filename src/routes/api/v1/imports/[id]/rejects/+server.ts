import { failureOf } from '#lib/server/perform.ts';
import { readRejects } from '#lib/server/operations/importing/rejects-file.ts';
import { failed } from '../../../answer.ts';
import type { RequestHandler } from './$types';

/** The rejected rows of one import as a CSV that can be mended and sent back alone. */
export const GET: RequestHandler = async ({ params, locals, request }) => {
	try {
		const { file, lines } = await readRejects(locals.poise, /^\d{1,9}$/.test(params.id) ? Number(params.id) : -1);
		const name = `rejected-${file.replace(/\.[^.]*$/, '')}.csv`;
		return new Response([...lines].join(''), {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': `attachment; filename="rejected-${params.id}.csv"; filename*=UTF-8''${encodeURIComponent(name)}`
			}
		});
	} catch (cause) {
		return failed(failureOf(cause, request.signal), locals.locale);
	}
};
