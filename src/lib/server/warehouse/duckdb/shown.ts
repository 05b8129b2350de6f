import {
	DuckDBTypeId,
	JsonDuckDBValueConverter,
	type DuckDBType,
	type DuckDBValue,
	type DuckDBValueConverter,
	type Json
} from '@duckdb/node-api';
import type { Value } from '../engine.ts';

/** Digits that a double carries, whatever the number. */
const EXACT_DIGITS = 15;

/** A whole number or a decimal as a number where that loses nothing, else as text. */
const exact: DuckDBValueConverter<Json> = (value) => {
	const text = String(value);
	const isExact = text.includes('.')
		? text.replace(/[-.]/g, '').replace(/^0+/, '').length <= EXACT_DIGITS
		: Number.isSafeInteger(Number(text));
	return isExact ? Number(text) : text;
};
const finite: DuckDBValueConverter<Json> = (value) => (Number.isFinite(value) ? Number(value) : null);
const written: DuckDBValueConverter<Json> = (value) => String(value);

const own: Partial<Record<DuckDBTypeId, DuckDBValueConverter<Json>>> = {
	[DuckDBTypeId.BIGINT]: exact,
	[DuckDBTypeId.UBIGINT]: exact,
	[DuckDBTypeId.HUGEINT]: exact,
	[DuckDBTypeId.UHUGEINT]: exact,
	[DuckDBTypeId.DECIMAL]: exact,
	[DuckDBTypeId.FLOAT]: finite,
	[DuckDBTypeId.DOUBLE]: finite,
	[DuckDBTypeId.INTERVAL]: written
};

const convert: DuckDBValueConverter<Json> = (value, type, self) => {
	const converter = own[type.typeId];
	if (converter === undefined) return JsonDuckDBValueConverter(value, type, self);
	return value === null ? null : converter(value, type, self);
};

/** A value of any type as a plain one: see `Answer`. */
export function shown(value: DuckDBValue, type: DuckDBType): Value {
	const plain = convert(value, type, convert);
	return typeof plain === 'object' && plain !== null ? JSON.stringify(plain) : plain;
}
