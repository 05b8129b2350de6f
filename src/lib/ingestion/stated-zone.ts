import { isZone } from '#lib/log/zones.ts';

/** Zones by what people call them; abbreviations that several countries use for different clocks are left out. */
const NAMED: readonly (readonly [names: RegExp, zone: string])[] = [
	[/^(?:utc|gmt|z|世界时|协调世界时|格林尼治时间?)$/i, 'UTC'],
	[/^(?:北京时间|中国标准时间|中国时间|东八区(?:时间)?|beijing(?: time)?|china standard time)$/i, 'Asia/Shanghai'],
	[/^(?:香港时间|hkt|hong kong time)$/i, 'Asia/Hong_Kong'],
	[/^(?:台北时间|臺北時間|taipei time)$/i, 'Asia/Taipei'],
	[/^(?:日本时间|東京時間|日本時間|jst|japan standard time)$/i, 'Asia/Tokyo'],
	[/^(?:sgt|singapore(?: standard)? time)$/i, 'Asia/Singapore'],
	[/^(?:cet|cest|mez|mesz|central european (?:summer )?time)$/i, 'Europe/Berlin'],
	[/^(?:et|edt|est|us eastern|eastern(?: standard| daylight)? time)$/i, 'America/New_York'],
	[/^(?:pt|pdt|pst|us pacific|pacific(?: standard| daylight)? time)$/i, 'America/Los_Angeles']
];
const OFFSET = /^(?:utc|gmt)? ?([+-])0?(\d{1,2})(?::?00)?$/i;
const FARTHEST_EAST = 14;
const FARTHEST_WEST = 12;

/** The zone that a few words name: `Asia/Shanghai`, `UTC+8`, `北京时间`. Of offsets only whole hours. */
export function zoneNamed(words: string): string | undefined {
	const said = words.trim().replaceAll('：', ':').replaceAll('＋', '+').replaceAll('−', '-');
	if (said.includes('/') && isZone(said)) return said;
	const offset = OFFSET.exec(said);
	const hours = Number(offset?.[2] ?? NaN);
	// IANA counts them west of Greenwich
	if (offset && hours === 0) return 'UTC';
	if (offset && hours <= (offset[1] === '+' ? FARTHEST_EAST : FARTHEST_WEST))
		return `Etc/GMT${offset[1] === '+' ? '-' : '+'}${hours}`;
	return NAMED.find(([names]) => names.test(said))?.[1];
}

/** `Created at (Asia/Shanghai)`, `created_at_utc`, `创建时间（北京时间）`. */
export function zoneInHeader(header: string): string | undefined {
	for (const [, words = ''] of header.matchAll(/[(（[]([^()（）[\]]{1,40})[)）\]]/g)) {
		const zone = zoneNamed(words);
		if (zone !== undefined) return zone;
	}
	return /[ _-](utc|gmt)$/i.test(header) ? 'UTC' : undefined;
}

/**
 * What the lines above the header say: `Time zone: Asia/Shanghai`, `所有时间均为北京时间`, `Times in (GMT+08:00) Beijing`. Nothing where two
 * of them disagree, or where an offset stands beside a place that may change its clock.
 */
export function zoneInPreamble(lines: readonly string[]): string | undefined {
	const said = new Set<string>();
	for (const line of lines) {
		const rest = SPEAKS_OF_ZONE.exec(line)?.groups?.['rest'];
		const zone = rest === undefined ? undefined : zoneIn(rest);
		if (zone !== undefined) said.add(zone);
	}
	const [zone] = said;
	return said.size === 1 ? zone : undefined;
}
/** At the start of a line or a cell: whose zone it is may stand before, as in `Business hours time zone`. */
const SPEAKS_OF_ZONE =
	/(?:^|[,;\t|"])[ "]*(?:(?:report(?:ing)? |export |display )?time ?zone|(?:报表|导出|显示)?(?:时区|時區)|(?:all )?(?:times|timestamps|dates)(?: and times)? (?:are )?(?:shown |given |displayed )?(?:in\b|(?<=are ))|(?:所有|全部|以下|本表)?时间(?:均|都|皆)?[为是])[ :：=,;\t|"]*(?<rest>[^;；。\t|"]{1,60})/i;

/** An offset alone, or a name; both, where the name is known. */
function zoneIn(words: string): string | undefined {
	const [, offset, place] = /^[ ([（]*((?:UTC|GMT)? ?[+-]\d[\d:]*|UTC|GMT)?[ )\]）]*([^,，]*)/i.exec(words) ?? [];
	if (place === undefined || place.trim() === '') return offset === undefined ? undefined : zoneNamed(offset);
	return zoneNamed(place) ?? zoneNamed(place.replace(/[(（].*/, ''));
}
