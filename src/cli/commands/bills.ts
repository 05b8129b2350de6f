import { createFormat } from '#lib/i18n/format.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { noArguments, one, type Command } from '../command.ts';
import { readJson } from '../read-json.ts';
import { table } from '../table.ts';

interface Bounds {
	readonly low: number | null;
	readonly high: number | null;
}

interface Answer {
	readonly models: readonly {
		readonly name: Bilingual;
		readonly currency: string;
		readonly rate: number | null;
		readonly billed: number;
		readonly total: number | null;
		readonly perContact: number | null;
		readonly perDurableResolution: number | null;
		readonly perBotSolution: number | null;
		readonly intervals: { readonly perDurableResolution: Bounds };
		readonly overageRisk: number | null;
		readonly restsOn: readonly string[];
		readonly example: boolean;
	}[];
	readonly currency: string;
	readonly months: number;
	readonly n: number;
	readonly issues: number;
	readonly durable: number | null;
	readonly tooFew: boolean;
	readonly bot: 'measured' | 'none' | 'unknown';
}

export const bills: Command = {
	name: 'bills',
	usage: 'bills [--prices FILE.json]',
	about: {
		en: 'the log billed under each vendor’s price model, per issue that stayed solved, with the risk of going over',
		zh: '按各供应商计费方式给日志开出账单，折算到每件持久解决的事由，并给出超量风险'
	},
	options: { prices: { type: 'string' } },
	input(values, positionals) {
		noArguments('bills', positionals);
		const file = one(values['prices']);
		return file === undefined ? {} : { prices: readJson(file) };
	},
	print({ models, months, n, issues, durable, tooFew, bot, currency }: Answer, locale) {
		const formatIn = (unit: string) => createFormat({ locale, currency: unit, zone: 'UTC' });
		const money = (unit: string, value: number | null) => (value === null ? '—' : formatIn(unit).money(value));
		const format = createFormat({ locale, currency, zone: 'UTC' });
		const words = {
			en: {
				head: [
					'price model',
					'units a month',
					'a month',
					'per contact',
					'per issue that stayed solved',
					'95 % interval',
					'per lasting bot solution',
					'over volume',
					''
				],
				basis: `A month of ${format.number(months, 1)} months of log, without its last days, of which nobody can tell yet what stayed solved.\nn ${format.number(n)} contacts, each billed in the month in which it began, whether or not its issue has ended; ${durable === null ? 'issues not known (no customer_id)' : `${format.number(durable, 0)} of ${format.number(issues, 0)} issues stayed solved, those not over yet counted like the rest`}.`,
				plan: 'These are for the log as it was; the vendor’s price in `poise appraise` is for the plan, by the tariff of the assumptions.',
				few: 'Too few contacts to say much.',
				none: 'No bot in the log: its part is assumed (plan.bot-first-share, bot.*). Bills by the seat are measured.',
				unknown: 'The log does not say whether a bot took part: that is assumed. Bills by the seat are measured.',
				assumed: 'partly assumed',
				example: 'example price'
			},
			zh: {
				head: [
					'计费方式',
					'每月用量',
					'每月',
					'每次来访',
					'每件持久解决的事由',
					'95% 区间',
					'机器人每次持久解决',
					'超量概率',
					''
				],
				basis: `为 ${format.number(months, 1)} 个月日志的月均，最后几天尚看不出是否持久解决，不计在内。\nn ${format.number(n)} 次来访，不论事由是否了结，都计入发生的当月；${durable === null ? '事由不可知（缺 customer_id）' : `${format.number(issues, 0)} 件事由中 ${format.number(durable, 0)} 件持久解决，尚未了结的按其余的比例计`}。`,
				plan: '账单按日志中的实际用量开出；`poise appraise` 中的供应商费用针对其方案，按假设中的计费方式测算。',
				few: '来访过少，仅供参考。',
				none: '日志中没有机器人，其部分为假定（plan.bot-first-share、bot.*）。按坐席的账单为实测。',
				unknown: '日志未说明是否有机器人参与，该部分为假定。按坐席的账单为实测。',
				assumed: '部分为假定',
				example: '示例价格'
			}
		}[locale];
		const rows = models.map((bill) => {
			const { low, high } = bill.intervals.perDurableResolution;
			return [
				bill.name[locale],
				format.number(bill.billed, 0),
				money(bill.currency, bill.total),
				money(bill.currency, bill.perContact),
				money(bill.currency, bill.perDurableResolution),
				low === null || high === null ? '' : formatIn(bill.currency).moneyRange(low, high),
				money(bill.currency, bill.perBotSolution),
				bill.overageRisk === null ? '—' : format.share(bill.overageRisk, 1),
				[
					bill.restsOn.length > 0 && words.assumed,
					bill.example && words.example,
					bill.rate !== null && `× ${bill.rate}`
				]
					.filter(Boolean)
					.join({ en: ', ', zh: '，' }[locale])
			];
		});
		return [
			table(words.head, rows),
			[words.basis, words.plan, ...(tooFew ? [words.few] : []), ...(bot === 'measured' ? [] : [words[bot]])].join('\n')
		].join('\n\n');
	}
};
