import { UsageError, type Command } from '../command.ts';
import { percent } from '../figures.ts';
import { readJson } from '../read-json.ts';
import { table } from '../table.ts';

interface Answer {
	readonly pvCosts: number;
	readonly pvBenefits: number;
	readonly npv: number;
	readonly roi: number | null;
	readonly paybackMonths: number | null;
}

export const tei: Command = {
	name: 'tei',
	usage: 'tei FILE.json',
	about: {
		en: 'present values, NPV, ROI and payback of costs and benefits by year',
		zh: '按年成本与收益的现值、NPV、ROI 与回收期'
	},
	options: {},
	input(_values, [file, ...rest]) {
		if (file === undefined || rest.length)
			throw new UsageError('tei takes a file: {"discountRate": 0.1, "costs": [year 0, …], "benefits": [year 0, …]}');
		return readJson(file);
	},
	print({ pvCosts, pvBenefits, npv, roi, paybackMonths }: Answer, locale) {
		const money = (value: number) => Math.round(value).toLocaleString(locale);
		const never = { en: 'never', zh: '无法收回' }[locale];
		return table({ en: ['', ''], zh: ['', ''] }[locale], [
			[{ en: 'present value of costs', zh: '成本现值' }[locale], money(pvCosts)],
			[{ en: 'present value of benefits', zh: '收益现值' }[locale], money(pvBenefits)],
			['NPV', money(npv)],
			['ROI', roi === null ? '—' : percent(roi, locale)],
			[{ en: 'payback, months', zh: '回收期（月）' }[locale], paybackMonths === null ? never : paybackMonths.toFixed(1)]
		]);
	}
};
