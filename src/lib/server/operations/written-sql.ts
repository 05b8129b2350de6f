import type { Statement } from '#lib/metrics/compile.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';

/** A statement with its values written out, so that it runs in the console as it stands. */
export const writtenSql = ({ sql, parameters }: Statement): string =>
	// what is quoted already may hold a dollar sign of its own
	sql.replace(/'(?:[^']|'')*'|\$(\d+)/g, (found, place?: string) =>
		place === undefined ? found : literal(parameters[Number(place) - 1] ?? '')
	);

/** A text as SQL; a literal cannot hold a NUL, which an address may. */
const literal = (text: string) =>
	text.includes('\0') ? `(${text.split('\0').map(quoteLiteral).join(' || chr(0) || ')})` : quoteLiteral(text);
