import { z } from 'zod';
import type { Bilingual } from './bilingual.ts';

/** In an id of an article: lower-case letters of any script (what has no cases counts), and figures. */
const WORD = String.raw`[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+`;

/** Texts that have to be written in a certain way, and the way in words that follow a field's name. */
const ways = {
	'source-name': {
		pattern: /^[a-z0-9][a-z0-9_-]{0,40}$/,
		rule: {
			en: 'must be lower-case letters, digits, - and _, 41 at most, a letter or digit first',
			zh: '只能用小写字母、数字、- 与 _，以字母或数字开头，至多 41 个字符'
		}
	},
	'price-model-id': {
		pattern: /^[a-z0-9][a-z0-9-]{0,59}$/,
		rule: {
			en: 'must be lower-case letters, digits and hyphens, 60 at most, a letter or digit first',
			zh: '只能用小写字母、数字与连字符，以字母或数字开头，至多 60 个字符'
		}
	},
	currency: {
		pattern: /^[A-Z]{3}$/,
		rule: { en: 'must be three capitals, such as USD', zh: '必须是三个大写字母，例如 CNY' }
	},
	'part-of-date': {
		pattern: /^\d{4}(-\d{2}(-\d{2})?)?$/,
		rule: {
			en: 'must be a year, a month such as 2026-05, or a day such as 2026-05-18',
			zh: '必须是年、月（例如 2026-05）或日（例如 2026-05-18）'
		}
	},
	'article-id': {
		pattern: new RegExp(`^${WORD}(-${WORD})*$`, 'u'),
		rule: { en: 'must be lower-case words joined by hyphens', zh: '必须是以连字符相连的小写词' }
	},
	language: {
		pattern: /^[a-z]{2}$/,
		rule: { en: 'must be two letters, such as en or zh', zh: '必须是两个字母，例如 zh 或 en' }
	},
	'https-address': {
		pattern: /^https:\/\/[^\s()[\]<>"'\\]+$/,
		rule: { en: 'must be an address that begins with https://', zh: '必须是以 https:// 开头的网址' }
	},
	'picture-id': {
		pattern: /^[0-9a-f]{32}$/,
		rule: { en: 'must be the id of a picture: 32 of 0–9 and a–f', zh: '必须是图片编号：32 位 0–9 与 a–f' }
	}
} as const satisfies Readonly<Record<string, { readonly pattern: RegExp; readonly rule: Bilingual }>>;

export type Way = keyof typeof ways;

/** A text written in that way. What misses it is told by `ruleOf`, in both languages. */
export const written = (way: Way) => z.string().regex(ways[way].pattern);

/** A pattern as an issue names it, in words; null: it is none of these. */
export const ruleOfPattern = (pattern: string | undefined): Bilingual | null =>
	Object.values(ways).find((way) => String(way.pattern) === pattern)?.rule ?? null;

/** The rule of a way, for what is checked otherwise. */
export const ruleOfWay = (way: Way): Bilingual => ways[way].rule;
