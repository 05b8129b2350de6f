import { turningPoints, type BreakEvenOf } from '#lib/economics/appraisal/break-even.ts';
import { assumptionDefaults } from '#lib/economics/assumptions/register.ts';
import type { Outlook } from '#lib/economics/appraisal/outlook.ts';
import type { WaterfallStep } from '#lib/economics/appraisal/waterfall.ts';
import { createSpeech } from '#lib/i18n/speech.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { noArguments, one, UsageError, type Command } from '../command.ts';
import { percent } from '../figures.ts';
import { table } from '../table.ts';
import { assumptionOptions, assumptionsOf } from './assumptions.ts';

interface Spread {
	readonly p10: number | null;
	readonly p50: number | null;
	readonly p90: number | null;
}

interface Answer {
	readonly npv: Spread & { readonly mean: number };
	readonly roi: Spread;
	readonly paybackMonths: Spread;
	readonly probabilityLoss: number;
	readonly atModes: { readonly npv: number };
	readonly tornado: readonly { readonly input: string; readonly low: number; readonly high: number }[];
	readonly waterfall: readonly WaterfallStep[];
	readonly evpi: number;
	readonly evppi: readonly { readonly input: string; readonly value: number }[];
	readonly breakEven: Readonly<Record<BreakEvenOf, { readonly now: number; readonly value: number | null }>>;
	readonly months: number;
	readonly draws: number;
	readonly seed: number;
	readonly n: number;
	readonly plan: {
		readonly advised: { readonly adopted: readonly string[]; readonly onTrial: readonly string[] } | null;
		readonly botFirst: number;
	};
	readonly plans: Readonly<Record<'today' | 'firstStep', Outlook | null>> & { readonly whole: Outlook };
	readonly recommendation: { readonly says: Bilingual };
	readonly churn: 'measured' | 'stated';
	readonly currency: string;
}

/** Lines of the lists that are shown; --json has all. */
const SHOWN = 8;

