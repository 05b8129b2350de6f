import type { PolicyPrices } from '#lib/bot/tuning/cost.ts';
import { withoutWords, type ScoredConversation } from '#lib/bot/tuning/scored.ts';
import { weighUpset } from '#lib/bot/tuning/weigh.ts';
import type { KnownArticle } from '#lib/bot/turn/bot.ts';
import { policyPrices } from '#lib/economics/policy-prices.ts';
import { modesOf } from '#lib/economics/values.ts';
import { textsRead } from '../analyse-texts.ts';
import { knownArticles } from '../conversing/known-articles.ts';
import { currentRegister } from '../current-register.ts';
import type { Poise } from '../operation.ts';
import type { KeptScores } from './kept-scores.ts';

/** Fewer conversations say too little of how many customers are upset. */
const LEAST_FELT = 100;

/** Plain data that thresholds are applied to, here and in the browser. */
export interface TuningData {
	readonly conversations: readonly ScoredConversation[];
	/** Without their words. */
	readonly articles: readonly KnownArticle[];
	readonly prices: PolicyPrices;
	/** Share of the log’s customers that upset messages were weighed to; null: they weigh as they were written. */
	readonly upsetShare: number | null;
	/** Mean handle time of the log behind the price of a person, seconds; null: assumed. */
	readonly handleSeconds: number | null;
}

export async function tuningData(poise: Poise, { on, conversations }: KeptScores): Promise<TuningData> {
	const [register, articles, share, handleSeconds] = await Promise.all([
		currentRegister(poise),
		knownArticles(poise),
		on === 'labelled' ? upsetShare(poise) : null,
		meanHandleSeconds(poise)
	]);
	return {
		conversations: share === null ? conversations : weighUpset(conversations, share),
		articles: articles.map(withoutWords),
		prices: policyPrices(modesOf(register), register.choices, handleSeconds),
		upsetShare: share,
		handleSeconds
	};
}

async function upsetShare(poise: Poise): Promise<number | null> {
	const { upset, felt } = await textsRead(poise);
	return felt >= LEAST_FELT ? upset / felt : null;
}

async function meanHandleSeconds({ engine }: Poise): Promise<number | null> {
	const [row] = await engine.read((session) =>
		session.rows<{ seconds: number | null }>(
			'SELECT avg(handle_time) AS seconds FROM judged WHERE human_involved AND handle_time > 0'
		)
	);
	return row?.seconds ?? null;
}
