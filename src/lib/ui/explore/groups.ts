import type { MetricRow } from '#lib/metrics/result.ts';

/** The groups of a dimension: most conversations first. */
export function groupsBySize(rows: readonly MetricRow[], by: string): readonly (string | null)[] {
	const sizes = new Map<string | null, number>();
	for (const row of rows) {
		const group = row.dimensions[by] ?? null;
		sizes.set(group, (sizes.get(group) ?? 0) + row.n);
	}
	return [...sizes].sort((a, b) => b[1] - a[1]).map(([group]) => group);
}

/** The rows of the largest groups, and how many groups are left out. */
export function largestGroups(
	rows: readonly MetricRow[],
	by: string,
	most: number
): { readonly rows: readonly MetricRow[]; readonly left: number } {
	const groups = groupsBySize(rows, by);
	const kept = new Set(groups.slice(0, most));
	return { rows: rows.filter((row) => kept.has(row.dimensions[by] ?? null)), left: groups.length - kept.size };
}
