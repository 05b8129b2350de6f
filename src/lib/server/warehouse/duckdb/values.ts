import type { Cell } from '../engine.ts';

/** A value as the driver gives it → plain JSON. Timestamps are UTC by our convention: no zone is applied. */
export function toCell(value: unknown): Cell {
	if (value === null || value === undefined) return null;
	switch (typeof value) {
		case 'string':
		case 'boolean':
			return value;
		case 'number':
			return Number.isFinite(value) ? value : null;
		case 'bigint':
			return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value.toString();
		case 'object':
			if (value instanceof Date) return value.toISOString();
			if (Array.isArray(value)) return value.map(toCell);
			if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
			return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toCell(inner)]));
		default:
			throw new TypeError(`a ${typeof value} cannot come out of the warehouse`);
	}
}
