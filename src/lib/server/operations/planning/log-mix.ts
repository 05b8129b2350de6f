import { isDeferred } from '#lib/staffing/estimates/deferred-channels.ts';
import type { TopicHour } from '#lib/staffing/estimates/topic-hours.ts';
import type { Rows } from '../read-kept.ts';

/** How the log's contacts are divided today. */
export interface LogMix {
	/** Share that the bot has first, by topic (null: without one), 0..1; a topic of which the log does not say it is missing. */
	readonly botFirst: ReadonlyMap<string | null, number>;
	/** Of contacts that people have, those on channels where nobody waits for the answer. */
	readonly deferred: number;
	readonly deferredChannels: readonly string[];
	/** When topics come, by the hour of the week on the log's own clock. */
	readonly topicHours: readonly TopicHour[];
}

export async function readLogMix(session: Rows): Promise<LogMix> {
	const firsts = await session.rows<{ topic: string | null; share: number }>(
		`SELECT topic, avg((first_responder = 'bot-first')::INTEGER) AS share FROM judged WHERE first_responder IS NOT NULL GROUP BY topic`
	);
	const channels = await session.rows<{ channel: string | null; n: number }>(
		`SELECT channel, count(*)::INTEGER AS n FROM judged WHERE coalesce(human_involved, NOT bot_involved, true) GROUP BY channel ORDER BY n DESC, channel`
	);
	const topicHours = await session.rows<TopicHour & Record<string, unknown>>(
		`SELECT topic, (24 * (isodow(opened_local) - 1) + hour(opened_local))::INTEGER AS "hour", count(*)::INTEGER AS n FROM judged GROUP BY ALL`
	);
	const all = channels.reduce((sum, { n }) => sum + n, 0);
	const waiting = channels.filter(({ channel }) => channel !== null && isDeferred(channel));
	return {
		botFirst: new Map(firsts.map(({ topic, share }) => [topic, share])),
		deferred: all > 0 ? waiting.reduce((sum, { n }) => sum + n, 0) / all : 0,
		deferredChannels: waiting.flatMap(({ channel }) => channel ?? []),
		topicHours
	};
}
