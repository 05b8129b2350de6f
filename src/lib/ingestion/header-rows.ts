import type { TextRecord } from './records.ts';
import { headerWordShare } from './header-words.ts';
import { zoneNamed } from './stated-zone.ts';

/** The rows of names directly above and below the one that heads a table. */
export interface HeaderRows {
	/** The uppermost that the names are made of. */
	readonly first: TextRecord;
	/** The row that names each column. */
	readonly naming: TextRecord;
	/** What follows are records. */
	readonly last: TextRecord;
	readonly names: readonly string[];
}

/** Stands between a group and the name of a column in it. */
export const OF_GROUP = ' › ';
/** Names given again: so many at least, of this share of the columns, this share of them words of headers. */
const LEAST_NAMES = 3;
const MOST_NAMED = 0.8;
const MOSTLY = 0.5;

/**
 * The header of a table in all its rows: groups above the names, names in two rows, and under the names their units, types or
 * translations.
 * @param found the row that heads the table
 * @param usual how many cells most records have
 */
export function headerRows(records: readonly TextRecord[], found: TextRecord, usual: number): HeaderRows {
	const below = records[records.indexOf(found) + 1];
	const named = below && repeatsGroups(found, below, records) ? below : null;
	const lower = !named && below && isSecondRow(found, below, records) ? below : null;
	const header = named ?? lower ?? found;
	const at = records.indexOf(header);
	const groups = named ? null : lower ? found : groupsAbove(records[at - 1], header, records.slice(at + 1), usual);
	const names = groups ? joinGroups(groups.fields, header.fields) : header.fields;
	const under = lower ? undefined : records[at + 1];
	const first = groups ?? header;
	if (!under || !explainsNames(header, under, records)) return { first, naming: header, last: header, names };
	return { first, naming: header, last: under, names: withExplanations(names, under) };
}

/** The name of a column without its group and what explains it. */
export const bareName = (name: string): string => (name.split(OF_GROUP).at(-1) ?? '').replace(/ \([^()]*\)$/, '');

/** A row of groups directly above the names: some of its cells are empty, the others words, and not the first alone, as in a title. */
function groupsAbove(
	above: TextRecord | undefined,
	header: TextRecord,
	rows: readonly TextRecord[],
	usual: number
): TextRecord | null {
	if (above?.sound !== true || above.nextLine !== header.line || above.fields.length < 2) return null;
	if (above.fields.length > Math.max(usual, header.fields.length)) return null;
	const cells = above.fields.map((cell) => cell.trim());
	const filled = cells.filter((cell) => cell !== '');
	const isTitle = filled.length === 1 && cells[0] !== '';
	const isSparse = filled.length > 0 && filled.length < header.fields.filter((cell) => cell.trim() !== '').length;
	const isOfNames = !isTitle && isSparse && cells.includes('') && filled.every(isGroupName);
	return isOfNames && namesColumns(header, rows) ? above : null;
}

function isGroupName(cell: string): boolean {
	return cell.length <= 60 && !/[:：]$|^[-+\d.,:/ ]+$|\d{4}-\d\d/.test(cell);
}

export const cellAt = ({ fields }: TextRecord, at: number) => (fields[at] ?? '').trim();
const lastFilled = ({ fields }: TextRecord) => fields.findLastIndex((each) => each.trim() !== '');

/** `Ticket,Ticket,Service,Service` over names that are all different: the groups add nothing, and are passed over. */
function repeatsGroups(upper: TextRecord, lower: TextRecord, records: readonly TextRecord[]): boolean {
	const groups = upper.fields.map((each) => each.trim());
	const names = lower.fields.map((each) => each.trim());
	if (!lower.sound || lower.line !== upper.nextLine || names.length !== groups.length) return false;
	const runs = groups.filter((group, at) => group !== groups[at - 1]);
	const isRepeated = groups.every(isGroupName) && !groups.includes('') && runs.length <= groups.length / 2;
	const isDistinct = new Set(runs).size === runs.length && new Set(names).size === names.length && !names.includes('');
	return isRepeated && isDistinct && namesColumns(lower, records.slice(records.indexOf(lower) + 1));
}

/** A second row of names: it fills every gap of the first, and holds words where the rows below hold dates, numbers or ids. */
function isSecondRow(upper: TextRecord, lower: TextRecord, records: readonly TextRecord[]): boolean {
	const width = lastFilled(lower) + 1;
	const gaps = Array.from({ length: width }, (_, at) => at).filter((at) => cellAt(upper, at) === '');
	if (gaps.length === 0 || lower.line !== upper.nextLine || !lower.sound) return false;
	if (lastFilled(lower) < lastFilled(upper)) return false;
	if (gaps.some((at) => cellAt(lower, at) === '' && gaps.some((other) => other < at && cellAt(lower, other) !== '')))
		return false;
	if (gaps.every((at) => cellAt(lower, at) === '')) return false;
	return namesColumns(lower, records.slice(records.indexOf(lower) + 1));
}

