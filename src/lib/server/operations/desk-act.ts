import { z } from 'zod';
import { WRAP_UPS, type BotEvent, type StampedEvent } from '#lib/bot/turn/events.ts';
import { conversationsOf } from './conversing/open-conversations.ts';
import { ended, noSuchConversation, notYours } from './conversing/problems.ts';
import { turnsOf } from './conversing/turns.ts';
import { operation, OperationError } from './operation.ts';

const MOST_CHARACTERS = 10_000;
const agent = z
	.string()
	.trim()
	.describe('Who acts, in at most 60 characters on one line; the customer sees this name.');
const which = { conversation: z.uuid(), agent };

export const deskAct = operation({
	name: 'desk-act',
	summary:
		'What an agent does: takes a conversation over (from the line or from the bot), says something, hands it back to the bot (which answers what was asked meanwhile), or wraps it up.',
	input: z.discriminatedUnion('action', [
		z.object({
			action: z.literal('take'),
			...which,
			from: z
				.string()
				.optional()
				.describe(
					'The colleague who has it, where it is to be taken from one. Without it, what somebody has stays with them.'
				)
		}),
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
		if (!isName(agent)) throw new OperationError('usage', noName);
		const found = conversations.find(id);
		if (!found) throw new OperationError('usage', noSuchConversation);
		const { status, agent: holder, heldSince } = found.state;
		if (status === 'ended') throw new OperationError('refused', ended);
		if (input.action === 'take') {
			// who takes it from a colleague says from whom: that one, and nobody who was quicker
			if (status === 'person' && holder !== agent && input.from !== holder)
				throw new OperationError('refused', taken(holder ?? '', heldSince ?? ''));
			turnsOf(poise).stop(id);
		} else if (status !== 'person' || holder !== agent) throw new OperationError('refused', notYours);
		const isFromColleague = input.action === 'take' && status === 'person' && holder !== agent;
		if (isFromColleague) conversations.append(id, { kind: 'joined', agent, from: holder ?? '' });
		else if (input.action !== 'take' || status !== 'person') conversations.append(id, eventOf(input));
		if (input.action !== 'say')
			poise.state.record(new Date().toISOString(), {
				actor,
				action: `desk-${input.action}`,
				detail: { conversation: id, agent, ...(isFromColleague ? { from: holder } : {}) }
			});
		if (input.action === 'hand-back' && isAskedStill(found.events))
			turnsOf(poise)
				.retry(id)
				.catch(() => undefined);
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

/** The customer asked the person something that the person has not replied to. */
function isAskedStill(events: readonly StampedEvent[]): boolean {
	const last = events.findLast(({ kind }) => kind === 'heard' || kind === 'agent-said' || kind === 'joined');
	return last?.kind === 'heard' && last.signals.asks;
}

const MOST_NAME = 60;

/** A name that customers can read: on one line, without signs that nobody sees or that turn the writing round. */
const isName = (agent: string) =>
	agent !== '' &&
	Array.from(agent).length <= MOST_NAME &&
	agent.isWellFormed() &&
	!/[\p{Cc}\p{Co}\p{Zl}\p{Zp}]/u.test(agent) &&
	!/\p{Default_Ignorable_Code_Point}/u.test(agent.replaceAll(JOINERS, ''));

/** Seen in what they join: letters of Persian names, parts of an emoji. */
const JOINERS =
	/(?<=[\p{L}\p{M}\p{Extended_Pictographic}])(?:\u200C|\u200D|\uFE0F)(?=[\p{L}\p{Extended_Pictographic}]|$)/gu;

const noName = {
	code: 'bad-agent-name',
	message: { en: 'This is no name that customers can be shown.', zh: '该称呼不能展示给客户。' },
	hint: {
		en: `Give a name of 1 to ${MOST_NAME} characters on one line, without control characters.`,
		zh: `请填写 1 至 ${MOST_NAME} 个字的称呼，不换行，不含控制字符。`
	}
};

const taken = (by: string, since: string) => ({
	code: 'taken',
	message: { en: `${by} has had this conversation since ${since}.`, zh: `${by} 自 ${since} 起接待这段会话。` },
	hint: {
		en: 'Choose another one, or take it over from them: give `from` with their name.',
		zh: '请选择其他会话；如需接管，请在 `from` 中写明对方的称呼。'
	}
});
