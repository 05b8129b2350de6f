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
function zoneNamed(words: string): string | undefined {
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

/** A line above the header that says it: `Time zone: Asia/Shanghai`, `所有时间均为北京时间`, `Times in (GMT+08:00) Beijing`. */
export function zoneInPreamble(lines: readonly string[]): string | undefined {
	for (const line of lines) {
		const [, rest] = SPEAKS_OF_ZONE.exec(line) ?? [];
		if (rest === undefined) continue;
		const words = rest.split(/[,，;；。\t|()（）[\]"]/).filter((each) => each.trim() !== '');
		for (const each of words) {
			const zone = zoneNamed(each) ?? zoneNamed(each.trim().split(' ')[0] ?? '');
			if (zone !== undefined) return zone;
		}
	}
	return undefined;
}
const SPEAKS_OF_ZONE =
	/(?:time ?zone|时区|時區|\btimes? (?:are |is )?(?:shown |given )?in\b|时间(?:均|都|皆)?[为是])[ :：=,"]*(.{1,80})/i;
