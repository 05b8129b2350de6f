import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createTranslate } from '#lib/i18n/translate.ts';
import type { IdentifierType } from '#lib/ingestion/masking/identifier.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { FileKind } from '#lib/log/fields.ts';
import { zoneName } from '#lib/log/zones.ts';
import type { Reject } from '#lib/server/operations/importing/receipt.ts';
import { many, one, UsageError, type Command, type Locale } from '../command.ts';
import { rejectLines } from '../reject-lines.ts';
import { table } from '../table.ts';

interface Receipt {
	readonly file: string;
	readonly source?: string;
	readonly kind?: FileKind;
	readonly encoding?: string;
	readonly zone?: string;
	readonly columns?: readonly { readonly column: string | null; readonly scale: readonly [number, number] | null }[];
	readonly ignored?: readonly string[];
	readonly rowsRead?: number;
	readonly rowsImported?: number;
	readonly rowsDuplicate?: number;
	readonly rowsRejected?: number;
	readonly rejects?: readonly Reject[];
	readonly rejectsFile?: string | null;
	readonly cleaned?: Readonly<Record<string, number>>;
	readonly measurable?: {
		readonly metrics: readonly string[];
		readonly gained: readonly string[];
		readonly not: readonly { readonly metric: string; readonly missing: readonly string[] }[];
	} | null;
	readonly masked?: Readonly<Record<string, number>> | null;
	readonly warnings?: readonly Bilingual[];
	readonly error?: { readonly message: Bilingual; readonly hint: Bilingual };
}

const kindNames: Record<FileKind, Bilingual> = {
	conversations: { en: 'conversations', zh: '会话' },
	messages: { en: 'messages', zh: '消息' },
	events: { en: 'events', zh: '事件' },
	customers: { en: 'customers', zh: '客户' },
	benchmarks: { en: 'reported figures', zh: '汇总报表' }
};

const REFUSED = 3;

export const importFiles: Command = {
	name: 'import',
	usage:
		'import FILE… [--source NAME] [--kind conversations|messages|events|customers|benchmarks] [--mapping FILE.json] [--zone IANA] [--map column=field …] [--set field=value …] [--mask on|off] [--dry-run]',
	about: { en: 'take in ticket logs; every row is accounted for', zh: '导入工单日志，每一行都有交代' },
	options: {
		source: { type: 'string' },
		kind: { type: 'string' },
		mapping: { type: 'string' },
		zone: { type: 'string' },
		map: { type: 'string', multiple: true },
		set: { type: 'string', multiple: true },
		mask: { type: 'string' },
		'dry-run': { type: 'boolean' }
	},
	input(values, positionals) {
		if (positionals.length === 0) throw new UsageError('import needs at least one file');
		return {
			files: positionals.map((path) => ({ path: resolve(path), name: basename(path) })),
			source: notAuto(one(values['source'])),
			kind: notAuto(one(values['kind'])),
			mapping: readMapping(one(values['mapping'])),
			zone: one(values['zone']),
			map: Object.fromEntries(many(values['map']).map(columnAndField)),
			set: Object.fromEntries(many(values['set']).map(pair)),
			mask: onOrOff('mask', one(values['mask'])),
			dryRun: values['dry-run'] === true
		};
	},
	print: ({ imports }: { readonly imports: readonly Receipt[] }, locale) =>
		imports.map((receipt) => printReceipt(receipt, locale)).join('\n\n'),
	status: ({ imports }: { readonly imports: readonly Receipt[] }) =>
		imports.some(({ error }) => error !== undefined) ? REFUSED : 0
};

function notAuto(value: string | undefined): string | undefined {
	return value === 'auto' ? undefined : value;
}

function onOrOff(option: string, value: string | undefined): boolean | undefined {
	if (value === undefined) return undefined;
	if (value !== 'on' && value !== 'off') throw new UsageError(`--${option} takes on or off, not "${value}"`);
	return value === 'on';
}

