import type { z } from 'zod';
import { maskName } from '#lib/ingestion/masking/mask-text.ts';
import { createPseudonym } from '../../security/pseudonyms.ts';
import { readNamedColumns } from '../evaluating/named-columns.ts';
import type { anyFile } from '../file-input.ts';
import { OperationError, type Context, type Poise } from '../operation.ts';
import type { Arm } from './draw-arm.ts';

const WORDS: Readonly<Record<Arm, ReadonlySet<string>>> = {
	bot: new Set(['bot', 'treatment', 'treated', 'test', '1', 'true', '机器人', '机器人组', '实验组', '试验组']),
	people: new Set([
		'people',
		'person',
		'human',
		'control',
		'holdout',
		'hold-out',
		'0',
		'false',
		'人工',
		'人工组',
		'对照',
		'对照组'
	])
};

/** What each arm is called in the column; left out: the usual words. */
export interface ArmNames {
	readonly bot?: string | undefined;
	readonly people?: string | undefined;
}

/** The arm that a cell names; null for any other word. */
export function armOf(cell: string, names: ArmNames): Arm | null {
	const word = cell.trim();
	for (const arm of ['bot', 'people'] as const) {
		const name = names[arm];
		if (name === undefined ? WORDS[arm].has(word.toLowerCase()) : word === name.trim()) return arm;
	}
	return null;
}

/** One customer of an assignment file. */
export interface Assigned {
	/** Ids under which the log may know them: as written, and as the import masks them. */
	readonly ids: ReadonlySet<string>;
	readonly arm: Arm;
	/** UTC, `YYYY-MM-DDTHH:MM:SS`; null: the file does not say. */
	readonly since: string | null;
}

export interface AssignedFile {
	readonly assigned: readonly Assigned[];
	/** Customers that the file has in both arms: left out. */
	readonly inBoth: number;
	/** Rows whose arm is neither. */
	readonly otherArms: number;
}

/**
 * The customers of a table `customer_id`, arm, and `enrolled_at` where it has one. Ids that the import masked are masked the same way.
 * @throws OperationError `refused` for a missing column, a time that cannot be read, or no customer in an arm
 */
export async function readArms(
	poise: Poise,
	file: z.output<typeof anyFile>,
	{ column, names }: { readonly column: string; readonly names: ArmNames },
	context: Context
): Promise<AssignedFile> {
	const arm = column.trim().toLowerCase();
	const rows = await readNamedColumns(
		poise,
		file,
		{ required: ['customer_id', arm], optional: ['enrolled_at'] },
		context
	);
	const pseudonym = createPseudonym(poise.keys);
	const found = new Map<string, Assigned>();
	const inBoth = new Set<string>();
	const others = new Map<string, number>();
	for (const { cells, line } of rows) {
		const name = cells[arm] ?? '';
		const drawn = armOf(name, names);
		if (drawn === null) {
			others.set(name, (others.get(name) ?? 0) + 1);
			continue;
		}
		const id = (cells['customer_id'] ?? '').trim();
		const since = timeOf(cells['enrolled_at'] ?? '', { line, file: file.name });
		const customer = maskName(id, pseudonym).text;
		const before = found.get(customer);
		if (before && before.arm !== drawn) inBoth.add(customer);
		found.set(customer, {
			ids: new Set([...(before?.ids ?? [customer]), id]),
			arm: drawn,
			since: before?.since != null && (since === null || before.since < since) ? before.since : since
		});
	}
	if (found.size === 0) throw noArms(file.name, column, [...others.keys()]);
	for (const customer of inBoth) found.delete(customer);
	return {
		assigned: [...found.values()],
		inBoth: inBoth.size,
		otherArms: [...others.values()].reduce((sum, count) => sum + count, 0)
	};
}

const TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/** ISO 8601; without a zone it is UTC. */
function timeOf(cell: string, where: { readonly line: number; readonly file: string }): string | null {
	const text = cell.trim();
	if (text === '') return null;
	const isZoned = /[T ].*(?:Z|[+-]\d\d:?\d\d)$/.test(text);
	const isDay = text.length === 10;
	const milliseconds = Date.parse(isDay ? text : text.replace(' ', 'T') + (isZoned ? '' : 'Z'));
	if (TIME.test(text) && !Number.isNaN(milliseconds)) return new Date(milliseconds).toISOString().slice(0, 19);
	throw new OperationError('refused', {
		code: 'bad-time',
		message: { en: `“${text}” is no time that can be read.`, zh: `“${text}”不是可识别的时间。` },
		hint: {
			en: 'Write enrolled_at as 2026-03-01 or 2026-03-01T09:30:00Z.',
			zh: 'enrolled_at 请写作 2026-03-01 或 2026-03-01T09:30:00Z。'
		},
		column: 'enrolled_at',
		...where
	});
}

function noArms(file: string, column: string, words: readonly string[]): OperationError {
	const some = words.slice(0, 5);
	return new OperationError('refused', {
		code: 'no-arms',
		message:
			some.length === 0
				? { en: 'The file has no customers.', zh: '文件中没有客户。' }
				: {
						en: `Column “${column}” names neither group; it has ${some.map((word) => `“${word}”`).join(', ')}.`,
						zh: `列“${column}”没有标明任何一组，其内容为${some.map((word) => `“${word}”`).join('、')}。`
					},
		hint: {
			en: 'Give a table of customer_id and arm (bot or people), or say what the groups are called (bot, people).',
			zh: '请提供含 customer_id 与 arm（bot 或 people）的表格，或指明两组的名称（bot、people）。'
		},
		file
	});
}
