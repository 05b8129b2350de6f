/** One text, or its plural forms; `{name}` marks a place to fill. */
export type Message = string | Plural;
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** A text in both languages, side by side, so that neither can be changed without seeing the other. */
export interface Pair {
	readonly en: Message;
	readonly zh: Message;
}

type TextOf<M> = M extends string ? M : M extends { readonly other: infer Other } ? Other : never;
type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** The places to fill of a message. */
export type Names<M> = NamesIn<TextOf<M>>;

type Checked<Pairs extends Readonly<Record<string, Pair>>> = {
	readonly [Key in keyof Pairs]: Same<Names<Pairs[Key]['en']>, Names<Pairs[Key]['zh']>> extends true
		? Pair
		: { readonly placeholdersDiffer: [en: Names<Pairs[Key]['en']>, zh: Names<Pairs[Key]['zh']>] };
};

/** Declares messages; does not compile when the two languages of one ask for different values. */
export const messages = <const Pairs extends Readonly<Record<string, Pair>>>(pairs: Pairs & Checked<Pairs>): Pairs =>
	pairs;
