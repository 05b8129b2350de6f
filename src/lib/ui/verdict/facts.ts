import type { Stage } from '#lib/ledger/result.ts';
import type { Estimate, MetricResult, Unit } from '#lib/metrics/result.ts';
import type { ReplyClock } from '#lib/ui/charts/options/clocks.ts';
import type { VerdictPage } from '#lib/ui/pages/verdict.ts';

const nothing: Estimate = { value: null, n: 0, low: null, high: null, tooFew: true };

export interface Fact {
	readonly estimate: Estimate;
	readonly unit: Unit;
	/** Canonical fields the log lacks; null where it has them all. */
	readonly missing: readonly string[] | null;
}

function read(results: readonly MetricResult[], id: string, group: string | null): Fact {
	const result = results.find((one) => one.id === id);
	const row = result?.rows.find((one) => group === null || one.dimensions['first-responder'] === group);
	return { estimate: row ?? nothing, unit: result?.unit ?? 'ratio', missing: result?.notMeasurable?.missing ?? null };
}

/** One of the page's figures over the whole log. */
export const overall = (page: VerdictPage, id: string): Fact => read(page.overall, id, null);

/** One of the page's figures where the bot, or a person, answers first. */
export const firstBy = (page: VerdictPage, id: string, who: 'bot-first' | 'human-first'): Fact =>
	read(page.byFirstResponder, id, who);

/**
 * What the bot kept from people, and what of it is solved by it alone and stayed so: both of all its conversations that are old enough, those
 * that cannot be judged included, so that what lies between is told apart in the picture of the ledger. null: the log cannot tell.
 */
export function keptAndSolved({
	ledger
}: Pick<VerdictPage, 'ledger'>): { kept: number; solved: number; n: number } | null {
	const stage = (wanted: Stage) => ledger.waterfall.find((each) => each.stage === wanted);
	const [involved, kept, solved] = [stage('involved'), stage('not-escalated'), stage('durable')];
	return involved && kept && solved ? { kept: kept.share, solved: solved.share, n: involved.n } : null;
}

/** The reply clocks that the log knows. */
export function replyClocks(page: VerdictPage): readonly ReplyClock[] {
	const clock = (id: ReplyClock['id'], tone: ReplyClock['tone'], of: (quantile: string) => Fact): ReplyClock => ({
		id,
		tone,
		p50: of('p50').estimate,
		p90: of('p90').estimate,
		mean: of('mean').estimate
	});
	return [
		clock('bot-first', 'bot', (quantile) => firstBy(page, `first-any-reply-${quantile}`, 'bot-first')),
		clock('human-first', 'person', (quantile) => firstBy(page, `first-any-reply-${quantile}`, 'human-first')),
		clock('after-handoff', 'person', (quantile) => overall(page, `reply-after-handoff-${quantile}`))
	].filter(({ p50 }) => p50.value !== null);
}
