import { checkPlan, type PlanCheck } from '#lib/staffing/ratio/check.ts';
import { dayChances, type DayChance } from '#lib/staffing/ratio/day-chance.ts';
import { planAtShare, type RatioPoint } from '#lib/staffing/ratio/frontier.ts';
import { oneMore, type OneMore } from '#lib/staffing/ratio/one-more.ts';
import type { Plan } from '#lib/staffing/ratio/plan.ts';
import { prepareQuestion, type PreparedQuestion } from '#lib/staffing/ratio/prepare.ts';
import type { RatioPage } from '#lib/ui/pages/ratio.ts';

/** A slider that has not moved for so long rests, milliseconds. */
const REST_MS = 120;
/** The same week is played in every look at it. */
const SEED = 20_260_301;

/** A share that is being looked at: its figures are at hand, its plan by quarter-hours is worked out. */
export class RatioView {
	readonly page: RatioPage;
	/** People's first-touch share, 0..1, and the figures of the frontier's point nearest to it: they follow at once. */
	#share = $state(0);
	readonly point: RatioPoint = $derived.by(() => this.nearest(this.#share));
	/** The share of that point, a moment later: what is worked out by quarter-hours follows when the slider rests. */
	settled = $state(0);
	readonly plan: Plan = $derived.by(() => planAtShare(this.#prepared, this.page.order, this.settled));
	readonly days: readonly DayChance[] = $derived.by(() =>
		dayChances(this.plan.requirements, this.page.question, this.page.rateCv)
	);
	readonly more: readonly OneMore[] = $derived.by(() =>
		oneMore(this.plan.requirements, this.page.question, this.page.prices)
	);
	readonly #prepared: PreparedQuestion;
	#resting: ReturnType<typeof setTimeout> | undefined;

	constructor(page: RatioPage) {
		this.page = page;
		this.#prepared = prepareQuestion(page.question);
		this.#share = page.asked ?? page.best?.humanShare ?? page.current?.humanShare ?? 1;
		this.settled = this.nearest(this.#share).humanShare;
	}

	move(share: number): void {
		this.#share = share;
		clearTimeout(this.#resting);
		this.#resting = setTimeout(() => (this.settled = this.point.humanShare), REST_MS);
	}

	/** The settled plan played through; null: nobody comes. */
	check(): PlanCheck | null {
		return checkPlan(this.#prepared, this.plan, SEED);
	}

	/** The frontier's point for a share. */
	nearest(share: number): RatioPoint {
		return this.page.points.reduce((near, each) =>
			Math.abs(each.humanShare - share) < Math.abs(near.humanShare - share) ? each : near
		);
	}
}
