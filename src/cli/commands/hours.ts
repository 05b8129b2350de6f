import { readFileSync } from 'node:fs';
import { weekdays, type Schedule, type Weekday } from '#lib/log/schedules.ts';
import { noArguments, one, UsageError, type Command } from '../command.ts';
import { readJson } from '../read-json.ts';
import { table } from '../table.ts';

interface Answer {
	readonly schedules: readonly Schedule[];
	readonly changed: boolean;
	readonly history: readonly { readonly version: number; readonly changedAt: string; readonly changedBy: string }[];
}

const USAGE =
	"hours [--week 'mon-fri 09:00-18:00; sat 10:00-14:00' --zone IANA [--days FILE.txt]] | [--set FILE.json] | [--clear]";

export const hours: Command = {
	name: 'hours',
	usage: USAGE,
	about: {
		en: 'when people are at work: shows it, or sets it and judges the log anew',
		zh: '工作时间：查看，或设定并重新判定整个日志'
	},
	options: {
		week: { type: 'string' },
		zone: { type: 'string' },
		days: { type: 'string' },
		set: { type: 'string' },
		clear: { type: 'boolean' }
	},
	input(values, positionals) {
		noArguments('hours', positionals);
		const [week, zone, days, file] = [
			one(values['week']),
			one(values['zone']),
			one(values['days']),
			one(values['set'])
		];
		const clear = values['clear'] === true;
		if ([week !== undefined, file !== undefined, clear].filter(Boolean).length > 1) throw new UsageError(USAGE);
		if ((week === undefined) !== (zone === undefined) || (days !== undefined && week === undefined))
			throw new UsageError(USAGE);
		if (clear) return { schedules: [] };
		if (file !== undefined) return { schedules: readSchedules(file) };
		if (week === undefined) return {};
		return {
			schedules: [{ name: 'people', zone, week: readWeek(week), days: days === undefined ? [] : readLines(days) }]
		};
	},
	print({ schedules, changed, history }: Answer, locale) {
		const [last] = history;
		const said = changed
			? { en: 'Changed: every conversation was judged anew.', zh: '已修改：全部会话已重新判定。' }[locale]
			: last
				? {
						en: `Version ${last.version}, set ${last.changedAt} by ${last.changedBy}.`,
						zh: `第 ${last.version} 版，${last.changedAt} 由 ${last.changedBy} 设定。`
					}[locale]
				: {
						en: `Never set: business time is not measured, and out of hours means outside Monday to Friday, 9 to 18.\n\nSet it: poise ${USAGE}`,
						zh: `尚未设定：不计工作时间时钟，“非工作时间”按周一至周五 9–18 点之外计。\n\n设定：poise ${USAGE}`
					}[locale];
		if (schedules.length === 0) return said;
		const head = {
			en: ['schedule', 'zone', 'for', ...weekdays],
			zh: ['名称', '时区', '适用', '一', '二', '三', '四', '五', '六', '日']
		}[locale];
		const all = { en: 'all the rest', zh: '其余全部' }[locale];
		const rows = schedules.map(({ name, zone, where, week }) => [
			name,
			zone,
			where.map(({ field, value }) => `${field}=${value}`).join(', ') || all,
			...weekdays.map((day) => week[day] || '—')
		]);
		const special = schedules.flatMap(({ name, days }) => days.map((line) => `${name}: ${line}`));
		return [table(head, rows), ...(special.length ? [special.join('\n')] : []), said].join('\n\n');
	}
};

/** What `poise hours --json` wrote, or its list of schedules alone. */
function readSchedules(path: string): unknown {
	const document = readJson(path);
	return typeof document === 'object' && document !== null && 'schedules' in document ? document.schedules : document;
}

function readLines(path: string): string[] {
	try {
		return readFileSync(path, 'utf8')
			.split(/\r?\n/)
			.filter((line) => line.trim() !== '' && !line.trim().startsWith('#'));
	} catch (cause) {
		throw new UsageError(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
	}
}

/** `mon-fri 09:00-18:00; sat 10:00-14:00`: days not named are closed. */
function readWeek(written: string): Partial<Record<Weekday, string>> {
	const week: Partial<Record<Weekday, string>> = {};
	for (const piece of written.split(';')) {
		const [, first, last, hours] = /^\s*([a-z]{3})(?:\s*-\s*([a-z]{3}))?\s+(\S.*)$/i.exec(piece) ?? [];
		const from = dayOf(first);
		const to = dayOf(last ?? first);
		if (from === null || to === null || hours === undefined) throw new UsageError(USAGE);
		for (let day = from; ; day = (day + 1) % weekdays.length) {
			const name = weekdays[day];
			if (name) week[name] = hours.trim();
			if (day === to) break;
		}
	}
	return week;
}

function dayOf(name: string | undefined): number | null {
	const index = weekdays.findIndex((day) => day === name?.toLowerCase());
	return index < 0 ? null : index;
}
