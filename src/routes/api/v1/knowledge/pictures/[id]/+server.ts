import { pictureOf } from '#lib/server/operations/knowing/pictures.ts';
import type { RequestHandler } from './$types';

/** A picture by its id, which is its content's: it never changes. Whatever it holds, it loads and runs nothing. */
export const GET: RequestHandler = ({ params, locals: { poise } }) => {
	const picture = pictureOf(poise, params.id);
	if (!picture) return new Response('There is no such picture.', { status: 404 });
	return new Response(new Uint8Array(picture.bytes), {
		headers: {
			'content-type': picture.type,
			'content-length': String(picture.bytes.length),
			'content-security-policy': "default-src 'none'; sandbox",
			'content-disposition': 'inline',
			'cache-control': 'private, max-age=31536000, immutable'
		}
	});
};
