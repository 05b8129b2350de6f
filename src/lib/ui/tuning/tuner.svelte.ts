import { defaultPolicy, type PolicySettings } from '#lib/bot/policy/settings.ts';
import {
	consequenceOf,
	placesOf,
	pointOf,
	searchCheapest,
	type Consequence,
	type CurvePoint,
	type Threshold,
	type TuningSet
} from '#lib/bot/tuning/tune.ts';
import { playerOf } from '#lib/bot/tuning/play.ts';
import { wordsReader } from '#lib/ledger/said/words-reader.ts';
import type { TuningPage, TuningScores } from '#lib/ui/pages/tuning.ts';

/** Work goes on for so long before the page may draw, milliseconds. */
const SLICE_MS = 12;

/** Thresholds as they are tried out: what they do follows at once, the curve a little later. */
export class Tuner {
	readonly set: TuningSet;
	settings = $state.raw<PolicySettings>(defaultPolicy);
	/** The threshold drawn. */
	drawn = $state.raw<Threshold>('confidentFrom');
	curve = $state.raw<readonly CurvePoint[]>([]);
	isSearching = $state(false);
	readonly now: Consequence = $derived.by(() => consequenceOf(this.set, this.settings));
	/** What the curve was drawn for: moving its own threshold leaves it as it is. */
	#drawnFor: string;
	#work = 0;

	constructor({ policy, threshold }: TuningPage, { articles, conversations, prices, curve }: TuningScores) {
		this.set = { player: playerOf(wordsReader, articles), conversations, prices };
		this.settings = policy;
		this.drawn = threshold;
		this.curve = curve;
		this.#drawnFor = this.#drawing();
	}

	move(threshold: Threshold, at: number): void {
		this.settings = { ...this.settings, [threshold]: at };
		void this.#redraw();
	}
	show(threshold: Threshold): void {
		this.drawn = threshold;
		void this.#redraw();
	}
	setAll(settings: PolicySettings): void {
		this.settings = settings;
		void this.#redraw();
	}
	async findCheapest(): Promise<void> {
		this.isSearching = true;
		const search = searchCheapest(this.set, this.settings);
		const found = await inSlices(search, () => true);
		this.isSearching = false;
		if (found) this.setAll(found);
	}

	#drawing(): string {
		return JSON.stringify([this.drawn, { ...this.settings, [this.drawn]: 0 }]);
	}
	async #redraw(): Promise<void> {
		const wanted = this.#drawing();
		if (wanted === this.#drawnFor) return;
		const mine = ++this.#work;
		const { set, settings, drawn } = this;
		const points = function* (): Generator<void, readonly CurvePoint[]> {
			const found: CurvePoint[] = [];
			for (const at of placesOf(drawn)) {
				found.push(pointOf(set, settings, drawn, at));
				yield;
			}
			return found;
		};
		const curve = await inSlices(points(), () => this.#work === mine);
		if (!curve) return;
		this.curve = curve;
		this.#drawnFor = wanted;
	}
}

/** Steps with pauses for the page. @returns null when nobody wants it any more */
async function inSlices<T>(steps: Generator<void, T>, isWanted: () => boolean): Promise<T | null> {
	for (;;) {
		const until = performance.now() + SLICE_MS;
		while (performance.now() < until) {
			const { done, value } = steps.next();
			if (done) return value;
		}
		await new Promise((resolve) => setTimeout(resolve));
		if (!isWanted()) return null;
	}
}
