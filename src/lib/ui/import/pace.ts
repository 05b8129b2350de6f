/** How far something was at a moment. */
export interface Milestone {
	readonly milliseconds: number;
	/** Bytes, rows or a share of the whole. */
	readonly done: number;
}

export interface Pace {
	/** Units of `done` a second; null until it can be said. */
	readonly perSecond: number | null;
	readonly secondsLeft: number | null;
}

/** Looking back further would hide that a network has slowed down; less far, every hiccup shows. */
const windowMilliseconds = 6000;
/** Before this a rate is noise. */
const leastMilliseconds = 700;

/** Keeps the milestones of one phase: each look says how far it is and what is left. */
export function createPacer(whole: number): (done: number, milliseconds: number) => Pace {
	const milestones: Milestone[] = [];
	return (done, milliseconds) => {
		milestones.push({ milliseconds, done });
		return paceOf(milestones, whole);
	};
}

/** Rate and time left from the milestones of the last seconds. */
export function paceOf(milestones: readonly Milestone[], whole: number): Pace {
	const last = milestones.at(-1);
	const first = milestones.find(({ milliseconds }) => last && milliseconds >= last.milliseconds - windowMilliseconds);
	const elapsed = last && first ? last.milliseconds - first.milliseconds : 0;
	if (!last || !first || elapsed < leastMilliseconds) return { perSecond: null, secondsLeft: null };
	const perSecond = ((last.done - first.done) * 1000) / elapsed;
	return { perSecond, secondsLeft: perSecond > 0 ? Math.max(0, (whole - last.done) / perSecond) : null };
}
