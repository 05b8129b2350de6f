/** What happens next: numbers with the time at which they are due, the earliest first; of equal times, in no order. A binary heap. */
export class TimeHeap {
	#times = new Float64Array(64);
	#items = new Float64Array(64);
	#size = 0;

	/** Infinity where nothing is due. */
	get next(): number {
		return this.#size === 0 ? Infinity : (this.#times[0] ?? Infinity);
	}

	/** What is due next; 0 where nothing is. */
	get first(): number {
		return this.#items[0] ?? 0;
	}

	push(time: number, item: number): void {
		if (this.#size === this.#times.length) this.#grow();
		const [times, items] = [this.#times, this.#items];
		let at = this.#size++;
		while (at > 0) {
			const parent = (at - 1) >> 1;
			const above = times[parent] ?? 0;
			if (above <= time) break;
			times[at] = above;
			items[at] = items[parent] ?? 0;
			at = parent;
		}
		times[at] = time;
		items[at] = item;
	}

	/** Takes out what is due next. Call it only where `next` is finite. */
	pop(): number {
		const [times, items] = [this.#times, this.#items];
		const taken = items[0] ?? 0;
		const size = --this.#size;
		const [time, item] = [times[size] ?? 0, items[size] ?? 0];
		let at = 0;
		for (;;) {
			let child = 2 * at + 1;
			if (child >= size) break;
			if (child + 1 < size && (times[child + 1] ?? 0) < (times[child] ?? 0)) child++;
			const below = times[child] ?? 0;
			if (below >= time) break;
			times[at] = below;
			items[at] = items[child] ?? 0;
			at = child;
		}
		times[at] = time;
		items[at] = item;
		return taken;
	}

	#grow(): void {
		const [times, items] = [this.#times, this.#items];
		this.#times = new Float64Array(2 * times.length);
		this.#items = new Float64Array(2 * items.length);
		this.#times.set(times);
		this.#items.set(items);
	}
}
