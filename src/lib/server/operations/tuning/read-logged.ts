import type { Scenario } from '#lib/bot/turn/conversation.ts';
import { loggedTurns, type LoggedMessage, type LoggedTurn } from '#lib/bot/tuning/log-turns.ts';
import type { Label } from '#lib/bot/tuning/scored.ts';
import type { Poise } from '../operation.ts';

/** A conversation as it was held, or a message with its label, before anything is made of it. */
export interface Logged {
	readonly id: string;
	readonly customer: string | null;
	readonly scenario: Scenario;
	readonly turns: readonly LoggedTurn[];
	readonly label: Label;
}

/** Turns of one conversation that are read; very long ones go on about the same. */
const MOST_TURNS = 12;

interface Opening {
	readonly id: string;
	readonly customer: string | null;
	readonly opened_at: string;
	readonly text: string | null;
}

/**
 * Conversations of the log with texts by their customers, drawn at random, the same ones each time while the log stands. Where no messages are known, what the
 * customer opened with is the only turn.
 */
export async function readLogged(
	poise: Poise,
	{ sample, scenario, signal }: { readonly sample: number; readonly scenario: Scenario; readonly signal: AbortSignal }
): Promise<{ readonly logged: readonly Logged[]; readonly of: number }> {
	return poise.engine.read(async (session) => {
		const has = "(coalesce(c.text, '') <> '' OR coalesce(c.subject, '') <> '')";
		const [all] = await session.rows<{ n: number }>(`SELECT count(*) AS n FROM conversation c WHERE ${has}`);
		const openings = await session.rows<Opening>(
			`SELECT c.id::VARCHAR AS id, customer_id AS customer, opened_at, coalesce(nullif(text, ''), subject) AS text FROM conversation c
			WHERE ${has} ORDER BY hash(c.id), c.id LIMIT $1`,
			[sample]
		);
		const messages = await session.rows<{ id: string } & LoggedMessage>(
			`SELECT p.id::VARCHAR AS id, m.author, coalesce(m.text, '') AS text, m.sent_at AS at FROM message m JOIN turn_place p USING (source, record_key)
			WHERE p.id IN (SELECT id FROM conversation c WHERE ${has} ORDER BY hash(c.id), c.id LIMIT $1) AND m.author IS NOT NULL
			ORDER BY p.id, m.sent_at, m.seq NULLS LAST, m.import_record`,
			[sample]
		);
		const said = Map.groupBy(messages, ({ id }) => id);
		const logged = openings.flatMap(({ id, customer, opened_at, text }): Logged[] => {
			const own = said.get(id) ?? [{ author: 'customer', text: text ?? '', at: opened_at }];
			const turns = loggedTurns(own).slice(0, MOST_TURNS);
			return turns.length === 0 ? [] : [{ id, customer, scenario, turns, label: {} }];
		});
		return { logged, of: all?.n ?? 0 };
	}, signal);
}
