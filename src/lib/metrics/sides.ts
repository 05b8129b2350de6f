import type { Dimension } from './dimensions.ts';
import type { Arms } from './matched-sql.ts';

/** Splits figures by the side of a comparison: `first`, `second`, and NULL for what is on neither. */
export const sideDimension = ({ of, against }: Arms): Dimension => ({
	id: 'side',
	label: { en: 'Side', zh: '比较方' },
	sql: `CASE WHEN ${of} THEN 'first' WHEN ${against} THEN 'second' END`,
	needs: []
});
