import type { Bilingual } from '#lib/log/bilingual.ts';
import type { KnownArticle } from '../../turn/bot.ts';
import type { ArticleProblem } from '../check-article.ts';
import type { Draft } from '../draft.ts';

/** What a file says of an article; what it does not say stays as it is, or is left out. */
export interface HandedIn {
	readonly id: string;
	readonly said: Partial<Omit<Draft, 'id'>>;
	/** Where it says so: by field, by language, and under the empty name the first line. */
	readonly lines: Readonly<Record<string, number>>;
	readonly problems: readonly FileProblem[];
}

export interface FileProblem extends ArticleProblem {
	/** In the file, from 1. */
	readonly line: number;
	/** Null where it is of none. */
	readonly article: string | null;
}

/** What a file holds, whatever its format; `problems` are those that belong to no article. */
export interface ReadArticles {
	readonly articles: readonly HandedIn[];
	readonly problems: readonly FileProblem[];
}

/** The line that says a field, or the nearest to it. */
export function lineOf({ lines }: Pick<HandedIn, 'lines'>, field: string): number {
	const [, language = ''] = field.split('.');
	return lines[field] ?? lines[language] ?? lines[''] ?? 1;
}

/** A known article with what a file says of it: languages the file does not have stay. */
export function draftOf({ id, said }: HandedIn, known: KnownArticle | undefined): Draft {
	const before = known && { ...known, showing: known.showing ?? {} };
	const both = <T>(older: Readonly<Record<string, T>> = {}, newer: Readonly<Record<string, T>> = {}) => ({
		...older,
		...newer
	});
	return {
		scenario: '',
		topic: '',
		entities: [],
		slots: [],
		verify: false,
		risk: 'none',
		links: [],
		...before,
		...said,
		id,
		title: both<string>(before?.title, said.title),
		questions: both<string[]>(before?.questions, said.questions),
		answer: both<string>(before?.answer, said.answer),
		steps: both<string[]>(before?.steps, said.steps),
		showing: both<NonNullable<Draft['showing']>[string]>(before?.showing, said.showing)
	};
}

/** Facts as they are written in a file, one text each. */
export const FACTS = [
	'scenario',
	'topic',
	'entities',
	'links',
	'slots',
	'verify',
	'risk',
	'valid_from',
	'valid_until'
] as const;
export type Fact = (typeof FACTS)[number];

const FIELDS: Readonly<Record<Fact, keyof Draft>> = {
	scenario: 'scenario',
	topic: 'topic',
	entities: 'entities',
	links: 'links',
	slots: 'slots',
	verify: 'verify',
	risk: 'risk',
	valid_from: 'validFrom',
	valid_until: 'validUntil'
};
export const fieldOf = (fact: Fact): keyof Draft => FIELDS[fact];

export function writeFact(article: KnownArticle, fact: Fact): string {
	switch (fact) {
		case 'entities':
			return article.entities.join(', ');
		case 'links':
			return article.links.map(({ kind, to }) => `${kind}: ${to}`).join('; ');
		case 'slots':
			return article.slots.join(', ');
		case 'verify':
			return article.verify ? 'yes' : 'no';
		case 'valid_from':
			return article.validFrom ?? '';
		case 'valid_until':
			return article.validUntil ?? '';
		default:
			return article[fact];
	}
}

const YES = new Set(['yes', 'true', '1', 'y', '是']);
const NO = new Set(['no', 'false', '0', 'n', '', '否']);

/** @returns what it says, or what is wrong with it */
export function readFact(fact: Fact, written: string): Partial<Draft> | Omit<ArticleProblem, 'field'> {
	const text = written.trim();
	switch (fact) {
		case 'entities':
		case 'slots':
			return { [fact]: text.split(/[;,，、；\s]+/u).filter((each) => each !== '') };
		case 'links': {
			const parts = text.split(/[;；\n]/u).filter((each) => each.trim() !== '');
			const links = parts.map((part) => /^\s*(\S+?)\s*(?:[:：]\s*|\s)(\S+)\s*$/u.exec(part));
			const wrong = links.indexOf(null);
			if (wrong >= 0) return notALink(parts[wrong]?.trim() ?? '');
			return { links: links.map((found) => ({ kind: found?.[1] ?? '', to: found?.[2] ?? '' })) };
		}
		case 'verify': {
			const said = text.toLowerCase();
			return YES.has(said) ? { verify: true } : NO.has(said) ? { verify: false } : notYesOrNo(text);
		}
		case 'risk':
			return { risk: text === '' ? 'none' : text };
		case 'valid_from':
			return { validFrom: text };
		case 'valid_until':
			return { validUntil: text };
		default:
			return { [fact]: text };
	}
}

export const isWrong = (read: Partial<Draft> | Omit<ArticleProblem, 'field'>): read is Omit<ArticleProblem, 'field'> =>
	'message' in read;

const notALink = (given: string): { readonly message: Bilingual; readonly hint: Bilingual } => ({
	message: { en: `“${given}” is no link.`, zh: `“${given}”不是有效的链接。` },
	hint: {
		en: 'Write kind and article: “next: some-article; alternative: another-one”.',
		zh: '请写明类型和文章：“next: some-article; alternative: another-one”。'
	}
});
const notYesOrNo = (given: string): { readonly message: Bilingual; readonly hint: Bilingual } => ({
	message: { en: `“${given}” is neither yes nor no.`, zh: `“${given}”既不是 yes 也不是 no。` },
	hint: { en: 'Write yes or no.', zh: '请填写 yes 或 no。' }
});
