import { error } from '@sveltejs/kit';
import { askedLog } from '#lib/server/operations/asked-log.ts';
import { readConversation } from '#lib/server/operations/read-conversation.ts';
import type { ConversationPage } from '#lib/ui/pages/conversation.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }): Promise<{ conversation: ConversationPage }> => {
	const poise = await askedLog(locals.poise, 'list', { source: url.searchParams.get('source') });
	const conversation = /^\d{1,15}$/.test(params.id) ? await readConversation(poise, Number(params.id)) : null;
	if (!conversation) error(404, 'no such conversation');
	return { conversation };
};
