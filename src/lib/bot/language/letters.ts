import type { Row } from '../learning/rows.ts';

const WORD = /[\p{L}\p{M}]+/gu;
/** Says nothing of the language: addresses, names of users, what a template left open. */
const NO_WORD = /https?:\S+|www\.\S+|\S+@\S+|@\w+|\{\{?[^}]*\}?\}/g;

/** The first so many characters of a text tell its language. */
const READ_CHARACTERS = 600;
const LONGEST_RUN = 4;
/** Shorter words are runs already. */
const LEAST_WORD = 4;
/** Length of the row, so that the steps of the learner are neither too small nor too large. */
const LENGTH = 6;

/** @param bits how many buckets there are: 2 to the power of this */
export interface Hashing {
	readonly bits: number;
}

/**
 * A text as what tells languages of one script apart: runs of 1–4 characters within words, their ends marked, and whole words, each hashed to one of
 * 2^bits buckets. The row has a fixed length; empty without letters.
 */
export function languageRow(text: string, { bits }: Hashing): Row {
	const words = text.slice(0, READ_CHARACTERS).replace(NO_WORD, ' ').normalize('NFC').toLowerCase().match(WORD) ?? [];
	const counts = new Map<number, number>();
	for (const word of words) {
		const padded = ` ${word} `;
		for (let from = 0; from < padded.length; from++) {
			let hash = BASIS;
			for (let at = from; at < Math.min(padded.length, from + LONGEST_RUN); at++) {
				hash = Math.imul(hash ^ padded.charCodeAt(at), PRIME);
				count(counts, bucketOf(hash + at - from, bits));
			}
		}
		if (word.length >= LEAST_WORD) count(counts, bucketOf(hashOf(padded) + LONGEST_RUN, bits));
	}
	const indices = Int32Array.from(counts.keys());
	const values = Float32Array.from(counts.values(), (times) => 1 + Math.log(times));
	let squares = 0;
	for (const value of values) squares += value * value;
	const factor = squares > 0 ? LENGTH / Math.sqrt(squares) : 0;
	return { indices, values: values.map((value) => value * factor) };
}

/** FNV-1a (Fowler, Noll & Vo), over UTF-16 code units. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

function hashOf(text: string): number {
	let hash = BASIS;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
	return hash;
}

/** The low bits of FNV alone are not well mixed. */
function bucketOf(hash: number, bits: number): number {
	let mixed = hash ^ (hash >>> 15);
	mixed = Math.imul(mixed, 0x2c1b3c6d);
	mixed ^= mixed >>> 12;
	return (mixed >>> 0) & ((1 << bits) - 1);
}

function count(counts: Map<number, number>, bucket: number): void {
	counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
}
