import { z } from 'zod';
import { textSchema } from './bilingual-schema.ts';
import {
	dropEvent,
	eventSchema,
	keepEvent,
	namedEvents,
	PROPOSED_ID,
	proposedName,
	proposedStart,
	type Event
} from './events.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';

const MOST_EVENTS = 100;
const LONGEST_NAME = 80;

export const manageEvents = operation({
	name: 'events',
	summary:
		'Days on which something changed, to compare before and after; adds or removes some, and proposes the bot’s start.',
	input: z.object({
		add: z
			.array(z.object({ name: z.string().trim().min(1).max(LONGEST_NAME), date: z.iso.date() }))
			.max(MOST_EVENTS)
			.default([])
			.describe('What happened, and on which day of the log’s own clock.'),
		remove: z.array(z.string()).max(MOST_EVENTS).default([]).describe('Ids.')
	}),
	output: z.object({
		events: z.array(eventSchema),
		proposed: z
			.object({ id: z.string(), name: textSchema, date: z.iso.date() })
			.nullable()
			.describe('The day on which the log shows that a bot began, if it does and no event has that day.')
	}),
	run: changeEvents
});

interface Change {
	readonly add: readonly Omit<Event, 'id'>[];
	readonly remove: readonly string[];
}

/** Adds and removes events, all or none. @returns those there are then, and the proposal */
export async function changeEvents(poise: Poise, { add, remove }: Change, { actor }: Pick<Context, 'actor'>) {
	const before = namedEvents(poise);
	const unknown = remove.find((id) => !before.some((event) => event.id === id));
	if (unknown !== undefined) throw new OperationError('usage', noSuchEvent(unknown));
	if (before.length - remove.length + add.length > MOST_EVENTS) throw new OperationError('refused', tooMany);
	for (const id of remove) dropEvent(poise, id);
	for (const event of add) keepEvent(poise, event);
	if (add.length > 0 || remove.length > 0)
		poise.state.record(new Date().toISOString(), { actor, action: 'events', detail: { added: add, removed: remove } });
	const events = namedEvents(poise);
	const start = await proposedStart(poise);
	const isNamed = events.some(({ date }) => date === start);
	return {
		events,
		proposed: start === null || isNamed ? null : { id: PROPOSED_ID, name: proposedName, date: start }
	};
}

export const noSuchEvent = (id: string) => ({
	code: 'no-such-event',
	message: { en: `There is no event “${id}”.`, zh: `没有编号为“${id}”的事件。` },
	hint: { en: 'The list of events (`poise events`) has their ids.', zh: '请在事件列表（`poise events`）中查看编号。' }
});
const tooMany = {
	code: 'too-many-events',
	message: {
		en: `A workspace keeps ${MOST_EVENTS} events at most. Nothing was changed.`,
		zh: `一个工作区最多保存 ${MOST_EVENTS} 个事件，未作任何修改。`
	},
	hint: { en: 'Remove one first.', zh: '请先删除一个。' }
};
