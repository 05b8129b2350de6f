import { error } from '@sveltejs/kit';
import { readConversation } from '#lib/server/operations/read-conversation.ts';
import type { ConversationPage } from '#lib/ui/pages/conversation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }): Promise<{ conversation: ConversationPage }> => {
	const conversation = /^\d{1,15}$/.test(params.id) ? await readConversation(locals.poise, Number(params.id)) : null;
	if (!conversation) error(404, 'no such conversation');
	return { conversation };
};
