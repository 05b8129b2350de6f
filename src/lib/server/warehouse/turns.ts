/** Lets at most `places` pieces of work run at once; the others wait their turn, first come first served. */
export interface Turns {
	take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export function createTurns(places: number): Turns {
	let free = places;
	const waiting: (() => void)[] = [];
	return {
		async take(work, signal) {
			signal?.throwIfAborted();
			if (free > 0) free--;
			else
				await new Promise<void>((resolve, reject) => {
					const start = () => {
						signal?.removeEventListener('abort', leave);
						resolve();
					};
					const leave = () => {
						waiting.splice(waiting.indexOf(start), 1);
						reject(signal?.reason instanceof Error ? signal.reason : new DOMException('aborted', 'AbortError'));
					};
					waiting.push(start);
					signal?.addEventListener('abort', leave, { once: true });
				});
			try {
				return await work();
			} finally {
				const next = waiting.shift();
				if (next) next();
				else free++;
			}
		}
	};
}
