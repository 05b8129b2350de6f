import { CHINESE_PLACE } from './chinese-places.ts';
import type { Recogniser, Stretch } from './identifier.ts';
import { withoutOverlaps } from './overlaps.ts';

/** The number that makes an address of a street: in the street, or of a building in an estate. */
const STREET_NUMBER =
	/(?:[A-Za-z]?\d{1,5}(?:-\d{1,4})?|\d{1,4}[A-Za-z])(?:号院?|弄|巷)(?![线店机码门桌球台位前后早晚上下中到发才生的]|楼下)/g;
const BUILDING_NUMBER = /(?:\d{1,3}|[A-Z]\d{0,2})(?:号楼|号院|栋|幢|座|期)(?=.{0,4}\d)/g;
const STREET =
	/(?:大道|大街|路|街|巷|弄|胡同|里弄|横街|段|村|屯|庄|里|坊|组|队|社|排|环|线|道|桥|港|湾|园区|工业园|开发区|科技园|镇|乡|社区|小区|新城|广场)(?:[东南西北中上下内外侧]|延长[线段]|[一二三四五六七八九十]+(?:段|街|路|巷|组|社|队))?[ ]?$/;
const PLAIN_STREET = /(?:大道|大街|路|街|巷|弄|胡同|段|村|道|里)(?:[东南西北中])?[ ]?$/;
const ESTATE =
	/(?:苑|园|小区|花园|公寓|大厦|广场|城|府|家园|新村|湾|庭|居|阁|里|坊|邸|院|轩|都|岛|墅|公馆|国际|中心|名都|雅居|华庭|社区)[ ]?$/;
const ROOM_NUMBER = /[A-Z]?\d{1,4}[A-Z]?(?:室|房|层|楼)/g;
const LARGE_BUILDING = /[\u4e00-\u9fff](?:大厦|广场|公寓|花园|大楼|写字楼|国际中心)[ ]?$/;
/** Characters and words that lead up to an address and are no part of it. */
const LEAD =
	/在|到|至|往|寄|送|住|是|址|了|从|搬|位于|填|发|给|去|我家|我们|你们|他们|咱们|这个|那个|本|该|收|改成|改为|为|回|和|的|就|请|麻烦|上门|地点|位置|家里|公司|门店|店铺|离|靠近|附近|派|取|叫|说|有|看|找|跟|与|把|被|让|走|过|沿|停|等/g;
const LEAD_FOR_SURE = /在|到|至|往|寄|送|买|搬|发|给|收|改|的|了|是/;
const LEFT = 36;
const LONGEST_STREET = 12;
/** What may follow the number: annexes, buildings, storeys, rooms. */
const MORE = new RegExp(
	String.raw`(?: ?(?:附\d{1,3}号|(?:\d{1,4}|[A-Z]\d{0,3}|[一二三四五六七八九十东南西北]{1,2})(?:号楼|单元|栋|幢|座|楼|层|室|号|房|户|弄|门|区|期)[东南西北]?|[\u4e00-\u9fff]{2,8}?(?:大厦|广场|花园|公寓|小区|中心|大楼|家园|新村|华庭|公馆|国际|科技园|工业园|产业园|宿舍|教工楼|苑|阁|城|园|府|庭|轩|居|楼|院|座)(?=[ ]?[A-Z]?\d|[A-Z]座|[，。,;；)\n]|$)|[\u4e00-\u9fff]{1,3}室|[A-Z]?\d{1,4}-\d{1,4}(?:-\d{1,4})?室?|[A-Z]?\d{2,4}[A-Z]?(?:室|房|户)?(?![\d年月日点元个]|-\d)|\d{1,2}[A-Z](?![A-Za-z])))`,
	'y'
);
const POSTCODE = / ?(?:邮编)?[:：]? ?\d{6}(?!\d)/y;
const UNIT_AND_ROOM = /\d{1,3}(?:栋|幢|号楼|座)(?: ?\d{1,2}单元)? ?\d{3,4}(?:室|房|户)?(?!\d)/g;

/** Chinese addresses with a number: from the province, the city, the street or the estate down to the room. */
export const findChineseAddresses: Recogniser = (text) => {
	const found: Stretch[] = [];
	for (const { 0: number, index } of text.matchAll(STREET_NUMBER)) {
		const start = startOf(text, index, STREET, PLAIN_STREET);
		if (start !== undefined) found.push({ start, end: endOf(text, index + number.length) });
	}
	for (const { 0: number, index } of text.matchAll(BUILDING_NUMBER)) {
		const start = startOf(text, index, ESTATE, ESTATE);
		if (start !== undefined) found.push({ start, end: endOf(text, index + number.length) });
	}
	for (const { 0: number, index } of text.matchAll(ROOM_NUMBER)) {
		const start = startOf(text, index, LARGE_BUILDING, LARGE_BUILDING);
		if (start !== undefined) found.push({ start, end: endOf(text, index + number.length) });
	}
	for (const { 0: rooms, index } of text.matchAll(UNIT_AND_ROOM))
		if (!/[\dA-Za-z]/.test(text.charAt(index - 1))) found.push({ start: index, end: index + rooms.length });
	return withoutOverlaps(found, text.length);
};

/** Back from the number over the names before it: to the earliest place we know, else to where the street's name begins. */
function startOf(text: string, at: number, withPlace: RegExp, alone: RegExp): number | undefined {
	const before = /[\u4e00-\u9fffA-Za-z0-9 ]*$/.exec(text.slice(Math.max(0, at - LEFT), at))?.[0] ?? '';
	const place = placeIn(before);
	if (place && withPlace.test(before) && before.length > place.index + place[0].length)
		return at - before.length + place.index;
	const name = /[\u4e00-\u9fff ]*$/.exec(before)?.[0] ?? '';
	if (!alone.test(name)) return undefined;
	const suffix = alone.exec(name)?.[0].length ?? 0;
	let from = Math.max(0, name.length - LONGEST_STREET);
	const own = name.slice(0, name.length - suffix);
	for (const lead of own.matchAll(LEAD)) from = Math.max(from, lead.index + lead[0].length);
	while (name.charAt(from) === ' ') from++;
	// A name of at least one sign before 路 or 苑; else it is "this road", "our estate".
	return own.length - from >= 1 && name.slice(from).trim().length >= 2 ? at - name.length + from : undefined;
}

/** The first place after which nothing is said but the address: of 我在上海买的，寄到杭州市… it is the second. */
function placeIn(before: string): RegExpExecArray | undefined {
	const places = [...before.matchAll(CHINESE_PLACE)];
	return places.find(({ 0: name, index }) => !LEAD_FOR_SURE.test(before.slice(index + name.length))) ?? places.at(-1);
}

function endOf(text: string, at: number): number {
	let end = at;
	for (;;) {
		MORE.lastIndex = end;
		const more = MORE.exec(text)?.[0];
		if (more === undefined) break;
		end += more.length;
	}
	POSTCODE.lastIndex = end;
	return end + (POSTCODE.exec(text)?.[0].length ?? 0);
}
