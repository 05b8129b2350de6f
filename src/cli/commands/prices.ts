import type { Bilingual } from '#lib/log/bilingual.ts';
import { UsageError, type Command } from '../command.ts';
import { readJson } from '../read-json.ts';
import { table } from '../table.ts';

interface Answer {
	readonly models: readonly {
		readonly id: string;
		readonly name: Bilingual;
		readonly unit: string;
		readonly currency: string;
		readonly source: Bilingual;
		readonly date: string;
		readonly example: boolean;
		readonly baseFee: number;
		readonly seatFee: number;
		readonly tiers?: readonly { readonly upTo: number | null; readonly price: number }[];
		readonly inputPrice?: number;
		readonly outputPrice?: number;
	}[];
	readonly own: readonly string[];
	readonly currency: string;
	readonly rates: Readonly<Record<string, number>>;
}

const USAGE = 'prices [import FILE.json | reset ID … | rate CURRENCY=NUMBER]';

export const prices: Command = {
	name: 'prices',
	usage: `${USAGE} (--json exports)`,
	about: {
		en: 'the price models that bills are made with; with --json a file to edit and import',
		zh: '账单所用的价格；加 --json 可导出，修改后再导入'
	},
	options: {},
	input(_values, [verb, ...rest]) {
		if (verb === undefined) return {};
		const [first] = rest;
		if (first === undefined) throw new UsageError(USAGE);
		if (verb === 'import' && rest.length === 1) return { set: modelsIn(first) };
		if (verb === 'reset') return { reset: rest };
		if (verb === 'rate' && rest.length === 1) {
			const [, currency, number] = /^([A-Z]{3})=([\d.]+)$/.exec(first) ?? [];
			if (currency !== undefined) return { rates: { [currency]: Number(number) } };
		}
		throw new UsageError(USAGE);
	},
	print({ models, own, currency, rates }: Answer, locale) {
		const words = {
			en: { head: ['id', 'price model', 'counts', 'price', 'date', '', 'source'], own: 'yours', example: 'example' },
			zh: { head: ['编号', '计费方式', '计量', '价格', '日期', '', '来源'], own: '自设', example: '示例' }
		}[locale];
		const priceOf = ({ currency: unit, baseFee, seatFee, tiers, inputPrice, outputPrice }: Answer['models'][number]) =>
			[
				baseFee > 0 && `${baseFee}`,
				seatFee > 0 && { en: `${seatFee} a seat`, zh: `每坐席 ${seatFee}` }[locale],
				tiers?.map(({ price }) => price).join(' → '),
				inputPrice !== undefined && `${inputPrice} / ${outputPrice ?? 0}`
			]
				.filter(Boolean)
				.join(' + ') + ` ${unit}`;
		const known = Object.entries(rates).map(([from, rate]) => `1 ${from} = ${rate} ${currency}`);
		return [
			table(
				words.head,
				models.map((model) => [
					model.id,
					model.name[locale],
					model.unit,
					priceOf(model),
					model.date,
					own.includes(model.id) ? words.own : model.example ? words.example : '',
					model.source[locale]
				])
			),
			...(known.length ? [known.join('\n')] : [])
		].join('\n\n');
	}
};

/** A list of models, or what `poise prices --json` wrote. */
function modelsIn(path: string): unknown {
	const document = readJson(path);
	return typeof document === 'object' && document !== null && 'models' in document ? document.models : document;
}