export const appraise: Command = {
	name: 'appraise',
	usage: 'appraise [--set KEY=VALUE …] [--assumptions FILE.json] [--draws N] [--seed N] [--months N]',
	about: {
		en: 'what handing contacts to the bot is worth over the coming months, with its range',
		zh: '把会话交给机器人在未来若干月的价值及其区间'
	},
	options: {
		...assumptionOptions,
		draws: { type: 'string' },
		seed: { type: 'string' },
		months: { type: 'string' }
	},
	input(values, positionals) {
		noArguments('appraise', positionals);
		const number = (name: string) => {
			const written = one(values[name]);
			if (written === undefined) return {};
			if (!/^\d+$/.test(written)) throw new UsageError(`--${name} takes a whole number, not "${written}"`);
			return { [name]: Number(written) };
		};
		return {
			assumptions: assumptionsOf(values),
			...number('draws'),
			...number('seed'),
			...number('months')
		};
	},
	print(answer: Answer, locale) {
		const speech = createSpeech({ locale, currency: answer.currency, zone: 'UTC' });
		const { t, format } = speech;
		const nameOf = (input: string) =>
			input === 'events'
				? t('figure-name.events')
				: (assumptionDefaults.find(({ key }) => key === input)?.label[locale] ?? input);
		const show = (value: number | null, as: (value: number) => string) => (value === null ? '—' : as(value));
		const money = (value: number) => format.money(value);
		const line = (name: string, { p10, p50, p90 }: Spread, as: (value: number) => string) => [
			name,
			show(p10, as),
			show(p50, as),
			show(p90, as)
		];
		const never = { en: 'never', zh: '无法收回' }[locale];
		const months = ({ p10, p50, p90 }: Spread) =>
			[p10, p50, p90].map((value) => (value === null ? never : String(value)));
		const words = {
			en: {
				head: ['', 'p10', 'p50', 'p90'],
				payback: 'payback, months',
				loss: `The programme loses money in ${percent(answer.probabilityLoss, locale)} of ${answer.draws} draws over ${answer.months} months (seed ${answer.seed}); it starts from ${answer.n} contacts.`,
				stated: 'Churn rests on what customers say they would do, not on who left.',
				waterfall: ['in the middle case', 'present value'],
				modes: `All at their most likely values: ${money(answer.atModes.npv)}. The p50 above is the middle of the draws; most ranges reach further to one side.`,
				tornado: ['hangs on (others most likely)', 'NPV at its low', 'NPV at its high'],
				evppi: ['worth knowing', 'up to'],
				even: ['breaks even at', 'now', 'NPV is 0 at'],
				none: 'none'
			},
			zh: {
				head: ['', 'p10', 'p50', 'p90'],
				payback: '回收期（月）',
				loss: `${answer.months} 个月、${answer.draws} 次抽取中，${percent(answer.probabilityLoss, locale)} 亏损（种子 ${answer.seed}）；以 ${answer.n} 段会话为基数。`,
				stated: '流失依据客户自述意向，而非实际离开。',
				waterfall: ['居中情形', '现值'],
				modes: `全部取最可能值时为 ${money(answer.atModes.npv)}；上文 p50 为各次抽取的中位数，多数区间偏向一侧。`,
				tornado: ['影响最大的因素（其余取最可能值）', '取低值时 NPV', '取高值时 NPV'],
				evppi: ['值得先弄清的', '最多值'],
				even: ['盈亏平衡', '当前', 'NPV 为 0 时'],
				none: '无'
			}
		}[locale];
		const { advised, botFirst } = answer.plan;
		const share = percent(botFirst, locale);
		const trial = advised && advised.onTrial.length > 0 ? format.list(advised.onTrial) : null;
		const handed = advised && advised.adopted.length > 0 ? format.list(advised.adopted) : null;
		const plan = {
			en: advised
				? `Priced as advised: bot first ${[handed && `in ${handed}`, trial && `on trial in ${trial}`].filter(Boolean).join(', ')}; ${share} of contacts.`
				: `Priced: bot first in ${share} of contacts, whatever they are about.`,
			zh: advised
				? `按结论测算：机器人先接${[handed, trial && `试点${trial}`].filter(Boolean).join('，')}，占会话的 ${share}。`
				: `测算对象：机器人先接 ${share} 的会话，不分话题。`
		}[locale];
		const recommended = {
			en: `Recommended: ${answer.recommendation.says.en}`,
			zh: `建议：${answer.recommendation.says.zh}`
		}[locale];
		const { today, firstStep, whole } = answer.plans;
		const way = (name: string, outlook: Outlook | null) =>
			outlook
				? [
						[
							name,
							format.share(outlook.botFirst),
							...[outlook.npv.p50, outlook.npv.p10, outlook.npv.p90].map((value) => show(value, money)),
							percent(outlook.probabilityLoss, locale)
						]
					]
				: [];
		const ways = [
			...way(t('plans.today'), today),
			...way(t('plans.first-step'), firstStep),
			...way(advised ? t('plans.whole') : t('plans.assumed', { share: format.share(botFirst) }), whole)
		];
		const worth = answer.evppi.filter(({ value }) => value > 0).slice(0, SHOWN);
		return [
			table(words.head, [
				line('NPV', answer.npv, money),
				line('ROI', answer.roi, (value) => percent(value, locale)),
				[words.payback, ...months(answer.paybackMonths)]
			]),
			[recommended, plan, words.loss, ...(answer.churn === 'stated' ? [words.stated] : [])].join('\n'),
			table([t('plans.way'), t('plans.bot-first'), t('plans.middle'), 'p10', 'p90', t('plans.loss')], ways),
			table(
				words.waterfall,
				answer.waterfall.map(({ part, value }) => [t(`money.part.${part}`), money(value)])
			),
			`${table(
				words.tornado,
				answer.tornado.slice(0, SHOWN).map(({ input, low, high }) => [nameOf(input), money(low), money(high)])
			)}\n${words.modes}`,
			...(worth.length
				? [
						table(
							words.evppi,
							worth.map(({ input, value }) => [nameOf(input), money(value)])
						)
					]
				: []),
			table(
				words.even,
				turningPoints.map((of) => {
					const { now, value } = answer.breakEven[of];
					const say = (amount: number) =>
						of === 'price' || of === 'build-cost'
							? money(amount)
							: of === 'contacts'
								? t('value.a-month', { value: format.number(amount, 0) })
								: percent(amount, locale);
					return [t(`turning.${of}`), say(now), value === null ? words.none : say(value)];
				})
			)
		].join('\n\n');
	}
};
