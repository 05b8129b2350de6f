import { OTHER } from '#lib/metrics/dimensions.ts';
import type { MetricRow } from '#lib/metrics/result.ts';

/** The groups of a dimension: most conversations first, then what was taken together, what the log does not say last. */
export function groupsBySize(rows: readonly MetricRow[], by: string): readonly (string | null)[] {
	const sizes = new Map<string | null, number>();
	for (const row of rows) {
		const group = row.dimensions[by] ?? null;
		sizes.set(group, (sizes.get(group) ?? 0) + row.n);
	}
	const rank = (group: string | null) => (group === null ? 2 : group === OTHER ? 1 : 0);
	return [...sizes].sort(([a, n], [b, m]) => rank(a) - rank(b) || m - n).map(([group]) => group);
}

/** The rows of the first groups, and how many groups are left out. */
export function firstGroups(
	rows: readonly MetricRow[],
	by: string,
	most: number
): { readonly rows: readonly MetricRow[]; readonly left: number } {
	const groups = groupsBySize(rows, by);
	const kept = new Set(groups.slice(0, most));
	return { rows: rows.filter((row) => kept.has(row.dimensions[by] ?? null)), left: groups.length - kept.size };
}
