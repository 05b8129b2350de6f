import type { Bilingual } from '#lib/log/bilingual.ts';
import { assumedBecause } from './assumption.ts';
import { defaultCurrency } from './choices.ts';
import { assumptionDefaults, type AssumptionKey, type Override } from './register.ts';

interface Money {
	readonly low: number;
	readonly mode: number;
	readonly high: number;
	readonly source: Bilingual;
	readonly year: number | null;
}

/** Amounts for a part of the world, to begin with: wages as paid there, everything else the shipped dollars at a round rate. */
export interface Preset {
	readonly id: 'us' | 'cn' | 'eu';
	readonly label: Bilingual;
	readonly currency: string;
	/** Units of the currency to a dollar: a round figure of ours, no quotation of a day. */
	readonly perDollar: number;
	readonly own: Readonly<Partial<Record<AssumptionKey, Money>>>;
}

export const presets: readonly Preset[] = [
	{
		id: 'us',
		label: { en: 'United States, dollars', zh: '美国，美元' },
		currency: defaultCurrency,
		perDollar: 1,
		own: {}
	},
	{
		id: 'cn',
		label: { en: 'Mainland China, yuan', zh: '中国大陆，人民币' },
		currency: 'CNY',
		perDollar: 7.2,
		own: {
			'labour.loaded-hourly': {
				low: 32,
				mode: 44,
				high: 70,
				source: {
					en: 'Mean wage in urban private units, 68,340 yuan in 2023 (National Bureau of Statistics, quoted second-hand), over 2,000 hours, plus contributions of about 30 %; range ours',
					zh: '2023 年城镇私营单位年平均工资 68,340 元（国家统计局，转引），按 2,000 小时折算，另加约 30% 的社保公积金；区间为我们所设'
				},
				year: 2023
			}
		}
	},
	{
		id: 'eu',
		label: { en: 'Euro area, euros', zh: '欧元区，欧元' },
		currency: 'EUR',
		perDollar: 0.92,
		own: {
			'labour.loaded-hourly': {
				low: 20,
				mode: 28,
				high: 36,
				source: assumedBecause(
					'below the mean hourly labour cost of the whole economy, €35.6 in 2023 (Eurostat, quoted second-hand)',
					'低于整体经济的平均每小时劳动成本，2023 年为 35.6 欧元（Eurostat，转引）'
				),
				year: 2023
			}
		}
	}
];

export const isMoney = (unit: string) => unit.startsWith('money');

/** A preset's amounts by key. A figure in dollars is converted and rounded to three digits, so that it does not look exact. */
export function moneyOf(preset: Preset): ReadonlyMap<AssumptionKey, Money> {
	const converted = (amount: number) =>
		preset.perDollar === 1 ? amount : Number((amount * preset.perDollar).toPrecision(3));
	const rate = assumedBecause(
		`the amount shipped in dollars, at ${preset.perDollar} ${preset.currency} a dollar`,
		`出厂的美元金额，按 1 美元兑 ${preset.perDollar} ${preset.currency} 折算`
	);
	return new Map(
		assumptionDefaults
			.filter(({ unit }) => isMoney(unit))
			.map(({ key, low, mode, high, source, year }) => [
				key,
				preset.own[key] ?? {
					low: converted(low),
					mode: converted(mode),
					high: converted(high),
					source: preset.perDollar === 1 ? source : rate,
					year: preset.perDollar === 1 ? year : null
				}
			])
	);
}

/** What a preset sets, but for what the log itself measured. The shipped one sets nothing. */
export function presetOverrides(preset: Preset, measured: ReadonlySet<string>): Record<string, Override> {
	if (preset.currency === defaultCurrency) return {};
	const amounts = [...moneyOf(preset)]
		.filter(([key]) => !measured.has(key))
		.map(([key, { low, mode, high }]) => [key, { low, mode, high }] as const);
	return { currency: preset.currency, ...Object.fromEntries(amounts) };
}
