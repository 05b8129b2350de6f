import { dimensions } from '#lib/metrics/dimensions.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { missingNeeds } from '#lib/metrics/validate.ts';
import { classSql } from './checked-query.ts';
import { logFacts, remember } from './log-facts.ts';
import type { Poise } from './operation.ts';

/** More values than this are no list to choose from. */
const MOST_VALUES = 50;

export interface DimensionValues {
	readonly field: string;
	readonly label: Bilingual;
	/** Most frequent first; null: the log does not say. */
	readonly values: readonly { readonly value: string | null; readonly n: number }[];
}

/** The values each category takes in this log. */
export function listValues(poise: Poise): Promise<readonly DimensionValues[]> {
	return remember(poise, 'values', async () => {
		const { known } = await logFacts(poise);
		const categories = dimensions.filter(
			({ temporal, id, needs }) => !temporal && id !== 'hour-of-week' && missingNeeds(needs, known).length === 0
		);
		const classes = await classSql(poise);
		return poise.engine.read(async (session) => {
			const found: DimensionValues[] = [];
			for (const { id, label, sql: plain } of categories) {
				const sql = id === 'class' ? classes : plain;
				const values = await session.rows<{ value: string | null; n: number }>(
					`SELECT ${sql} AS value, count(*) AS n FROM judged GROUP BY 1 ORDER BY n DESC, value LIMIT ${MOST_VALUES}`
				);
				found.push({ field: id, label, values });
			}
			return found;
		});
	});
}
