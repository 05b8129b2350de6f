import type { ParseArgsOptionsConfig } from 'node:util';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { CommandHelp } from './help/help.ts';
import { sideLogOf, sideLogs, type SideLog } from '#lib/log/side-logs.ts';

export type Locale = keyof Bilingual;

/** What `node:util` makes of the options. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

interface NamedCommand {
	readonly name: string;
	readonly usage: string;
	readonly about: Bilingual;
	readonly options: ParseArgsOptionsConfig;
	/** Beside usage and about: enough to use it by. */
	readonly help?: CommandHelp;
}

/** Needs no workspace: answers the lines of its input one by one, as JSON. Blank lines are passed over. */
export interface LineCommand extends NamedCommand {
	readonly answerLine: (line: string) => Readonly<Record<string, unknown>>;
}

/** How one command reads its arguments and prints its answer. What it does is an operation of the same name. */
export interface Command extends NamedCommand {
	/** The operation behind it, where the name differs (`imports undo`). */
	readonly operation?: (positionals: readonly string[], values: Values) => string;
	/** @throws UsageError */
	readonly input: (values: Values, positionals: readonly string[]) => unknown;
	/** The readable form. Rows come through here one by one. */
	readonly print: (answer: never, locale: Locale) => string;
	/** What of a row belongs on stderr instead: remarks on the rows. */
	readonly aside?: (row: never, locale: Locale) => string | undefined;
	/** What is said on stderr beside an answer that another program may read. */
	readonly remarks?: (answer: never, locale: Locale) => string;
	/** Exit status for an answer that is no failure as a whole; 0 unless said otherwise. */
	readonly status?: (answer: never) => number;
}

export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** Every value of an option that may be given more than once. */
export function many(value: Values[string]): string[] {
	if (value === undefined) return [];
	return (Array.isArray(value) ? value : [value]).map(String);
}

export function one(value: Values[string]): string | undefined {
	return typeof value === 'string' ? value : undefined;
}

/** The language that `--lang` asks for, else the system's. @throws UsageError for one that we do not speak */
export function localeOf(lang: unknown): Locale {
	if (lang === 'zh' || lang === 'en') return lang;
	if (typeof lang === 'string') throw new UsageError(`--lang is zh or en, not "${lang}"`);
	return /^zh/i.test(process.env['LC_ALL'] ?? process.env['LANG'] ?? '') ? 'zh' : 'en';
}

/** For commands that take options only. @throws UsageError for anything else */
export function noArguments(command: string, positionals: readonly string[]): Record<string, never> {
	if (positionals.length > 0) throw new UsageError(`${command} does not take "${positionals.join(' ')}"`);
	return {};
}

/** The log that `--source sandbox` or `--source replay` asks for. Without it, the company's. @throws UsageError */
export function ofLog(values: Values): { readonly source?: SideLog } {
	const given = values['source'];
	if (given === undefined) return {};
	const source = sideLogOf(given);
	if (source === null) throw new UsageError(`--source is ${sideLogs.join(' or ')}, or left out`);
	return { source };
}
