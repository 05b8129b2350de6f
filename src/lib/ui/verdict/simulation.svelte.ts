import { browser } from '$app/environment';
import { inLanguage } from '#lib/ui/jobs/follow-job.ts';
import { createRegister, type Register } from '#lib/economics/assumptions/register.ts';
import type { Programme } from '#lib/economics/appraisal/programme.ts';
import type { QuickLook } from '#lib/economics/appraisal/quick.ts';
import type { MoneyPage, Plans, Simulated } from '#lib/ui/pages/verdict.ts';
import {
	askedOf,
	lookSupposed,
	plansAt,
	slidersOf,
	supposedIn,
	supposedProgramme,
	type Slider,
	type Supposed
} from '#lib/ui/verdict/what-if.ts';

/** A slider that rests this long has come to where it was going, milliseconds. */
const REST = 400;

/**
 * The money of the page: at once from a few draws, by the same functions in the browser as on the server; then the full
 * simulation as the server answers it, for the figures in force and for those supposed.
 */
export class Simulation {
	readonly money: MoneyPage;
	supposed = $state.raw<Supposed>({});
	/** Under the assumptions in force; null while it is being worked out. */
	usual = $state.raw<Simulated | null>(null);
	/** Something is being asked for: never on the server, nor where scripts do not run. */
	hasBegun = $state(false);
	/** Why the simulation under the assumptions in force did not come, if it did not; an empty text: no answer at all. */
	usualFailure = $state<string | null>(null);
	#supposedFailure = $state<string | null>(null);
	#answer = $state.raw<{ readonly to: Supposed; readonly simulated: Simulated } | null>(null);
	readonly #quick: QuickLook = $derived.by(() => lookSupposed(this.money, {}));
	/** Under the assumptions in force. */
	readonly inForce: QuickLook = $derived(this.usual ?? this.#quick);
	readonly plans: Plans = $derived.by(() => this.usual?.plans ?? plansAt(this.money));
	/** As supposed: the whole simulation, or until it comes a few draws, short of the whole by as much as those in force are. */
	readonly now: QuickLook = $derived.by(() => {
		if (!this.isSupposing) return this.inForce;
		if (this.simulated) return this.simulated;
		const offset = (this.inForce.npv.p50 ?? 0) - (this.#quick.npv.p50 ?? 0);
		return lookSupposed(this.money, this.supposed, offset);
	});
	/** Whose contacts the money is about: as advised or set, or as supposed. */
	readonly programme: Programme = $derived.by(() => supposedProgramme(this.money, this.supposed));
	readonly sliders: readonly Slider[];
	readonly #register: Register;
	#stop = new AbortController();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(money: MoneyPage) {
		this.money = money;
		this.usual = money.simulated;
		// The address moves with the sliders, what the load read of it does not
		this.supposed = browser ? supposedIn(location.search) : money.supposed;
		this.#register = createRegister(money);
		this.sliders = slidersOf(money, this.supposed);
	}

	get isSupposing(): boolean {
		return Object.keys(this.supposed).length > 0;
	}

	/** Months looked ahead. */
	get months(): number {
		return this.now.fan.length - 1;
	}

	/** The simulation of what is shown; null while it is being worked out. */
	get simulated(): Simulated | null {
		if (!this.isSupposing) return this.usual;
		return this.#answer?.to === this.supposed ? this.#answer.simulated : null;
	}

	/** Why the simulation of what is shown did not come. */
	get failure(): string | null {
		return this.isSupposing ? this.#supposedFailure : this.usualFailure;
	}

	/** Asks for what is missing. @returns how to stop */
	start(): () => void {
		this.hasBegun = true;
		this.usualFailure = null;
		this.#supposedFailure = null;
		if (this.usual === null)
			void this.#ask(
				{},
				(simulated) => (this.usual = simulated),
				(why) => (this.usualFailure = why)
			);
		if (this.isSupposing) this.#askSoon(0);
		return () => {
			clearTimeout(this.#timer);
			this.#stop.abort();
		};
	}

	suppose(supposed: Supposed): void {
		this.supposed = supposed;
		this.#supposedFailure = null;
		this.#askSoon(REST);
	}

	#askSoon(wait: number): void {
		clearTimeout(this.#timer);
		this.#stop.abort();
		if (!this.isSupposing) return;
		const to = this.supposed;
		this.#timer = setTimeout(
			() =>
				void this.#ask(
					to,
					(simulated) => (this.#answer = { to, simulated }),
					(why) => (this.#supposedFailure = why)
				),
			wait
		);
	}

	async #ask(assumptions: Supposed, take: (simulated: Simulated) => void, fail: (why: string) => void): Promise<void> {
		const stop = new AbortController();
		if (Object.keys(assumptions).length > 0) this.#stop = stop;
		try {
			const response = await fetch(inLanguage('/api/v1/appraise'), {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ assumptions: askedOf(this.#register, assumptions) }),
				signal: stop.signal
			});
			if (response.ok) take((await response.json()) as Simulated);
			else {
				// what the user can mend is said; a fault of ours is no news to them
				const isOurs = response.status >= 500;
				const answer = (await response.json().catch(() => null)) as { error?: { message?: string } } | null;
				fail((isOurs ? null : answer?.error?.message) ?? '');
			}
		} catch {
			if (!stop.signal.aborted) fail('');
		}
	}
}
