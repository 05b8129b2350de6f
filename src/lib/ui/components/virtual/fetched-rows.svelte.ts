import { SvelteMap } from 'svelte/reactivity';
import type { RowSource } from './row-source.ts';
import { pagesHolding } from './row-window.ts';

/** Rows fetched at once, and pages kept. */
const [PAGE, KEPT] = [50, 40];
/** How long scrolling rests before what it passed is fetched, ms. */
const PAUSE = 60;

/** Brings rows, the first of them being the `offset`th. */
type Load<Row> = (offset: number, limit: number, signal: AbortSignal) => Promise<readonly Row[]>;

/** Rows that are fetched as they come into sight, a page at a time; what is no longer wanted is called off. */
export class FetchedRows<Row> implements RowSource<Row> {
	readonly total: number;
	readonly first: RowSource<Row>['first'];
	failed = $state(false);
	readonly #load: Load<Row>;
	readonly #pages: SvelteMap<number, readonly Row[]>;
	// eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is drawn from it
	readonly #asked = new Map<number, AbortController>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(total: number, first: RowSource<Row>['first'], load: Load<Row>) {
		this.total = total;
		this.first = first;
		this.#load = load;
		this.#pages = new SvelteMap(first.offset % PAGE === 0 ? [[first.offset / PAGE, first.rows]] : []);
	}

	row(at: number): Row | undefined {
		return this.#pages.get(Math.floor(at / PAGE))?.[at % PAGE];
	}

	want(from: number, to: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#fetch(pagesHolding({ from, to }, PAGE)), PAUSE);
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#callOff([]);
	}

	#fetch(wanted: readonly number[]) {
		this.#callOff(wanted);
		for (const page of wanted) if (!this.#pages.has(page) && !this.#asked.has(page)) void this.#bring(page, wanted);
	}

	#callOff(wanted: readonly number[]) {
		for (const [page, controller] of this.#asked)
			if (!wanted.includes(page)) {
				controller.abort();
				this.#asked.delete(page);
			}
	}

	async #bring(page: number, wanted: readonly number[]) {
		const controller = new AbortController();
		this.#asked.set(page, controller);
		try {
			this.#pages.set(page, await this.#load(page * PAGE, PAGE, controller.signal));
			this.failed = false;
			for (const [old] of this.#pages) {
				if (this.#pages.size <= KEPT) break;
				if (!wanted.includes(old)) this.#pages.delete(old);
			}
		} catch {
			if (!controller.signal.aborted) this.failed = true;
		} finally {
			if (this.#asked.get(page) === controller) this.#asked.delete(page);
		}
	}
}
