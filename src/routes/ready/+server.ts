import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/** The warehouse answers. */
export const GET: RequestHandler = async ({ locals }) => {
	await locals.poise.engine.read((session) => session.rows('SELECT 1'));
	return json({ status: 'ready', warehouse: locals.poise.engine.facts() });
};
