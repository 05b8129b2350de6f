import type { Recogniser, Stretch } from './identifier.ts';
import { withoutOverlaps } from './overlaps.ts';

export const PLATE_PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** Province, authority, and five or (electric cars) six more; for learners, trailers, police and border traffic one says so at the end. */
const CHINESE = new RegExp(
	String.raw`[${PLATE_PROVINCES}] ?[A-HJ-Za-hj-z](?: ?[-·.•・] ?| )?(?:[A-HJKa-hjk][A-HJ-NP-Za-hj-np-z0-9]\d{4}|\d{5}[A-HJKa-hjk]|[A-HJ-NP-Za-hj-np-z0-9]{5}|[A-HJ-NP-Za-hj-np-z0-9]{4}[挂学警港澳领])(?![A-Za-z0-9])`,
	'g'
);
/** Words in which a province's sign is no province: 最新A12345, 更新 … */
const OTHER_WORD = /[最全更重创翻崭焕刷]新$/;
/** British: the present pattern, prefix, suffix and Northern Irish; German: district, letters, figures. */
const ABROAD: readonly { readonly pattern: RegExp; readonly reach: number }[] = [
	{ pattern: /(?<![A-Za-z0-9-])(?:[A-Z]{2}\d{2}[ -]?[A-Z]{3}|[a-z]{2}\d{2} ?[a-z]{3})(?![A-Za-z0-9])/g, reach: 90 },
	{ pattern: /(?<![A-Za-z0-9-])[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -]?\d{1,4}[EH]?(?![A-Za-z0-9-])/g, reach: 60 },
	{ pattern: /(?<![A-Za-z0-9-])(?:[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z])(?![A-Za-z0-9-])/g, reach: 40 },
	{
		pattern: /(?<![A-Za-z0-9-])(?:[A-ZÄÖÜ]{1,3} [A-Z]{1,2} ?\d{1,4}[EH]?|[A-Z]{1,3} ?\d{2,4})(?![A-Za-z0-9-])/g,
		reach: 24
	}
];
const SAYS_PLATE =
	/\b(?:number|licen[cs]e|registration)?[ -]?plates?\b|\breg(?:istration|\.| ?no)?\b|\bvrm\b|\bvrn\b|kennzeichen|车牌|牌照/gi;
const NEAR_AFTER = 24;
const NO_PLATE = /^(?:NO|NR|IS|AT|ON|IN|OF|BAY|LOT|GATE|ROOM|FLAT|UNIT) /;

/** Chinese plates wherever they stand; British and German ones where the text speaks of a plate or registration. */
export const findPlates: Recogniser = (text) => {
	const found: Stretch[] = [];
	for (const { 0: plate, index } of text.matchAll(CHINESE)) {
		if (!isChineseWritten(plate) || OTHER_WORD.test(text.slice(Math.max(0, index - 1), index + 1))) continue;
		found.push({ start: index, end: index + plate.length });
	}
	const words = [...text.matchAll(SAYS_PLATE)].map(({ 0: word, index }) => ({
		start: index,
		end: index + word.length
	}));
	if (words.length === 0) return found;
	for (const { pattern, reach } of ABROAD)
		for (const { 0: plate, index } of text.matchAll(pattern)) {
			const end = index + plate.length;
			if (!NO_PLATE.test(plate) && isNear(words, { start: index, end }, reach)) found.push({ start: index, end });
		}
	return withoutOverlaps(found, text.length);
};

/** Whether the last of the words before it, or the first after it, is near enough. The words stand in the order of the text. */
function isNear(words: readonly Stretch[], { start, end }: Stretch, reach: number): boolean {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle]?.start ?? 0) < start) low = middle + 1;
		else high = middle;
	}
	const before = words[low - 1];
	const after = words[low];
	return (
		(!!before && start - before.end <= reach) || (!!after && after.start >= end && after.start - end <= NEAR_AFTER)
	);
}

/** In capitals with a figure or more; in small letters only as people type one, with few letters among the figures. */
function isChineseWritten(plate: string): boolean {
	const serial = plate
		.slice(1)
		.replace(/[^0-9A-Za-z]/g, '')
		.slice(1);
	const figures = serial.replace(/\D/g, '').length;
	return plate === plate.toUpperCase() ? figures >= 2 : figures >= 3;
}
