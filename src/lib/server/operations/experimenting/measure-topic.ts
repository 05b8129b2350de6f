import type { ArmSums } from '#lib/experiment/arm-sums.ts';
import type { EnrolmentCurve } from '#lib/experiment/enrolment.ts';
import { currentWindows } from '../ledger-windows.ts';
import { remember } from '../log-facts.ts';
import type { Poise } from '../operation.ts';
import { armSumsSql, outcomesSql, settledHours } from './outcomes-sql.ts';

const HOURS_A_DAY = 24;

/** What of a topic's customers the log shows, as if a trial had begun on its first day. */
export interface MeasuredTopic {
	/** Over customers whose outcome window is over and judged. */
	readonly sums: ArmSums;
	readonly curve: EnrolmentCurve;
	/** After the outcome window, until nothing more can change the ledger's word. */
	readonly maturityDays: number;
}

/** Read once for each state of the log. */
export const measureTopic = (poise: Poise, topic: string, outcomeDays: number): Promise<MeasuredTopic> =>
	remember(poise, `trial ${outcomeDays} ${topic}`, () =>
		poise.engine.read(async (session) => {
			const windows = await currentWindows(session);
			const everybody = `SELECT DISTINCT customer_id, true AS arm, TIMESTAMP '0001-01-01' AS since FROM judged WHERE customer_id IS NOT NULL AND topic = $1`;
			const [sums] = await session.rows<ArmSums & { readonly none?: never }>(
				`${outcomesSql(everybody, { outcomeDays, windows })} SELECT ${armSumsSql('is_mature AND is_known')} FROM outcomes`,
				[topic]
			);
			const days = await session.rows<{ day: number; come: number }>(
				`WITH span AS (SELECT min(opened_at) AS first, max(opened_at) AS last FROM judged),
				firsts AS (SELECT min(opened_at) AS enrolled FROM judged WHERE customer_id IS NOT NULL AND topic = $1 GROUP BY customer_id),
				days AS (SELECT unnest(range(floor(epoch(last - first) / 86400)::BIGINT + 1)) AS day FROM span)
				SELECT day::INTEGER AS day, count(enrolled)::INTEGER AS come
				FROM days LEFT JOIN (SELECT enrolled, floor(epoch(enrolled - first) / 86400)::BIGINT AS day FROM firsts, span) USING (day) GROUP BY day ORDER BY day`,
				[topic]
			);
			if (!sums) throw new Error('a query of sums answers with a row');
			return {
				sums,
				curve: { newByDay: days.map(({ come }) => come) },
				maturityDays: Math.ceil(settledHours(windows) / HOURS_A_DAY)
			};
		})
	);
