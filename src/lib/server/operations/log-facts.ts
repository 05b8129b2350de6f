import { conversationFields, customerFields } from '#lib/log/fields.ts';
import { currentSchedules } from './business-hours.ts';
import type { Session } from '../warehouse/engine.ts';
import type { Poise } from './operation.ts';

/** What the log as a whole is: how much, from when to when, and which canonical fields it fills. */
export interface LogFacts {
	readonly conversations: number;
	readonly customers: number;
	/** ISO instants; null for an empty log. */
	readonly from: string | null;
	readonly to: string | null;
	/** Until when returns are seen: the end of the source that goes on longest, ISO instant. */
	readonly ended: string | null;
	/** IANA zone of the import most conversations came from. */
	readonly zone: string;
	/** Every conversation comes from the shipped sample. */
	readonly synthetic: boolean;
	/** Canonical fields that hold a value somewhere in the log, `messages` where there are turns, `business_hours` once they are set, and
	 * `text_readings` once texts were read. */
	readonly known: ReadonlySet<string>;
	/** Changes with every import: what is remembered under it stays true. */
	readonly version: string;
}

/** Read once for each state of the log. */
export async function logFacts(poise: Poise): Promise<LogFacts> {
	return remember(poise, 'log-facts', () => poise.engine.read(readFacts));
}

/** The answer of `work` under `key` until the log changes (`forget`). A failure is not remembered. */
export function remember<T>(poise: Poise, key: string, work: () => Promise<T>): Promise<T> {
	const known = poise.memory.get(key) as Promise<T> | undefined;
	if (known) return known;
	const answer = work();
	poise.memory.set(key, answer);
	answer.catch(() => poise.memory.delete(key));
	return answer;
}

/** To be called after every change of the log or of what it is judged by. */
export function forget(poise: Poise): void {
	poise.memory.clear();
	for (const listener of listeners.get(poise.memory) ?? []) listener();
}

/** To be called after a change of assumptions: what was read of the log itself stays true. */
export function forgetMoney(poise: Poise): void {
	for (const key of poise.memory.keys()) if (!OF_THE_LOG.has(key)) poise.memory.delete(key);
	for (const listener of listeners.get(poise.memory) ?? []) listener();
}

/** What is remembered of the log whatever is assumed. */
const OF_THE_LOG: ReadonlySet<string> = new Set([
	'log-facts',
	'kept-rows',
	'measured-figures',
	'log-span',
	'values',
	'bot-start',
	'alerts',
	'appraised-log'
]);

// By its memory, which all who work with a workspace share.
const listeners = new WeakMap<Poise['memory'], Set<() => void>>();

/** Calls the listener each time answers were forgotten. @returns a function that ends it */
export function onForgotten(poise: Poise, listener: () => void): () => void {
	const known = listeners.get(poise.memory) ?? new Set();
	listeners.set(poise.memory, known.add(listener));
	return () => known.delete(listener);
}

/** The facts as they are inside a transaction. */
export async function readFacts(session: Session): Promise<LogFacts> {
	const filled = (fields: readonly { readonly name: string }[]) =>
		fields.map(({ name }) => `count(${name}) > 0 AS ${name}`).join(', ');
	const [log] = await session.rows(
		`SELECT count(*) AS n, min(opened_at) AS first, max(greatest(opened_at, first_bot_reply_at, first_human_reply_at, resolved_at)) AS last,
		${filled(conversationFields)}, count(turns) > 0 AS messages FROM conversation`
	);
	const [people] = await session.rows(`SELECT count(*) AS n, ${filled(customerFields)} FROM customer`);
	const [imports] = await session.rows<{ sample: boolean | null; version: string }>(
		"SELECT bool_and(sample) AS sample, coalesce(string_agg(id::VARCHAR, ',' ORDER BY id), '') AS version FROM import"
	);
	const [home] = await session.rows<{ zone: string }>(
		"SELECT zone FROM import WHERE kind NOT IN ('customers', 'benchmarks') GROUP BY zone ORDER BY sum(conversations) DESC, zone LIMIT 1"
	);
	const known = new Set<string>();
	for (const row of [log, people])
		for (const [name, value] of Object.entries(row ?? {})) if (value === true) known.add(name);
	if ((await currentSchedules(session)).length > 0) known.add('business_hours');
	const [read] = await session.rows<{ felt: boolean; spoken: boolean; ended: string | null }>(
		'SELECT count(upset) > 0 AS felt, count(language) > 0 AS spoken, max(log_end) AS ended FROM judged'
	);
	if (read?.felt === true) known.add('text_readings');
	// Read from the texts where no column says it.
	if (read?.spoken === true) known.add('language');
	return {
		conversations: Number(log?.['n'] ?? 0),
		customers: Number(people?.['n'] ?? 0),
		from: (log?.['first'] ?? null) as string | null,
		to: (log?.['last'] ?? null) as string | null,
		ended: read?.ended ?? null,
		zone: home?.zone ?? 'UTC',
		synthetic: imports?.sample === true,
		known,
		version: imports?.version ?? ''
	};
}
