import type { LoadPlan } from '#lib/ingestion/plan.ts';
import type { FieldType } from '#lib/log/fields.ts';
import type { Session } from '../../warehouse/engine.ts';
import type { FieldSummary } from './receipt.ts';

/** Rows by a mask of their fields. Few distinct ones occur. */
interface MaskCount {
	readonly mask: number;
	readonly n: number;
}

/** Rows that can be taken in, by what they have `filled`, or by what was `cleaned` of them. */
const countMasks = (session: Session, column: 'filled' | 'cleaned'): Promise<MaskCount[]> =>
	session.rows<MaskCount>(
		`SELECT ${column} AS mask, count(*) AS n FROM staged WHERE problem IS NULL GROUP BY ${column}`
	);

/** How many rows have the bit of a field. */
const countBit = (counts: readonly MaskCount[], index: number): number =>
	counts.reduce((sum, { mask, n }) => (Math.floor(mask / 2 ** index) % 2 === 1 ? sum + n : sum), 0);

/** Cells that said something unreadable, by field. */
export async function countCleaned(session: Session, { fields }: LoadPlan): Promise<Record<string, number>> {
	const counts = await countMasks(session, 'cleaned');
	// In the order of the fields, whatever order the engine finds the masks in: the same file has the same receipt.
	const byField = fields.map(({ name }, index) => [name, countBit(counts, index)] as const);
	return Object.fromEntries(byField.filter(([, n]) => n > 0));
}

/** How full each field is and between what its values lie, over the rows that can be taken in. */
export async function summariseFields(
	session: Session,
	{ fields }: LoadPlan,
	rejected: number
): Promise<FieldSummary[]> {
	const isRanged = (type: FieldType) => type !== 'text' && type !== 'boolean' && type !== 'author' && type !== 'event';
	const ranges = fields.flatMap(({ name, type }, index) =>
		isRanged(type) ? [`min(${name}) AS low${index}, max(${name}) AS high${index}`] : []
	);
	const counts = await countMasks(session, 'filled');
	const total = counts.reduce((sum, { n }) => sum + n, 0);
	const [row] =
		ranges.length === 0
			? []
			: await session.rows<Record<string, number | string | null>>(
					`SELECT ${ranges.join(', ')} FROM staged ${rejected === 0 ? '' : 'WHERE problem IS NULL'}`
				);
	return fields.map(({ name, type, column, scale }, index) => ({
		field: name,
		column,
		type,
		scale,
		filled: total === 0 ? 0 : countBit(counts, index) / total,
		low: row?.[`low${index}`] ?? null,
		high: row?.[`high${index}`] ?? null
	}));
}
