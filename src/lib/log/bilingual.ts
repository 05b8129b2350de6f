/** A text that every user sees in their own language. Data that carries its own labels carries them in this shape. */
export interface Bilingual {
	readonly en: string;
	readonly zh: string;
}
