import { error } from '@sveltejs/kit';
import { lookAt } from '#lib/server/operations/converse-look.ts';
import { viewDesk } from '#lib/server/operations/conversing/desk-view.ts';
import { conversationsOf } from '#lib/server/operations/conversing/open-conversations.ts';
import type { DeskPage } from '#lib/ui/pages/desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { poise } }): Promise<{ desk: DeskPage }> => {
	const id = url.searchParams.get('conversation');
	if (id !== null && !conversationsOf(poise).find(id)) error(404, 'no such conversation');
	return { desk: { lists: await viewDesk(poise), opened: id === null ? null : lookAt(poise, id) } };
};
