import { fieldsOf, type Field, type FileKind } from '#lib/log/fields.ts';
import { editDistance } from '#lib/log/nearest.ts';
import { OF_GROUP } from './header-rows.ts';
import { normaliseWord } from './header-words.ts';
import { synonyms } from './synonyms.ts';

/** A label names its field as surely as any word does, but for the field's very name and the fullest of its synonyms. */
const LABEL_WEIGHT = 0.99;
const WITHOUT_GROUP = 0.9;
/** Whose it is, only its group says. */
const BARE_ID = /^(?:id|no|nr|number|code|key|编号|号|序号|名称|name)$/;
/** Two headers this alike, in edits by letter of the longer, may be one misspelt: `Frist bot reply`. */
const MOST_EDITS = 0.25;
/** Short words are alike by chance: `test` and `text`. */
const FEWEST_LETTERS = 5;

/** What readings of a header say: as it stands, and without what stands in brackets or after a comma, which may be a unit. */
const readings = (header: string): readonly string[] => [
	normaliseWord(header),
	normaliseWord(header.replace(/[(（[].*[)）\]]/g, '').replace(/(?<=.)[,，;；].*/, ''))
];

/** A moment is called the same with and without a word for time: `Closed`, `closed at`, `Date closed`, `关闭`, `关闭时间`. */
function withoutTime(word: string): string {
	const stem = word
		.replace(/(utc|gmt)$/, '')
		.replace(/(at|on|time|date|datetime|timestamp|时间|日期|时刻)$/, '')
		.replace(/^(datetime|date|time)(?=.)/, '');
	return stem === '' ? word : stem;
}

/** What the product itself calls a field, its name and its label in each language; of a moment also without the word for time. */
function ownWords({ name, label, type }: Field): readonly string[] {
	const words = [name, label.en, label.zh].map(normaliseWord);
	return type === 'instant' ? [...words, ...words.map(withoutTime)] : words;
}

/**
 * How surely a header names a field of this kind of file, 0..1: by the product's own words for it, or by those of `synonyms`. A name in a group
 * is read with its group, `Customer › Id`, and a little less surely without it.
 */
export function headerScore(field: Field, header: string, kind: FileKind): number {
	const [, name] = header.split(OF_GROUP);
	const isAlone = name !== undefined && !BARE_ID.test(normaliseWord(name));
	const alone = isAlone ? WITHOUT_GROUP * nameScore(field, name, kind) : 0;
	return Math.max(nameScore(field, header, kind), alone);
}

function nameScore(field: Field, name: string, kind: FileKind): number {
	if (name.trim().toLowerCase() === field.name) return 1;
	const words = readings(name);
	const own = ownWords(field);
	const said = field.type === 'instant' ? [...words, ...words.map(withoutTime)] : words;
	const isOwn = said.some((word) => own.includes(word));
	return Math.max(isOwn ? LABEL_WEIGHT : 0, synonymScore(field.name, words, kind));
}

function synonymScore(field: string, words: readonly string[], kind: FileKind): number {
	const lists = [synonyms[field] ?? []];
	// in a table of customers the bare id is the customer's
	if (kind === 'customers' && field === 'customer_id') lists.push(synonyms['external_id'] ?? []);
	if (field === 'conversation_id' && kind === 'events') lists.push(synonyms['external_id'] ?? []);
	let best = 0;
	for (const [pattern, weight] of lists.flat()) {
		if (weight > best && words.some((word) => pattern.test(word))) best = weight;
	}
	return best;
}

/** The fields of a kind that a header may mean, the likeliest first: those that it names, then those whose own words are nearly its own. */
export function fieldsNear(header: string, kind: FileKind): readonly Field[] {
	const scored = fieldsOf[kind].map((field) => ({
		field,
		score: Math.max(headerScore(field, header, kind), likeness(header, field))
	}));
	return scored
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score)
		.map(({ field }) => field);
}

/** 1 − edits by letter to the nearest of a field's own words; 0 where that is no mere slip. Words in another order are the same words. */
function likeness(header: string, field: Field): number {
	const isLong = (word: string) => word.length >= FEWEST_LETTERS;
	const said = readings(header).filter(isLong);
	let best = sameWords(header, field) ? 1 - MOST_EDITS : 0;
	for (const word of said) {
		for (const candidate of ownWords(field).filter(isLong)) {
			const share = editDistance(word, candidate) / Math.max(word.length, candidate.length);
			if (share <= MOST_EDITS) best = Math.max(best, 1 - share);
		}
	}
	return best;
}

/** Words of a header that say nothing by which fields differ. */
const FILLERS = new Set(['a', 'the', 'of', 'by', 'to', 'at', 'on', 'is', 'time', 'date', 'datetime']);

function wordsOf(text: string): readonly string[] {
	const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
	return words.filter((word) => word !== '' && !FILLERS.has(word));
}

/** `Reply of bot, first` holds every word of the label `First bot reply`; a single word proves nothing. */
function sameWords(header: string, { name, label }: Field): boolean {
	const said = new Set(wordsOf(header));
	return [name, label.en].map(wordsOf).some((words) => words.length > 1 && words.every((word) => said.has(word)));
}
