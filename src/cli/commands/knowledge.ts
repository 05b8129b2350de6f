import type { KnowledgeGraph } from '#lib/bot/knowledge/graph.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { one, UsageError, type Command, type Locale } from '../command.ts';
import { table } from '../table.ts';

interface Listed {
	readonly articles: readonly {
		readonly article: string;
		readonly scenario: string;
		readonly topicName: Bilingual;
		readonly title: Bilingual;
		readonly questions: number;
	}[];
}

interface Shown {
	readonly article: string;
	readonly topicName: Bilingual;
	readonly texts: readonly {
		readonly language: string;
		readonly title: string;
		readonly questions: readonly string[];
		readonly answer: string;
		readonly steps: readonly string[];
	}[];
	readonly links: readonly { readonly article: string; readonly title: Bilingual; readonly kind: string }[];
}

const USAGE = 'knowledge list [--scenario S] | show ARTICLE | graph --scenario S';
const OPERATIONS: Readonly<Record<string, string>> = {
	list: 'knowledge-list',
	show: 'knowledge-show',
	graph: 'knowledge-graph'
};

export const knowledge: Command = {
	name: 'knowledge',
	usage: USAGE,
	about: {
		en: 'the articles that the bot answers with, one of them, or what joins those of a scenario',
		zh: '机器人用来作答的文章：列表、单篇，或某一行业文章间的联系'
	},
	options: { scenario: { type: 'string' } },
	operation: ([verb = 'list']) => OPERATIONS[verb] ?? 'knowledge-list',
	input(values, [verb = 'list', ...rest]) {
		const scenario = one(values['scenario']);
		if (verb === 'list' && rest.length === 0) return scenario === undefined ? {} : { scenario };
		if (verb === 'show' && rest.length === 1) return { article: rest[0] };
		if (verb === 'graph' && rest.length === 0 && scenario !== undefined) return { scenario };
		throw new UsageError(USAGE);
	},
	print(answer: Listed | Shown | KnowledgeGraph, locale) {
		if ('texts' in answer) return printArticle(answer, locale);
		if ('links' in answer) return printLinks(answer, locale);
		const head = {
			en: ['article', 'scenario', 'topic', 'title', 'questions'],
			zh: ['文章', '行业', '主题', '标题', '问题数']
		};
		return table(
			head[locale],
			answer.articles.map((each) => [
				each.article,
				each.scenario,
				each.topicName[locale],
				each.title[locale],
				String(each.questions)
			])
		);
	}
};

function printArticle({ article, topicName, texts, links }: Shown, locale: Locale): string {
	const words = { en: { questions: 'Questions', links: 'Links' }, zh: { questions: '问题', links: '链接' } }[locale];
	return [
		`${article} (${topicName[locale]})`,
		...texts.map(({ language, title, answer, steps, questions }) =>
			[
				`[${language}] ${title}`,
				answer,
				...steps.map((step, at) => `${at + 1}. ${step}`),
				`${words.questions}:`,
				...questions.map((question) => `- ${question}`)
			].join('\n')
		),
		[
			`${words.links}:`,
			...links.map(({ kind, title, article: to }) => `- ${kindIn(kind, locale)}: ${title[locale]} (${to})`)
		].join('\n')
	].join('\n\n');
}

function printLinks({ links }: KnowledgeGraph, locale: Locale): string {
	const head = { en: ['article', 'link', 'to'], zh: ['文章', '关系', '链接到'] }[locale];
	return table(
		head,
		links.map(({ from, kind, to }) => [from, kindIn(kind, locale), to])
	);
}

const KINDS: Readonly<Record<string, string>> = { prerequisite: '须先', alternative: '若不适用', next: '接下来' };
const kindIn = (kind: string, locale: Locale) => (locale === 'zh' ? (KINDS[kind] ?? kind) : kind);
