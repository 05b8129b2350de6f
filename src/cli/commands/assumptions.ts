import type { Bilingual } from '#lib/log/bilingual.ts';
import { many, one, UsageError, type Command, type Values } from '../command.ts';
import { readJson } from '../read-json.ts';
import { table } from '../table.ts';

interface Answer {
	readonly assumptions: readonly {
		readonly key: string;
		readonly label: Bilingual;
		readonly low: number;
		readonly mode: number;
		readonly high: number;
		readonly unit: string;
		readonly source: Bilingual;
		readonly year: number | null;
		readonly kind: string;
		readonly usedIn: readonly string[];
	}[];
	readonly inDollars: readonly string[];
	readonly choices: readonly { readonly key: string; readonly label: Bilingual; readonly value: string }[];
}

export const assumptions: Command = {
	name: 'assumptions',
	usage: 'assumptions [set KEY=VALUE … | reset KEY … | preset us|cn|eu]',
	about: { en: 'every figure that is not measured, with its source', zh: '所有非实测的数值及其来源' },
	options: {},
	input(_values, [verb, ...rest]) {
		if (verb === undefined) return {};
		if (verb === 'set' && rest.length) return { set: overrides(rest) };
		if (verb === 'reset' && rest.length) return { reset: rest };
		if (verb === 'preset' && rest.length === 1) return { preset: rest[0] };
		throw new UsageError('assumptions takes: set KEY=VALUE …, reset KEY …, or preset us, cn or eu');
	},
	print({ assumptions: rows, choices, inDollars }: Answer, locale) {
		const currency = choices.find(({ key }) => key === 'currency')?.value ?? '';
		const head = {
			en: ['key', 'low', 'mode', 'high', 'unit', 'kind', 'year', 'used in', 'source'],
			zh: ['键', '低', '最可能', '高', '单位', '类别', '年份', '用于', '来源']
		}[locale];
		return [
			table(
				head,
				rows.map(({ key, low, mode, high, unit, kind, year, usedIn, source }) => [
					key,
					...[low, mode, high].map((value) => String(Number(value.toPrecision(6)))),
					unit,
					kind,
					String(year ?? '—'),
					usedIn.join(' '),
					source[locale]
				])
			),
			choices.map(({ key, label, value }) => `${key} = ${value}  (${label[locale]})`).join('\n'),
			...(inDollars.length > 0 ? [sayInDollars(inDollars, currency, locale)] : [])
		].join('\n\n');
	}
};

const sayInDollars = (keys: readonly string[], currency: string, locale: 'en' | 'zh') =>
	({
		en: `Still in US dollars, read as ${currency}, so that no sum of money is right: ${keys.join(', ')}. Set them, or take a preset.`,
		zh: `以下金额仍是美元值，却按 ${currency} 使用，所有金额都不可信：${keys.join('、')}。请逐项设定，或采用一组起始金额（preset）。`
	})[locale];

/** Options of every command that takes assumptions for one question. */
export const assumptionOptions = {
	set: { type: 'string', multiple: true },
	assumptions: { type: 'string' }
} as const;

/** What a file says, `--set` on top. */
export function assumptionsOf(values: Values): Record<string, unknown> {
	const file = one(values['assumptions']);
	const document = file === undefined ? {} : readJson(file);
	if (typeof document !== 'object' || document === null || Array.isArray(document))
		throw new UsageError(`${file ?? ''} must hold {"KEY": VALUE, …}`);
	return { ...document, ...overrides(many(values['set'])) };
}

/** `a=1`, `a=1/2/3` (low/mode/high), `currency=CNY` → what the assumptions operation takes. */
export function overrides(pairs: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(
		pairs.map((pair) => {
			const at = pair.indexOf('=');
			if (at < 1) throw new UsageError(`An assumption is set with KEY=VALUE, not "${pair}"`);
			const text = pair.slice(at + 1).trim();
			const parts = text.split('/').map(Number);
			const [low, mode, high] = parts;
			const value =
				parts.length === 3 && parts.every(Number.isFinite)
					? { low, mode, high }
					: text !== '' && Number.isFinite(Number(text))
						? Number(text)
						: text;
			return [pair.slice(0, at).trim(), value];
		})
	);
}
