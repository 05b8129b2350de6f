import type { LogSpan } from '#lib/metrics/periods.ts';
import { remember } from './log-facts.ts';
import type { Poise } from './operation.ts';

/** From when to when conversations of the log opened; null for an empty log. */
export function logSpan(poise: Poise): Promise<LogSpan | null> {
	return remember(poise, 'log-span', async () => {
		const [row] = await poise.engine.read((session) =>
			session.rows<{ [Key in keyof LogSpan]: string | null }>(
				`SELECT strftime(min(opened_local), '%Y-%m-%d') AS "firstDay", strftime(max(opened_local), '%Y-%m-%d') AS "lastDay",
				min(opened_at) AS "first", max(opened_at) AS "last",
				strftime(max(log_end + (opened_local - opened_at)), '%Y-%m-%d %H:%M:%S') AS "ended" FROM judged`
			)
		);
		if (!row?.firstDay || !row.lastDay || !row.first || !row.last || !row.ended) return null;
		const { firstDay, lastDay, first, last, ended } = row;
		return { firstDay, lastDay, first, last, ended };
	});
}
