/** A statement as the engine's own parser read it, written as JSON. What we do not name here is walked all the same. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
	readonly [name: string]: Json;
}

/** What the engine answers when asked to write a text as a tree. */
export type Parsed =
	| { readonly error: false; readonly statements: readonly JsonObject[] }
	| {
			readonly error: true;
			readonly error_type: string;
			readonly error_message: string;
			/** Bytes from the start, where the parser can tell. */
			readonly position?: string;
	  };

export const isObject = (value: Json | undefined): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (node: JsonObject, name: string): string => {
	const value = node[name];
	return typeof value === 'string' ? value : '';
};

export const objectsOf = (value: Json | undefined): readonly JsonObject[] =>
	Array.isArray(value) ? (value as readonly Json[]).filter(isObject) : [];

/** Where a node stands in the text, bytes from its start; null where the parser did not keep it. */
export function placeOf(node: JsonObject): number | null {
	const at = node['query_location'];
	return typeof at === 'number' && Number.isSafeInteger(at) ? at : null;
}
