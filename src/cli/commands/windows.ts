import { windowBounds, type Windows } from '#lib/log/windows.ts';
import { noArguments, one, UsageError, type Command } from '../command.ts';
import { table } from '../table.ts';

interface Answer {
	readonly windows: Windows;
	readonly defaults: Windows;
	readonly changed: boolean;
	readonly history: readonly { readonly version: number; readonly changedAt: string; readonly changedBy: string }[];
}

const names = Object.keys(windowBounds) as (keyof Windows)[];
/** `quietHours` is written `--quiet-hours`. */
const optionOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const USAGE = `windows [${names.map((name) => `--${optionOf(name)} N`).join('] [')}] [--reset]`;

export const windows: Command = {
	name: 'windows',
	usage: USAGE,
	about: {
		en: 'the ledger’s windows: shows them, or sets some and judges the log anew',
		zh: '结局台账的时间窗口：查看，或修改并重新判定整个日志'
	},
	options: {
		...Object.fromEntries(names.map((name) => [optionOf(name), { type: 'string' as const }])),
		reset: { type: 'boolean' }
	},
	input(values, positionals) {
		noArguments('windows', positionals);
		const given = names.flatMap((name) => {
			const written = one(values[optionOf(name)]);
			if (written === undefined) return [];
			const value = Number(written);
			if (written.trim() === '' || !Number.isFinite(value)) throw new UsageError(USAGE);
			return [[name, value] as const];
		});
		return { ...Object.fromEntries(given), reset: values['reset'] === true };
	},
	print({ windows: current, defaults, changed, history }: Answer, locale) {
		const head = { en: ['window', 'is', 'default', 'what it decides'], zh: ['窗口', '当前', '默认', '作用'] }[locale];
		const rows = names.map((name) => [
			name,
			String(current[name]),
			String(defaults[name]),
			windowBounds[name].about[locale]
		]);
		const [last] = history;
		const said = changed
			? { en: 'Changed: every conversation was judged anew.', zh: '已修改：全部会话已重新判定。' }[locale]
			: last
				? {
						en: `Version ${last.version}, set ${last.changedAt} by ${last.changedBy}.`,
						zh: `第 ${last.version} 版，${last.changedAt} 由 ${last.changedBy} 设定。`
					}[locale]
				: { en: 'Never changed.', zh: '从未修改。' }[locale];
		return `${table(head, rows)}\n\n${said}`;
	}
};
