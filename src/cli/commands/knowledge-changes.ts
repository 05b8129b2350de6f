import type { FieldDifference } from '#lib/bot/knowledge/difference.ts';
import type { ChangedTest, TestCounts, TestResult } from '#lib/bot/knowledge/question-tests.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Locale } from '../command.ts';
import { table } from '../table.ts';

export interface Changed {
	readonly article: string;
	readonly version: number;
	readonly state: 'own' | 'shipped' | 'off';
}

export interface History {
	readonly article: string;
	readonly versions: readonly {
		readonly version: number;
		readonly state: Changed['state'];
		readonly at: string | null;
		readonly by: string | null;
		readonly note: string;
	}[];
	readonly compared: { readonly difference: readonly FieldDifference[] } | null;
}

export interface Modules {
	readonly modules: readonly { readonly scenario: string; readonly isUsed: boolean }[];
}

export interface Picture {
	readonly picture: string;
	readonly type: string;
	readonly width: number;
	readonly height: number;
}

export interface Imported {
	readonly file: string;
	readonly dryRun: boolean;
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly same: readonly string[];
	readonly pictures: number;
	readonly problems: readonly {
		readonly line: number;
		readonly article: string | null;
		readonly field: string;
		readonly message: Bilingual;
		readonly hint: Bilingual;
	}[];
}

const STATES: Readonly<Record<Changed['state'], Bilingual>> = {
	own: { en: 'own text', zh: '自有内容' },
	shipped: { en: 'as shipped', zh: '内置内容' },
	off: { en: 'not used', zh: '已停用' }
};

export const printChange = ({ article, version, state }: Changed, locale: Locale): string =>
	({
		en: `${article}: version ${version}, ${STATES[state].en}`,
		zh: `${article}：版本 ${version}，${STATES[state].zh}`
	})[locale];

export function printHistory({ versions, compared }: History, locale: Locale): string {
	const head = {
		en: ['version', 'text', 'saved', 'by', 'note'],
		zh: ['版本', '内容', '保存于', '保存者', '备注']
	}[locale];
	const rows = versions.map(({ version, state, at, by, note }) => [
		String(version),
		STATES[state][locale],
		at ?? '—',
		by ?? '—',
		note
	]);
	const marks = { same: ' ', out: '-', in: '+' } as const;
	const differences = (compared?.difference ?? []).map(({ field, lines }) =>
		[field, ...lines.map(({ kind, text }) => `${marks[kind]} ${text}`)].join('\n')
	);
	return [table(head, rows), ...differences].join('\n\n');
}

export function printModules({ modules }: Modules, locale: Locale): string {
	const words = { en: ['used', 'not used'], zh: ['使用中', '已停用'] }[locale];
	return table(
		{ en: ['scenario', 'shipped articles'], zh: ['行业', '内置文章'] }[locale],
		modules.map(({ scenario, isUsed }) => [scenario, words[isUsed ? 0 : 1] ?? ''])
	);
}

export const printPicture = ({ picture, type, width, height }: Picture): string =>
	`${picture}  ${type} ${width}×${height}\n![…](picture:${picture})`;

export function printImport(
	{ file, dryRun, added, changed, same, pictures, problems }: Imported,
	locale: Locale
): string {
	const counts = {
		en: `${file}: ${added.length} new, ${changed.length} changed, ${same.length} as known already${pictures > 0 ? `, ${pictures} new pictures` : ''}${dryRun ? ' (nothing was saved)' : ''}`,
		zh: `${file}：新增 ${added.length} 篇，更新 ${changed.length} 篇，未变 ${same.length} 篇${pictures > 0 ? `，新增图片 ${pictures} 张` : ''}${dryRun ? '（试运行，未保存）' : ''}`
	}[locale];
	const lines = problems.map(({ line, article, field, message, hint }) => {
		const where = { en: `line ${line}`, zh: `第 ${line} 行` }[locale];
		return `  ${where}${article === null ? '' : `, ${article}`} [${field}]: ${message[locale]} ${hint[locale]}`;
	});
	return [counts, ...lines].join('\n');
}

