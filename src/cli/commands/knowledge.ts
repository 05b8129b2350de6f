import { basename, resolve } from 'node:path';
import type { KnowledgeGraph } from '#lib/bot/knowledge/graph.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { one, UsageError, type Command, type Locale, type Values } from '../command.ts';
import { readJson } from '../read-json.ts';
import { table } from '../table.ts';
import {
	printChange,
	printHistory,
	printImport,
	printModules,
	printPicture,
	printQuestions,
	printStatus,
	printTests,
	type Changed,
	type History,
	type Imported,
	type Modules,
	type Picture,
	type Questions,
	type Status,
	type Tested
} from './knowledge-changes.ts';

interface Listed {
	readonly articles: readonly {
		readonly article: string;
		readonly scenario: string;
		readonly topicName: Bilingual;
		readonly title: Bilingual;
		readonly questions: number;
		readonly isOwn: boolean;
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

interface Exported {
	readonly file: string;
	readonly articles: number;
	readonly pictures: number;
}

const USAGE =
	'knowledge list [--scenario S] | show ARTICLE | graph --scenario S | save ARTICLE.json | remove ARTICLE | restore ARTICLE --version N | history ARTICLE [--version N] | modules [on|off --scenario S] | picture FILE | import FILE.csv|FILE.md|FILE.zip [--dry-run] | export --out FILE.csv|FILE.md|FILE.zip [--format csv|md] [--scenario S] [--own] | questions [FILE.csv --as tests|examples] [--dry-run] [--set QUESTION [--article ARTICLE|--topic TOPIC] [--scenario S] [--language L] [--replaces ID]] [--remove ID|all] | test [--last] | status';

/** What each verb asks, and of which operation. @throws UsageError */
const VERBS: Readonly<
	Record<string, readonly [operation: string, input: (rest: readonly string[], values: Values) => unknown]>
> = {
	list: ['knowledge-list', (rest, values) => none(rest, scenarioIn(values))],
	show: ['knowledge-show', (rest) => ({ article: only(rest) })],
	graph: ['knowledge-graph', (rest, values) => none(rest, needed(scenarioIn(values), 'scenario'))],
	save: ['knowledge-save', (rest, values) => ({ article: readJson(only(rest)), ...changeIn(values) })],
	remove: ['knowledge-remove', (rest, values) => ({ article: only(rest), ...changeIn(values) })],
	restore: [
		'knowledge-restore',
		(rest, values) => ({ article: only(rest), ...needed(versionIn(values), 'version'), ...changeIn(values) })
	],
	history: ['knowledge-history', (rest, values) => ({ article: only(rest), ...versionIn(values) })],
	modules: ['knowledge-modules', modulesInput],
	picture: ['knowledge-picture', (rest) => ({ file: fileOf(only(rest)) })],
	import: [
		'knowledge-import',
		(rest, values) => ({ file: fileOf(only(rest)), dryRun: values['dry-run'] === true, ...changeIn(values) })
	],
	questions: ['knowledge-questions', questionsInput],
	test: ['knowledge-test', (rest, values) => none(rest, { run: values['last'] !== true })],
	status: ['knowledge-status', (rest) => none(rest, {})],
	export: ['knowledge-export', (rest, values) => none(rest, exportInput(values))]
};

export const knowledge: Command = {
	name: 'knowledge',
	usage: USAGE,
	about: {
		en: 'the articles that the bot answers with: list, one of them, what joins them; your own over the shipped ones, every version kept; in and out as a table or Markdown; test questions, and what became of them',
		zh: '机器人用来作答的文章：列表、单篇及其联系；可用自有文章覆盖内置文章，保留全部版本；支持以表格或 Markdown 导入导出；可设测试问题并查看结果'
	},
	options: {
		scenario: { type: 'string' },
		version: { type: 'string' },
		by: { type: 'string' },
		note: { type: 'string' },
		out: { type: 'string' },
		format: { type: 'string' },
		own: { type: 'boolean' },
		as: { type: 'string' },
		remove: { type: 'string' },
		set: { type: 'string' },
		article: { type: 'string' },
		topic: { type: 'string' },
		language: { type: 'string' },
		replaces: { type: 'string' },
		last: { type: 'boolean' },
		'dry-run': { type: 'boolean' }
	},
	operation: ([verb = 'list']) => verbOf(verb)[0],
	input: (values, [verb = 'list', ...rest]) => verbOf(verb)[1](rest, values),
	print(answer: Answer, locale) {
		if ('taken' in answer) return printQuestions(answer, locale);
		if ('failing' in answer) return printTests(answer, locale);
		if ('isTesting' in answer) return printStatus(answer, locale);
		if ('problems' in answer) return printImport(answer, locale);
		if ('versions' in answer) return printHistory(answer, locale);
		if ('modules' in answer) return printModules(answer, locale);
		if ('picture' in answer) return printPicture(answer);
		if ('texts' in answer) return printArticle(answer, locale);
		if ('links' in answer) return printLinks(answer, locale);
		if ('state' in answer) return printChange(answer, locale);
		if ('file' in answer)
			return {
				en: `${answer.articles} articles${answer.pictures > 0 ? ` and ${answer.pictures} pictures` : ''} written to ${answer.file}`,
				zh: `已将 ${answer.articles} 篇文章${answer.pictures > 0 ? `和 ${answer.pictures} 张图片` : ''}写入 ${answer.file}`
			}[locale];
		return printList(answer, locale);
	},
	// what was listed as wrong did not come in
	status: (answer: Answer) => ('problems' in answer && answer.problems.length > 0 ? 3 : 0)
};

type Answer =
	| Listed
	| Shown
	| KnowledgeGraph
	| Changed
	| History
	| Modules
	| Picture
	| Imported
	| Exported
	| Questions
	| Tested
	| Status;

function verbOf(verb: string) {
	const known = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
	if (!known) throw new UsageError(USAGE);
	return known;
}

function only(rest: readonly string[]): string {
	const [first, ...more] = rest;
	if (first === undefined || more.length > 0) throw new UsageError(USAGE);
	return first;
}

function none<T>(rest: readonly string[], input: T): T {
	if (rest.length > 0) throw new UsageError(USAGE);
	return input;
}

function needed<T extends object>(input: T, option: string): T {
	if (!(option in input)) throw new UsageError(`knowledge needs --${option} here\npoise ${USAGE}`);
	return input;
}

const fileOf = (path: string) => ({ path: resolve(path), name: basename(path) });

function scenarioIn(values: Values): { scenario?: string } {
	const scenario = one(values['scenario']);
	return scenario === undefined ? {} : { scenario };
}

function versionIn(values: Values): { version?: number } {
	const version = one(values['version']);
	if (version === undefined) return {};
	if (!/^\d+$/.test(version)) throw new UsageError(`--version is the number of one, not "${version}"`);
	return { version: Number(version) };
}

function changeIn(values: Values) {
	const by = one(values['by']);
	const note = one(values['note']);
	return { ...(by === undefined ? {} : { by }), ...(note === undefined ? {} : { note }) };
}

function modulesInput(rest: readonly string[], values: Values): unknown {
	const [verb, ...more] = rest;
	if (verb === undefined) return {};
	if ((verb !== 'on' && verb !== 'off') || more.length > 0) throw new UsageError(USAGE);
	return { ...needed(scenarioIn(values), 'scenario'), use: verb === 'on' };
}

function questionsInput([path, ...more]: readonly string[], values: Values): unknown {
	if (more.length > 0) throw new UsageError(USAGE);
	const as = one(values['as']);
	const remove = one(values['remove']);
	const question = one(values['set']);
	const labels = ['article', 'topic', 'scenario', 'language', 'replaces'].flatMap((name) => {
		const value = one(values[name]);
		return value === undefined ? [] : [[name, value] as const];
	});
	if (question === undefined && labels.length > 0) throw new UsageError(USAGE);
	return {
		...(question === undefined ? {} : { set: { question, ...Object.fromEntries(labels) } }),
		...(path === undefined ? {} : { file: fileOf(path) }),
		...(as === undefined ? {} : { as }),
		...(remove === undefined ? {} : { remove: remove === 'all' ? 'all' : [remove] }),
		dryRun: values['dry-run'] === true
	};
}

function exportInput(values: Values): unknown {
	const out = one(values['out']);
	if (out === undefined) throw new UsageError('knowledge export needs --out FILE.csv, FILE.md or FILE.zip');
	const pictures = /\.zip$/i.test(out);
	const format = one(values['format']) ?? (/\.(?:md|markdown)$/i.test(out) ? 'md' : 'csv');
	return { out: resolve(out), format, pictures, own: values['own'] === true, ...scenarioIn(values) };
}

function printList({ articles }: Listed, locale: Locale): string {
	const head = {
		en: ['article', 'scenario', 'topic', 'title', 'questions', 'text'],
		zh: ['文章', '行业', '主题', '标题', '问题数', '来源']
	};
	const whose = { en: { own: 'own', shipped: 'shipped' }, zh: { own: '自有', shipped: '内置' } }[locale];
	return table(
		head[locale],
		articles.map((each) => [
			each.article,
			each.scenario,
			each.topicName[locale],
			each.title[locale],
			String(each.questions),
			each.isOwn ? whose.own : whose.shipped
		])
	);
}
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