function pair(text: string): [string, string] {
	const at = text.indexOf('=');
	if (at < 1) throw new UsageError(`--set takes field=value, not "${text}"`);
	return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** A header may hold = itself; a field does not. */
function columnAndField(text: string): [string, string] {
	const at = text.lastIndexOf('=');
	const [column, field] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
	if (at < 1 || column === '' || field === '') throw new UsageError(`--map takes column=field, not "${text}"`);
	return [column, field];
}

function readMapping(path: string | undefined): unknown {
	if (path === undefined) return undefined;
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch (cause) {
		throw new UsageError(
			`The mapping ${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`
		);
	}
}

function printReceipt(receipt: Receipt, locale: Locale): string {
	const { file, error, rejects = [], warnings = [], cleaned = {}, masked = {}, ignored = [] } = receipt;
	if (error) return `${file}: ${error.message[locale]}\n${error.hint[locale]}`;
	const head = {
		en: ['file', 'source', 'rows of', 'read', 'imported', 'duplicate', 'rejected'],
		zh: ['文件', '来源', '每行是', '读入', '导入', '重复', '退回']
	}[locale];
	const counts = [receipt.rowsRead, receipt.rowsImported, receipt.rowsDuplicate, receipt.rowsRejected];
	const kind = receipt.kind ? kindNames[receipt.kind][locale] : '';
	const lines = [table(head, [[file, receipt.source ?? '', kind, ...counts.map((n) => String(n ?? 0))]])];
	const comma = { en: ', ', zh: '、' }[locale];
	const t = createTranslate(locale);
	lines.push(
		...rejectLines(
			{ rejects, rowsRejected: receipt.rowsRejected ?? 0, rejectsFile: receipt.rejectsFile ?? null },
			locale
		)
	);
	for (const [field, n] of Object.entries(cleaned))
		if (n > 0)
			lines.push(
				{
					en: `  ${field}: ${n} unreadable ${n === 1 ? 'cell' : 'cells'} left empty`,
					zh: `  ${field}：${n} 个无法识别的单元格已置空`
				}[locale]
			);
	const { encoding } = receipt;
	const zone = zoneName(receipt.zone ?? 'UTC');
	lines.push({ en: `  read as ${encoding}, times in ${zone}`, zh: `  编码 ${encoding}，时区 ${zone}` }[locale]);
	for (const { column, scale } of receipt.columns ?? [])
		if (scale)
			lines.push(
				{
					en: `  “${column}” read as marks from ${scale[0]} to ${scale[1]}`,
					zh: `  “${column}”按 ${scale[0]}–${scale[1]} 分读取`
				}[locale]
			);
	if (ignored.length > 0)
		lines.push({ en: '  not read: ', zh: '  未读取的列：' }[locale] + ignored.map((name) => `“${name}”`).join(comma));
	if (receipt.measurable) lines.push(measurableLine(receipt.measurable, locale));
	const cells = Object.entries(masked ?? {});
	if (cells.length > 0) {
		const each = cells.map(([type, n]) => `${t(`identifier.${type as IdentifierType}`)} ${n}`).join(comma);
		lines.push({ en: `  cells masked: ${each}`, zh: `  已脱敏的单元格：${each}` }[locale]);
	}
	for (const warning of warnings) lines.push(`  ! ${warning[locale]}`);
	return lines.join('\n');
}

function measurableLine({ metrics, gained, not }: NonNullable<Receipt['measurable']>, locale: Locale): string {
	const fields = [...new Set(not.flatMap(({ missing }) => missing))].join(', ');
	if (locale === 'zh')
		return `  可计算 ${metrics.length} 项指标，其中 ${gained.length} 项因本文件新增${fields ? `；${not.length} 项尚缺字段：${fields}` : ''}`;
	return `  ${metrics.length} figures can be measured, ${gained.length} of them new with this file${fields ? `; ${not.length} lack ${fields}` : ''}`;
}
