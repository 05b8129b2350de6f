import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { findBotStart, type BotDay } from '#lib/metrics/bot-start.ts';
import { logFacts, remember } from './log-facts.ts';
import type { Poise } from './operation.ts';

const COLLECTION = 'events';
const ID_LETTERS = 8;

/** Something that happened on a day and may have changed the service: "bot switched on", "new price list". */
export const eventSchema = z.object({ id: z.string(), name: z.string(), date: z.iso.date() });
export type Event = z.infer<typeof eventSchema>;

/** The day on which the log itself shows that a bot began. */
export const PROPOSED_ID = 'bot-start';
export const proposedName: Bilingual = { en: 'Bot switched on (seen in the log)', zh: '机器人上线（由日志看出）' };

/** The events somebody named, the first to happen first. */
export function namedEvents({ state }: Pick<Poise, 'state'>): Event[] {
	return state
		.list(COLLECTION)
		.flatMap((each) => eventSchema.safeParse(each).data ?? [])
		.sort((a, b) => a.date.localeCompare(b.date) || a.name.localeCompare(b.name));
}

/** The same name on the same day is the same event. */
export function keepEvent({ state }: Pick<Poise, 'state'>, { name, date }: Omit<Event, 'id'>): Event {
	const id = createHash('sha256').update(`${date} ${name}`).digest('hex').slice(0, ID_LETTERS);
	const event = { id, name, date };
	state.put(COLLECTION, id, event);
	return event;
}

export const dropEvent = ({ state }: Pick<Poise, 'state'>, id: string): void => state.remove(COLLECTION, id);

/** When the bot began, as the log shows it; null where it does not. */
export async function proposedStart(poise: Poise): Promise<string | null> {
	const { known } = await logFacts(poise);
	if (!known.has('bot_involved') && !known.has('first_bot_reply_at')) return null;
	return remember(poise, 'bot-start', async () =>
		findBotStart(
			await poise.engine.read((session) =>
				session.rows<BotDay & Record<string, never>>(
					`SELECT strftime(opened_local, '%Y-%m-%d') AS day, count(bot_involved) AS n, count(*) FILTER (bot_involved) AS bots
					FROM judged GROUP BY 1 ORDER BY 1`
				)
			)
		)
	);
}
