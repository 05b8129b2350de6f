import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findIdentifiers } from '#lib/ingestion/masking/find-identifiers.ts';
import { identifierTypes, type IdentifierType, type Span } from '#lib/ingestion/masking/identifier.ts';

interface Case {
	readonly text: string;
	readonly spans: readonly Span[];
}

interface Score {
	labelled: number;
	found: number;
	exact: number;
	/** Found where nothing of the type is labelled. */
	wrong: number;
}

/** Shapes with a fixed form: what the bar for recall is about. Addresses and order numbers are prose. */
const STRUCTURED: readonly IdentifierType[] = ['phone', 'email', 'cn-id', 'bank-card', 'iban', 'plate'];
const LEAST_RECALL = 0.98;
const LEAST_PRECISION = 0.95;

/** A labelled span counts as found by one of its type, if they share at least half of the longer one. */
function shares(a: Span, b: Span): boolean {
	const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
	return a.type === b.type && 2 * common >= Math.max(a.end - a.start, b.end - b.start);
}

/** Counts only: the cases of the test part are shown to nobody. */
function score(part: 'tune' | 'test'): Map<IdentifierType, Score> {
	const scores = new Map(identifierTypes.map((type) => [type, { labelled: 0, found: 0, exact: 0, wrong: 0 }]));
	const of = (type: IdentifierType): Score => scores.get(type) ?? { labelled: 0, found: 0, exact: 0, wrong: 0 };
	const lines = readFileSync(`tests/reference/masking/${part}.jsonl`, 'utf8').trim().split('\n');
	for (const { text, spans } of lines.map((line) => JSON.parse(line) as Case)) {
		const left = [...findIdentifiers(text)];
		for (const span of spans) {
			const at = left.findIndex((found) => shares(found, span));
			const [found] = at < 0 ? [] : left.splice(at, 1);
			of(span.type).labelled++;
			if (found) of(span.type).found++;
			if (found?.start === span.start && found.end === span.end) of(span.type).exact++;
		}
		for (const { type } of left) of(type).wrong++;
	}
	return scores;
}

const sum = (scores: Iterable<Score>): Score =>
	[...scores].reduce((a, b) => ({
		labelled: a.labelled + b.labelled,
		found: a.found + b.found,
		exact: a.exact + b.exact,
		wrong: a.wrong + b.wrong
	}));
const recall = ({ found, labelled }: Score) => found / labelled;
const precision = ({ found, wrong }: Score) => found / (found + wrong);

function table(part: string, scores: ReadonlyMap<IdentifierType, Score>): string {
	const present = [...scores].filter(([, { labelled, wrong }]) => labelled + wrong > 0);
	const rows = [...present, ['all', sum(scores.values())] as const].map(([type, each]) =>
		[
			type.padEnd(10),
			...[recall(each), each.exact / each.labelled, precision(each)].map((share) => share.toFixed(3).padStart(9)),
			...[each.labelled, each.wrong].map((count) => String(count).padStart(9))
		].join('')
	);
	return [`${part.padEnd(10)}   recall    exact precision labelled    wrong`, ...rows].join('\n');
}

describe.each(['tune', 'test'] as const)('the %s part', (part) => {
	const scores = score(part);
	const structured = sum(STRUCTURED.flatMap((type) => scores.get(type) ?? []));
	console.log(table(part, scores));

	it('has its structured identifiers found', () => {
		expect(recall(structured)).toBeGreaterThanOrEqual(LEAST_RECALL);
	});

	it('has little else taken for an identifier', () => {
		expect(precision(sum(scores.values()))).toBeGreaterThanOrEqual(LEAST_PRECISION);
	});
});
