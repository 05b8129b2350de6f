import type { Bilingual } from '#lib/log/bilingual.ts';
import { findDimension } from '#lib/metrics/dimensions.ts';
import { conditions, countedRows } from '#lib/metrics/compile.ts';
import type { Estimate } from '#lib/metrics/result.ts';
import type { Matched } from '#lib/metrics/matched.ts';
import type { CostMetric, Metric } from '#lib/metrics/metric.ts';
import type { Difference } from '#lib/metrics/difference.ts';
import { costDifference } from '#lib/economics/cost-per-resolution.ts';
import { botAgainstPeople, type Arms } from '#lib/metrics/matched-sql.ts';
import { usableStrata, type Stratum } from '#lib/metrics/strata.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import { answerQuery } from './answer-query.ts';
import { compareSides, isMean, matchSides, noneOf, notAsked, notMean, type SideDifference } from './compare-sides.ts';
import { currentDraws, currentRegister } from './current-register.ts';
import { measureLog } from './measure-log.ts';
import { logFacts } from './log-facts.ts';
import type { Poise } from './operation.ts';
import { readKept } from './read-kept.ts';

const ARMS = 'first-responder';

/** Bot-first against human-first contacts, whoever ended them: what was begun is compared, not what it became. */
export interface ArmDifference extends SideDifference {
	/** Where the figure is counted otherwise than by itself, so that neither arm gains by it: how. */
	readonly basis: Bilingual | null;
	/**
	 * Contacts that the figure counts and nobody has answered: they stand on the side that was to answer them (intention to treat). null:
	 * the log does not tell.
	 */
	readonly unanswered: { readonly of: number; readonly against: number } | null;
	readonly of: 'bot-first';
	readonly against: 'human-first';
	readonly adjusted: (Matched & { readonly n: Named; readonly means: Named | null }) | null;
}

/** Either side also by its own name. */
interface Named {
	readonly of: number;
	readonly against: number;
	readonly botFirst: number;
	readonly humanFirst: number;
}
const named = (sides: { readonly of: number; readonly against: number }): Named => ({
	...sides,
	botFirst: sides.of,
	humanFirst: sides.against
});

/** Compares the arms of a query's conversations by one metric. @param adjust whether to match like with like as well */
export async function compareArms(
	poise: Poise,
	metric: Metric,
	query: CheckedQuery,
	adjust: boolean,
	signal?: AbortSignal
): Promise<ArmDifference> {
	const compared: Metric = isMean(metric) && metric.compared ? { ...metric, ...metric.compared } : metric;
	const dimension = findDimension(ARMS);
	const [result] = await answerQuery(
		poise,
		{ ...query, metrics: [compared], by: dimension ? [dimension] : [], top: undefined },
		signal
	);
	const missing = result?.notMeasurable?.missing ?? [];
	const arm = (name: string): Estimate | null => {
		const row = result?.rows.find(({ dimensions }) => dimensions[ARMS] === name);
		if (!row) return missing.length > 0 ? null : noneOf(metric);
		const { value, n, low, high, tooFew, few } = row;
		return { value, n, low, high, tooFew, ...(few ? { few } : {}) };
	};
	const difference = await compareSides(poise, {
		metric: compared,
		query,
		sides: botAgainstPeople,
		figures: { of: arm('bot-first'), against: arm('human-first') },
		...(compared.kind === 'cost' && missing.length === 0 ? { raw: await costApart(poise, compared, query) } : {}),
		names: armNames,
		noSides: missing.length > 0 ? unknownArms(missing) : null,
		...usableStrata((await logFacts(poise)).known),
		notAdjusted: !adjust ? notAsked : isOfBotAlone(compared) ? ofBotAlone : null,
		noOverlap,
		view: (statement) => statement,
		signal
	});
	const { adjusted } = difference;
	return {
		of: 'bot-first',
		against: 'human-first',
		unanswered: await unansweredOf(poise, compared, query, signal),
		basis: compared === metric || !isMean(metric) ? null : (metric.compared?.says ?? null),
		...difference,
		adjusted: adjusted && {
			...adjusted,
			n: named(adjusted.n),
			means: adjusted.means && named(adjusted.means)
		}
	};
}

/** What a contact of the bot costs less what one of people does; both sides priced by the same draws. */
async function costApart(poise: Poise, metric: CostMetric, query: CheckedQuery): Promise<Difference | null> {
	const dimension = findDimension(ARMS);
	const [register, draws, facts] = [await currentRegister(poise), await currentDraws(poise), await logFacts(poise)];
	const groups = await readKept(poise, (session) =>
		measureLog(session, { ...query, metrics: [metric], by: dimension ? [dimension] : [], top: undefined }, facts)
	);
	const side = (name: string) => groups.find(({ dimensions }) => dimensions[ARMS] === name)?.log;
	const [of, against] = [side('bot-first'), side('human-first')];
	return of && against ? costDifference([of, against], register, draws, metric) : null;
}

async function unansweredOf(
	poise: Poise,
	metric: Metric,
	query: CheckedQuery,
	signal?: AbortSignal
): Promise<ArmDifference['unanswered']> {
	const { sql, parameters } = conditions(query);
	const { of, against } = botAgainstPeople;
	const [row] = await readKept(
		poise,
		(session) =>
			session.rows<{ of: number; against: number; known: number }>(
				`SELECT count(*) FILTER (NOT answered AND ${of}) AS "of", count(*) FILTER (NOT answered AND ${against}) AS against,
				count(answered) AS known FROM judged WHERE ${sql} AND (${countedRows(metric)})`,
				parameters
			),
		signal
	);
	return row && row.known > 0 ? { of: row.of, against: row.against } : null;
}

/** What is compared, and what like and like must have in common; no strata: contacts as they came. */
interface Match {
	readonly strata: readonly Stratum[];
	readonly arms?: Arms;
}

/** Compares two arms by a mean or share, in these strata. @returns the comparison, or why there is none */
export async function matchArms(
	poise: Poise,
	metric: Metric,
	query: Pick<CheckedQuery, 'where' | 'from' | 'to'>,
	{ strata, arms = botAgainstPeople }: Match,
	signal?: AbortSignal
): Promise<Matched | Bilingual> {
	if (!isMean(metric)) return notMean;
	if (isOfBotAlone(metric)) return ofBotAlone;
	const view = <Same>(statement: Same) => statement;
	return (await matchSides(poise, { query, sides: arms, view, signal }, metric, strata)) ?? noOverlap;
}

const unknownArms = (missing: readonly string[]): Bilingual => ({
	en: `Neither side has a figure: the log lacks ${missing.join(', ')}.`,
	zh: `双方都没有数值：日志缺少 ${missing.join('、')}。`
});
const armNames = {
	of: { en: 'Bot first', zh: '机器人先接' },
	against: { en: 'Person first', zh: '人工先接' }
};

const isOfBotAlone = (metric: Metric) => isMean(metric) && /\bbot_involved\b/.test(metric.among ?? '');

const ofBotAlone: Bilingual = {
	en: 'This figure is of conversations that a bot took part in: people alone have none to compare.',
	zh: '此指标只统计机器人参与的会话，纯人工一方没有可比的数字。'
};
const noOverlap: Bilingual = {
	en: 'Nowhere did both bot and people answer contacts of the same kind first, so nothing can be compared like for like.',
	zh: '没有任何一类会话既有机器人首答又有人工首答，无法按同类对比。'
};
