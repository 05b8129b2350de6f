import type { KnownArticle } from '../turn/bot.ts';
import { showingLine } from './formats/step-lines.ts';

/** A line of a field: in both versions, only in the older (`out`), or only in the newer (`in`). */
export interface DiffLine {
	readonly kind: 'same' | 'out' | 'in';
	readonly text: string;
}

export interface FieldDifference {
	/** As in a draft; texts with their language: `answer.en`. */
	readonly field: string;
	readonly lines: readonly DiffLine[];
}

/** What differs between two versions of an article, field by field; null stands for none. */
export function differenceOf(older: KnownArticle | null, newer: KnownArticle | null): readonly FieldDifference[] {
	const before = linesOf(older);
	const after = linesOf(newer);
	return [...new Set([...after.keys(), ...before.keys()])].flatMap((field) => {
		const lines = diffLines(before.get(field) ?? [], after.get(field) ?? []);
		return lines.some(({ kind }) => kind !== 'same') ? [{ field, lines }] : [];
	});
}

function linesOf(article: KnownArticle | null): ReadonlyMap<string, readonly string[]> {
	if (!article) return new Map();
	const { scenario, topic, entities, title, questions, answer, steps, showing, slots, verify, risk, links } = article;
	const texts = Object.keys(title).flatMap((language) => [
		[`title.${language}`, [title[language] ?? '']] as const,
		[`questions.${language}`, questions[language] ?? []] as const,
		[`answer.${language}`, (answer[language] ?? '').split('\n')] as const,
		[`steps.${language}`, steps[language] ?? []] as const,
		[`showing.${language}`, (showing?.[language] ?? []).map((each) => `${each.step}. ${showingLine(each)}`)] as const
	]);
	const day = (text: string | undefined) => (text === undefined ? [] : [text]);
	return new Map<string, readonly string[]>([
		...texts,
		['scenario', [scenario]],
		['topic', [topic]],
		['entities', entities],
		['links', links.map(({ kind, to }) => `${kind} ${to}`)],
		['slots', slots],
		['verify', verify ? ['yes'] : ['no']],
		['risk', [risk]],
		['validFrom', day(article.validFrom)],
		['validUntil', day(article.validUntil)]
	]);
}

/** Lines compared by their longest common subsequence; what went stands before what came. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly DiffLine[] {
	const width = after.length + 1;
	// longest common subsequence of what follows each pair of places
	const longest = new Uint16Array((before.length + 1) * width);
	for (let i = before.length - 1; i >= 0; i--)
		for (let j = after.length - 1; j >= 0; j--)
			longest[i * width + j] =
				before[i] === after[j]
					? longest[(i + 1) * width + j + 1]! + 1
					: Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
	const lines: DiffLine[] = [];
	let i = 0;
	let j = 0;
	while (i < before.length || j < after.length) {
		if (i < before.length && j < after.length && before[i] === after[j]) {
			lines.push({ kind: 'same', text: before[i]! });
			i++;
			j++;
		} else if (
			j === after.length ||
			(i < before.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
		)
			lines.push({ kind: 'out', text: before[i++]! });
		else lines.push({ kind: 'in', text: after[j++]! });
	}
	return lines;
}
