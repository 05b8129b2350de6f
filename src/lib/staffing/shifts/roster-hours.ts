/** People wanted and there, interval by interval. */
export interface Staffed {
	/** Minutes. */
	readonly interval: number;
	/** Share of the people on a shift who are away. */
	readonly shrinkage: number;
	readonly wanted: readonly { readonly agents: readonly number[] }[];
	readonly intervals: readonly { readonly need: number }[];
}

export interface RosterHours {
	/** What the plan pays: people wanted, those away among them, in parts of people. */
	readonly planned: number;
	/** The same in whole people on shift. Whole shifts pay more still. */
	readonly onShift: number;
}

/** Why a roster pays more hours than the plan: people come whole, and so do shifts. */
export function rosterHours({ interval, shrinkage, wanted, intervals }: Staffed): RosterHours {
	const hours = (people: number) => (people * interval) / 60;
	const agents = wanted.reduce((sum, each) => sum + each.agents.reduce((of, count) => of + count, 0), 0);
	return {
		planned: hours(agents) / (1 - shrinkage),
		onShift: hours(intervals.reduce((sum, { need }) => sum + need, 0))
	};
}