/** It holds words where the rows below hold dates, numbers or ids. */
export function namesColumns(record: TextRecord, below: readonly TextRecord[], most = Infinity): boolean {
	const width = Math.min(most, lastFilled(record) + 1);
	const rows = below.filter(({ fields }) => fields.length >= width).slice(0, 20);
	let differing = 0;
	for (let at = 0; at < width; at++) {
		const filled = rows.map((row) => cellAt(row, at)).filter((each) => each !== '');
		const numeric = filled.filter((each) => /\d/.test(each)).length;
		if (numeric === 0 || numeric < filled.length * 0.75 || cellAt(record, at) === '') continue;
		const own = shapeOf(cellAt(record, at));
		if (filled.filter((each) => shapeOf(each) === own).length >= filled.length * 0.34) return false;
		differing++;
	}
	return differing > 0;
}

/** `T-1000` → `a-9`. */
function shapeOf(text: string): string {
	return text.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '9');
}

/** `Customer,,Ticket,` over `Name,Id,Opened,Closed`: a group reaches to the next one; a name without a second half stays. */
function joinGroups(groups: readonly string[], names: readonly string[]): readonly string[] {
	let group = '';
	return names.map((written, at) => {
		const own = (groups[at] ?? '').trim();
		const name = written.trim();
		if (own !== '') group = own;
		return name === '' ? own : [group, name].filter(Boolean).join(OF_GROUP);
	});
}

/** What stands under names and is no record: units, types, names again; and words where the rows below hold dates, numbers or ids. */
function explainsNames(header: TextRecord, under: TextRecord, records: readonly TextRecord[]): boolean {
	if (!under.sound || under.line !== header.nextLine || under.fields.length !== header.fields.length) return false;
	const filled = filledCells(under);
	const isExplanation = filled.length > 0 && (filled.every(isUnitOrType) || namesAgain(header, filled));
	return isExplanation && namesColumns(under, records.slice(records.indexOf(under) + 1));
}

/** `s`, `(min)`, `%`, `CNY`, `UTC+8`, `1-5`, `YYYY-MM-DD HH:mm`, `varchar(20)`. */
function isUnitOrType(cell: string): boolean {
	const bare = withoutBrackets(cell);
	return UNIT.test(bare) || TYPE.test(bare) || zoneNamed(bare) !== undefined;
}
const withoutBrackets = (cell: string) => cell.replace(/^[(（[<](.*)[)）\]>]$/, '$1').trim();
const UNIT =
	/^(?:m?s|secs?|seconds?|mins?|minutes?|hr?s?|hours?|d|days?|秒|秒钟|毫秒|分|分钟|小时|天|日|次|条|个|元|万元|人民币|%|％|[$€¥£￥]|cny|rmb|usd|eur|gbp|jpy|hkd|twd|\d{1,3} ?[-–~～至到] ?\d{1,3}|[ymdhs年月日时分秒 :./-]{6,})$/i;
const TYPE =
	/^(?:text|string|str|(?:n?var)?char(?:\(\d+\))?|(?:big|small|tiny)?int(?:eger)?(?:\(\d+\))?|number|numeric|float|double|decimal(?:\(\d+, ?\d+\))?|bool(?:ean)?|date|time|date ?time|timestamp|id|uuid|enum|list|json|文本|字符串|整数|小数|数字|数值|日期|时间|日期时间|布尔|枚举)$/i;

/** A row of names for nearly every column, under names: most of them words that headers have, for a record may hold one or two of them. */
function namesAgain(header: TextRecord, filled: readonly string[]): boolean {
	const names = filledCells(header);
	if (filled.length < LEAST_NAMES || filled.length < MOST_NAMED * names.length) return false;
	if (filled.some((each) => each.length > 40 || /\d{2}|@/.test(each))) return false;
	return headerWordShare(filled) >= MOSTLY && headerWordShare(names) >= MOSTLY;
}

const filledCells = ({ fields }: TextRecord) => fields.map((each) => each.trim()).filter((each) => each !== '');

/** Types say nothing that the name does not; the rest stands behind the name, in brackets. */
function withExplanations(names: readonly string[], { fields }: TextRecord): readonly string[] {
	return names.map((name, at) => {
		const said = withoutBrackets((fields[at] ?? '').trim());
		const isTelling = said !== '' && said !== name.trim() && !TYPE.test(said);
		return isTelling ? `${name.trim()} (${said})` : name;
	});
}
