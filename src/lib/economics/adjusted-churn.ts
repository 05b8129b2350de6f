import type { ChurnRate, Confounder, MeasuredChurn } from './measured-log.ts';

const ENDINGS = ['first', 'several', 'unresolved'] as const;
type Ending = (typeof ENDINGS)[number];

interface FollowedIssues {
	readonly followed: number;
	readonly lost: number;
}

/** Index issues that ended alike and are alike in everything known before; null is a value like any other. */
export interface ChurnStratum extends FollowedIssues, Readonly<Record<Confounder, string | null>> {
	readonly ending: Ending;
}

/** Compared within all that is known, else without the topics, of which some never end in one way, else within segments. */
const LEVELS: readonly (readonly Confounder[])[] = [['segment', 'tenure', 'topic'], ['segment', 'tenure'], ['segment']];

/** Share of index issues that must lie in strata with all three endings: fewer would speak of another log. */
const LEAST_MATCHED = 0.9;

/**
 * Leaving by ending as if each ending had met the same customers with the same requests: rates within strata, weighted by all
 * index issues of the stratum (direct standardisation; domain §4 and §5). Of the levels of detail the finest is taken at which
 * nine issues in ten lie in strata that hold all three endings; with none the rates are raw. Null where an ending was never
 * followed. `exactAs` is Kish's effective sample size (1965).
 */
export function adjustChurn(strata: readonly ChurnStratum[]): MeasuredChurn | null {
	const level =
		LEVELS.find((keys) => differs(strata, keys) && matched(fold(strata, keys)).share >= LEAST_MATCHED) ?? [];
	const { cells, share } = matched(fold(strata, level));
	if (cells.length === 0) return null;
	const all = cells.reduce((sum, cell) => sum + sizeOf(cell), 0);
	const rate = (ending: Ending): ChurnRate => {
		let mean = 0;
		let spread = 0;
		let n = 0;
		for (const cell of cells) {
			const { followed, lost } = cell[ending];
			const weight = sizeOf(cell) / all;
			mean += (weight * lost) / followed;
			spread += weight ** 2 / followed;
			n += followed;
		}
		return { share: mean, n, exactAs: 1 / spread };
	};
	return {
		first: rate('first'),
		several: rate('several'),
		unresolved: rate('unresolved'),
		lost: strata.reduce((sum, { lost }) => sum + lost, 0),
		adjustedFor: level.filter((key) => differs(strata, [key])),
		matched: share
	};
}

type Cell = Readonly<Record<Ending, FollowedIssues>>;

const sizeOf = (cell: Cell) => ENDINGS.reduce((sum, ending) => sum + cell[ending].followed, 0);

/** Whether there is anything to adjust for. */
const differs = (strata: readonly ChurnStratum[], keys: readonly Confounder[]) =>
	keys.some((key) => new Set(strata.map((stratum) => stratum[key])).size > 1);

function fold(strata: readonly ChurnStratum[], keys: readonly Confounder[]): readonly Cell[] {
	const cells = new Map<string, Record<Ending, { followed: number; lost: number }>>();
	for (const stratum of strata) {
		const name = JSON.stringify(keys.map((key) => stratum[key]));
		const none = () => ({ followed: 0, lost: 0 });
		const cell = cells.get(name) ?? { first: none(), several: none(), unresolved: none() };
		cell[stratum.ending].followed += stratum.followed;
		cell[stratum.ending].lost += stratum.lost;
		cells.set(name, cell);
	}
	return [...cells.values()];
}

/** The cells in which every ending was seen, and the share of the issues in them. */
function matched(cells: readonly Cell[]): { readonly cells: readonly Cell[]; readonly share: number } {
	const full = cells.filter((cell) => ENDINGS.every((ending) => cell[ending].followed > 0));
	const sum = (of: readonly Cell[]) => of.reduce((total, cell) => total + sizeOf(cell), 0);
	return { cells: full, share: sum(cells) > 0 ? sum(full) / sum(cells) : 0 };
}
