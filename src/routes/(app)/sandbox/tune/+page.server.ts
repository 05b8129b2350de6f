import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { playerOf } from '#lib/bot/tuning/play.ts';
import { curveOf, TUNED } from '#lib/bot/tuning/tune.ts';
import { wordsReader } from '#lib/ledger/said/words-reader.ts';
import { jobsOf } from '#lib/server/jobs.ts';
import { botSettings } from '#lib/server/operations/conversing/bot-switch.ts';
import { logFacts, remember } from '#lib/server/operations/log-facts.ts';
import { keptScores, TUNING_SETS } from '#lib/server/operations/tuning/kept-scores.ts';
import { tuningData } from '#lib/server/operations/tuning/tuning-set.ts';
import type { TuningPage } from '#lib/ui/pages/tuning.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { poise } }): Promise<{ tuning: TuningPage }> => {
	const on = TUNING_SETS.find((each) => each === url.searchParams.get('on')) ?? 'labelled';
	const threshold = TUNED.find((each) => each === url.searchParams.get('threshold')) ?? 'confidentFrom';
	const kept = keptScores(poise, on);
	const asked = SCENARIOS.find((each) => each === url.searchParams.get('scenario'));
	const { policy } = botSettings(poise);
	const running = jobsOf(poise)
		.list()
		.find(({ command, performed }) => command === 'bot-tune' && performed === null);
	const scores = async () => {
		if (!kept) return null;
		const data = await tuningData(poise, kept);
		const set = { ...data, player: playerOf(wordsReader, data.articles) };
		const key = JSON.stringify(['tuning-curve', on, kept.scoredAt, threshold, policy, data.prices, data.upsetShare]);
		const curve = await remember(poise, key, () => Promise.resolve(curveOf(set, policy, threshold)));
		return { ...data, of: kept.of, leftOut: kept.leftOut, scoredAt: kept.scoredAt, curve };
	};
	return {
		tuning: {
			on,
			scenario: asked ?? kept?.scenario ?? 'e-commerce',
			threshold,
			isSynthetic: (await logFacts(poise)).synthetic,
			policy,
			scores: await scores(),
			job: running?.id ?? null
		}
	};
};
