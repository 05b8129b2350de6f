import { identifierTypes, type IdentifierType } from '#lib/ingestion/masking/identifier.ts';

const known: ReadonlySet<string> = new Set(identifierTypes);

/** Whether a type on a receipt is one that has a name. */
export function isIdentifier(type: string): type is IdentifierType {
	return known.has(type);
}
