/** What a recogniser can find, in the order of trust: of two that overlap, the one named first stands. */
export const identifierTypes = [
	'email',
	'iban',
	'order',
	'cn-id',
	'passport',
	'bank-card',
	'phone',
	'account',
	'plate',
	'address'
] as const;

export type IdentifierType = (typeof identifierTypes)[number];

/** Where an identifier stands: UTF-16 code units, end exclusive. */
export interface Span {
	readonly start: number;
	readonly end: number;
	readonly type: IdentifierType;
}

export interface Stretch {
	readonly start: number;
	readonly end: number;
}

/** Finds one type in folded text (see `fold`). Must be total, and linear in the length of the text. */
export type Recogniser = (text: string) => readonly Stretch[];
