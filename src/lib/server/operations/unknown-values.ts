import type { Bilingual } from '#lib/log/bilingual.ts';
import { nearest } from '#lib/log/nearest.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import type { Poise } from './operation.ts';

/** Values looked through for one that is meant, the most frequent first. */
const MOST_VALUES = 200;

/** Says of each condition that no conversation meets, since none has that value: most often a slip of the pen. */
export async function unknownValues(
	{ engine }: Pick<Poise, 'engine'>,
	{ where }: Pick<CheckedQuery, 'where'>,
	signal?: AbortSignal
): Promise<Bilingual[]> {
	const said: Bilingual[] = [];
	for (const { dimension, value } of where) {
		if (value === null) continue;
		const values = await engine.read(async (session) => {
			const [found] = await session.rows(`SELECT 1 FROM judged WHERE (${dimension.sql}) = $1 LIMIT 1`, [value]);
			return found
				? null
				: session.rows<{ value: string }>(
						`SELECT ${dimension.sql} AS value FROM judged WHERE value IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${MOST_VALUES}`
					);
		}, signal);
		if (values === null) continue;
		const meant = nearest(
			value,
			values.map((one) => one.value)
		);
		said.push({
			en: `No conversation has ${dimension.id} “${value}”.${meant === null ? '' : ` Did you mean “${meant}”?`}`,
			zh: `没有${dimension.label.zh}为“${value}”的会话。${meant === null ? '' : `是否指“${meant}”？`}`
		});
	}
	return said;
}