export interface Questions {
	readonly taken: number;
	readonly known: number;
	readonly articles: readonly string[];
	readonly dryRun: boolean;
	readonly problems: readonly {
		readonly line: number;
		readonly field: string;
		readonly message: Bilingual;
		readonly hint: Bilingual;
	}[];
	readonly questions: readonly {
		readonly id: string;
		readonly text: string;
		readonly scenario: string;
		readonly expected: string;
	}[];
}

export function printQuestions(
	{ taken, known, articles, dryRun, problems, questions }: Questions,
	locale: Locale
): string {
	const counts = {
		en: `${taken} taken in${articles.length > 0 ? ` as examples of ${articles.length} articles` : ''}, ${known} known already${dryRun ? ' (nothing was saved)' : ''}`,
		zh: `导入 ${taken} 个${articles.length > 0 ? `，作为 ${articles.length} 篇文章的示例` : ''}，已有 ${known} 个${dryRun ? '（试运行，未保存）' : ''}`
	}[locale];
	const wrong = problems.map(({ line, field, message, hint }) => {
		const where = { en: `line ${line}`, zh: `第 ${line} 行` }[locale];
		return `  ${where} [${field}]: ${message[locale]} ${hint[locale]}`;
	});
	const head = { en: ['id', 'scenario', 'question', 'expected'], zh: ['编号', '行业', '问题', '预期'] }[locale];
	const rows = questions.map(({ id, scenario, text, expected }) => [id, scenario, text, expected]);
	return [counts, ...wrong, '', table(head, rows)].join('\n');
}

export interface Tested {
	readonly at: string | null;
	readonly examples: TestCounts;
	readonly set: TestCounts;
	readonly before: { readonly examples: TestCounts; readonly set: TestCounts } | null;
	readonly failing: readonly TestResult[];
	readonly worse: readonly ChangedTest[];
	readonly better: number;
}

const SHOWN = 20;

export function printTests({ examples, set, before, failing, worse, better }: Tested, locale: Locale): string {
	const words = {
		en: {
			head: ['questions', 'n', 'right', 'not answered', 'wrong', 'right before'],
			names: ['examples of articles', 'set as tests'],
			worse: `Worse than before: ${worse.length}; better: ${better}`,
			failing: 'Not answered as expected:'
		},
		zh: {
			head: ['问题', '数量', '正确', '未作答', '答错', '此前正确'],
			names: ['文章示例', '测试问题'],
			worse: `变差 ${worse.length} 个，变好 ${better} 个`,
			failing: '未按预期作答：'
		}
	}[locale];
	const rows = [
		[words.names[0], examples, before?.examples],
		[words.names[1], set, before?.set]
	] as const;
	const line = ({ text, expected, first, confidence }: TestResult) => {
		const wanted =
			expected.kind === 'article' ? expected.article : expected.kind === 'topic' ? `topic: ${expected.topic}` : 'none';
		return `  ${text} → ${first ?? '—'} (${confidence.toFixed(2)}); ${wanted}`;
	};
	return [
		table(
			words.head,
			rows.map(([name, now, was]) => [
				name ?? '',
				...[now.n, now.right, now.unsure, now.wrong].map(String),
				was ? String(was.right) : '—'
			])
		),
		words.worse,
		...worse.slice(0, SHOWN).map(({ after }) => line(after)),
		words.failing,
		...failing.slice(0, SHOWN).map(line)
	].join('\n');
}

export interface Status {
	readonly state: 'idle' | 'learning' | 'in-use' | 'failed';
	readonly failure: string | null;
	readonly isTesting: boolean;
}

export function printStatus({ state, failure, isTesting }: Status, locale: Locale): string {
	const said = {
		idle: { en: 'The bot learns when somebody talks to it.', zh: '有人与机器人对话时开始学习。' },
		learning: { en: 'The bot learns the articles.', zh: '机器人正在学习文章。' },
		'in-use': { en: 'The bot answers by these articles.', zh: '机器人已使用当前文章。' },
		failed: { en: 'The bot goes on by the articles before.', zh: '机器人仍在使用之前的文章。' }
	}[state][locale];
	const testing = isTesting ? { en: 'The test questions are being asked.', zh: '正在运行测试问题。' }[locale] : null;
	return [said, failure, testing].filter((part) => part !== null).join('\n');
}
