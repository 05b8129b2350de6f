import type { Dimension } from '#lib/metrics/dimensions.ts';
import type { MetricQuery } from '#lib/metrics/query.ts';
import { checkQuery, type CheckedQuery } from '#lib/metrics/validate.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';
import { decideOn } from './decide-log.ts';
import { logFacts } from './log-facts.ts';
import { OperationError, type Poise } from './operation.ts';

const CLASS = 'class';

/** A question with its names resolved. @throws OperationError that says what cannot be asked, and how to ask it instead */
export async function checkedQuery(poise: Poise, asked: MetricQuery): Promise<CheckedQuery> {
	const query = checkQuery(asked);
	if ('code' in query) throw new OperationError('usage', query);
	return withClasses(poise, query);
}

/** The same question with the dimension `class` written out, where it asks for it: which class a topic is of, the decision says. */
export async function withClasses(poise: Poise, query: CheckedQuery): Promise<CheckedQuery> {
	const asks = [...query.by, ...query.where.map(({ dimension }) => dimension)].some(({ id }) => id === CLASS);
	if (!asks) return query;
	const sql = await classSql(poise);
	const written = (dimension: Dimension) => (dimension.id === CLASS ? { ...dimension, sql } : dimension);
	return {
		...query,
		by: query.by.map(written),
		where: query.where.map((condition) => ({ ...condition, dimension: written(condition.dimension) }))
	};
}

/** SQL over `judged`: the class of the conversation's topic; NULL for topics that are not judged. */
export async function classSql(poise: Poise): Promise<string> {
	const { conversations, known } = await logFacts(poise);
	if (conversations === 0 || !known.has('topic')) return 'NULL::VARCHAR';
	const { topics } = await decideOn(poise);
	if (topics.length === 0) return 'NULL::VARCHAR';
	const branches = topics.map(({ topic, class: of }) => `WHEN ${quoteLiteral(topic)} THEN ${quoteLiteral(of)}`);
	return `CASE topic ${branches.join(' ')} END`;
}
