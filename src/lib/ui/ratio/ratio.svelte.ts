import { checkPlan, type PlanCheck } from '#lib/staffing/ratio/check.ts';
import { dayChances, type DayChance } from '#lib/staffing/ratio/day-chance.ts';
import type { RatioPoint } from '#lib/staffing/ratio/frontier.ts';
import { handedOver } from '#lib/staffing/ratio/handing-over.ts';
import { nextMix, type Mix, type MixName } from '#lib/staffing/ratio/mixes.ts';
import { oneMore, type OneMore } from '#lib/staffing/ratio/one-more.ts';
import { planFor, type Plan } from '#lib/staffing/ratio/plan.ts';
import { prepareQuestion, type PreparedQuestion } from '#lib/staffing/ratio/prepare.ts';
import type { RatioPage } from '#lib/ui/pages/ratio.ts';

/** A slider that has not moved for so long rests, milliseconds. */
const REST_MS = 120;
/** The same week is played in every look at it. */
const SEED = 20_260_301;

/** What is looked at: a mix by name, or a share of the frontier. */
type Shown = Mix | { readonly name: null; readonly point: RatioPoint };

/** A mix or a share that is being looked at: its figures are at hand, its plan by quarter-hours is worked out. */
export class RatioView {
	readonly page: RatioPage;
	#shown: Shown;
	/** The same a moment later: what is worked out by quarter-hours follows when the slider rests. */
	#settled: Shown;
	/** Of what is shown: figures follow at once. */
	readonly point: RatioPoint = $derived.by(() => this.#shown.point);
	/** Null: a share that the slider stands at. */
	readonly mix: MixName | null = $derived.by(() => this.#shown.name);
	readonly settledShare: number = $derived.by(() => this.#settled.point.humanShare);
	/** As an address asks for it. */
	readonly settled: number | MixName = $derived.by(() => this.#settled.name ?? this.settledShare);
	/** How much of each topic the bot has first, in the order of the question's topics. */
	readonly toBot: readonly number[] = $derived.by(() =>
		this.#settled.name === null
			? handedOver(this.page.question.topics, this.page.order, this.settledShare)
			: this.#settled.toBot
	);
	readonly plan: Plan = $derived.by(() => planFor(this.#prepared, this.toBot));
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
		const { asked, mixes } = page;
		const mix = typeof asked === 'number' ? null : (mixes.find(({ name }) => name === asked) ?? nextMix(mixes));
		const shown = mix ?? { name: null, point: this.nearest(typeof asked === 'number' ? asked : 1) };
		this.#shown = $state.raw(shown);
		this.#settled = $state.raw(shown);
	}

	/** To a share of the slider. */
	move(share: number): void {
		this.#shown = { name: null, point: this.nearest(share) };
		this.#settle(REST_MS);
	}

	choose(mix: Mix): void {
		this.#shown = mix;
		this.#settle(0);
	}

	#played: { readonly of: Plan; readonly check: PlanCheck | null } | null = $state.raw(null);
	/** The plan played through, once it was; what was played before something else was chosen says nothing of it. Null: not, or nobody comes. */
	readonly check: PlanCheck | null = $derived.by(() => (this.#played?.of === this.plan ? this.#played.check : null));

	/** Plays the settled plan through. */
	play(): void {
		this.#played = { of: this.plan, check: checkPlan(this.#prepared, this.plan, SEED) };
	}

	/** The frontier's point for a share. */
	nearest(share: number): RatioPoint {
		return this.page.points.reduce((near, each) =>
			Math.abs(each.humanShare - share) < Math.abs(near.humanShare - share) ? each : near
		);
	}

	#settle(wait: number): void {
		clearTimeout(this.#resting);
		this.#resting = setTimeout(() => (this.#settled = this.#shown), wait);
	}
}
