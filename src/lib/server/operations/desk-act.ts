import { z } from 'zod';
import { WRAP_UPS, type BotEvent } from '#lib/bot/turn/events.ts';
import { conversationsOf } from './conversing/open-conversations.ts';
import { ended, noSuchConversation, notYours } from './conversing/problems.ts';
import { turnsOf } from './conversing/turns.ts';
import { operation, OperationError } from './operation.ts';

const MOST_CHARACTERS = 10_000;
const agent = z.string().trim().min(1).max(60).describe('Who acts; the customer sees this name.');
const which = { conversation: z.uuid(), agent };

export const deskAct = operation({
	name: 'desk-act',
	summary:
		'What an agent does: takes a conversation over (from the line or from the bot), says something, hands it back to the bot, or wraps it up.',
	input: z.discriminatedUnion('action', [
		z.object({ action: z.literal('take'), ...which }),
		z.object({ action: z.literal('say'), ...which, text: z.string().trim().min(1).max(MOST_CHARACTERS) }),
		z.object({ action: z.literal('hand-back'), ...which }),
		z.object({
			action: z.literal('wrap-up'),
			...which,
			outcome: z.enum(WRAP_UPS),
			reason: z.string().trim().max(500).default('')
		})
	]),
	output: z.object({ status: z.enum(['bot', 'waiting', 'person', 'ended']), agent: z.string().nullable() }),
	run(poise, input, { actor }) {
		const conversations = conversationsOf(poise);
		const { conversation: id, agent } = input;
		const found = conversations.find(id);
		if (!found) throw new OperationError('usage', noSuchConversation);
		const { status, agent: holder } = found.state;
		if (status === 'ended') throw new OperationError('refused', ended);
		if (input.action === 'take') {
			if (status === 'person' && holder !== agent) throw new OperationError('refused', taken(holder ?? ''));
			turnsOf(poise).stop(id);
		} else if (status !== 'person' || holder !== agent) throw new OperationError('refused', notYours);
		if (input.action !== 'take' || status !== 'person') conversations.append(id, eventOf(input));
		if (input.action !== 'say')
			poise.state.record(new Date().toISOString(), {
				actor,
				action: `desk-${input.action}`,
				detail: { conversation: id, agent }
			});
		const after = conversations.find(id)?.state;
		return Promise.resolve({ status: after?.status ?? 'ended', agent: after?.agent ?? null });
	}
});

type Act = z.output<(typeof deskAct)['input']>;

function eventOf(input: Act): BotEvent {
	const { agent } = input;
	switch (input.action) {
		case 'take':
			return { kind: 'joined', agent };
		case 'say':
			return { kind: 'agent-said', agent, text: input.text };
		case 'hand-back':
			return { kind: 'handed-back', agent };
		case 'wrap-up':
			return { kind: 'ended', by: 'agent', outcome: input.outcome, reason: input.reason || null };
	}
}

const taken = (by: string) => ({
	code: 'taken',
	message: { en: `${by} has taken this conversation.`, zh: `${by} 已接手这段会话。` },
	hint: { en: 'Choose another one.', zh: '请选择其他会话。' }
});
