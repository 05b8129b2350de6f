import { z } from 'zod';
import { packetOf } from '#lib/bot/turn/packet.ts';
import { articlesById } from './conversing/known-articles.ts';
import { conversationsOf } from './conversing/open-conversations.ts';
import { ended, noSuchConversation } from './conversing/problems.ts';
import { turnsOf } from './conversing/turns.ts';
import { operation, OperationError } from './operation.ts';

export const converseAct = operation({
	name: 'converse-act',
	summary:
		'What a customer does beside talking: stops the reply under way, asks for a person, or ends the conversation.',
	input: z.object({ conversation: z.uuid(), action: z.enum(['stop', 'person', 'end']) }),
	output: z.object({
		status: z.enum(['bot', 'waiting', 'person', 'ended']),
		done: z.boolean().describe('Whether it changed anything.')
	}),
	async run(poise, { conversation: id, action }) {
		const conversations = conversationsOf(poise);
		const found = conversations.find(id);
		if (!found) throw new OperationError('usage', noSuchConversation);
		const { state, events } = found;
		if (state.status === 'ended') throw new OperationError('refused', ended);
		const answer = (done: boolean) => ({ status: conversations.find(id)?.state.status ?? ('ended' as const), done });
		if (action === 'stop') return answer(turnsOf(poise).stop(id));
		if (action === 'end') {
			turnsOf(poise).stop(id);
			conversations.append(id, { kind: 'ended', by: 'customer', outcome: null, reason: null });
			return answer(true);
		}
		if (state.status !== 'bot') return answer(false);
		turnsOf(poise).stop(id);
		const articles = await articlesById(poise);
		const last = events.findLast((event) => event.kind === 'heard')?.text ?? '';
		conversations.append(id, { kind: 'queued', reason: 'button', packet: packetOf(articles, state, last) });
		return answer(true);
	}
});
