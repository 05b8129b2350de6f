import type { FieldDifference } from '#lib/bot/knowledge/difference.ts';
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

export function printImport({ file, dryRun, added, changed, same, problems }: Imported, locale: Locale): string {
	const counts = {
		en: `${file}: ${added.length} new, ${changed.length} changed, ${same.length} as known already${dryRun ? ' (nothing was saved)' : ''}`,
		zh: `${file}：新增 ${added.length} 篇，更新 ${changed.length} 篇，未变 ${same.length} 篇${dryRun ? '（试运行，未保存）' : ''}`
	}[locale];
	const lines = problems.map(({ line, article, field, message, hint }) => {
		const where = { en: `line ${line}`, zh: `第 ${line} 行` }[locale];
		return `  ${where}${article === null ? '' : `, ${article}`} [${field}]: ${message[locale]} ${hint[locale]}`;
	});
	return [counts, ...lines].join('\n');
}
