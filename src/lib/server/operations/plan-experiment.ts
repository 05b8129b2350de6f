import { z } from 'zod';
import { correlationWithin } from '#lib/experiment/arm-sums.ts';
import { smallestMargin } from '#lib/experiment/customers-needed.ts';
import { customersIn, lastRate } from '#lib/experiment/enrolment.ts';
import { LEAST_TO_PLAN, planFrom, trialSize } from '#lib/experiment/trial-size.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { clusterRatio } from '#lib/stats/intervals.ts';
import { textSchema } from './bilingual-schema.ts';
import { measureTopic } from './experimenting/measure-topic.ts';
import { readTerms, refuse, sharedQueue, termsInput } from './experimenting/terms.ts';
import { operation, OperationError, type Poise } from './operation.ts';

const LOOKS = ['once', 'daily'] as const;
/** Lengths of enrolment, in days, for which the smallest margin is told: every four weeks. */
const LENGTHS = [28, 56, 84, 112, 140, 168];

const input = z.object({
	...termsInput,
	power: z.number().optional().describe('Chance to pass a bot that is exactly as good, 0 to 1.')
});
const output = z.object({
	topic: z.string(),
	share: z.number(),
	margin: z.number(),
	power: z.number(),
	alpha: z.number(),
	outcomeDays: z.int(),
	measured: z.object({
		customers: z.int().describe('Whose outcome window is over and judged.'),
		contacts: z.int(),
		rate: z.number().describe('Of their contacts, solved for good.'),
		low: z.number().nullable(),
		high: z.number().nullable(),
		contactsEach: z.number(),
		correlation: z.number().nullable().describe('How alike a customer’s contacts are; null: nobody came twice.'),
		designEffect: z
			.number()
			.describe('So many times more contacts are needed than if all were of different customers.'),
		newCustomersADay: z.number().describe('At the end of the log, where most who come often have come already.')
	}),
	plans: z.array(
		z.object({
			looks: z.enum(['once', 'daily']).describe('When the outcome is looked at: once at the end, or every day.'),
			customers: z.object({ bot: z.int(), people: z.int() }),
			enrolmentDays: z.int().nullable().describe('null: it would never end.'),
			isExtrapolated: z.boolean().describe('Longer than the log: its last days go on.'),
			days: z.int().nullable().describe('Enrolment, outcome window and maturity.')
		})
	),
	afterEnrolment: z.object({ outcomeDays: z.int(), maturityDays: z.int() }),
	margins: z
		.array(z.object({ enrolmentDays: z.int(), customers: z.int(), once: z.number(), daily: z.number() }))
		.describe('The smallest margin that can be told after so long an enrolment.'),
	notes: z.array(textSchema)
});
export type ExperimentPlan = z.output<typeof output>;

export const planExperiment = operation({
	name: 'experiment-plan',
	summary:
		'How many customers a trial of the bot on a topic takes, by lot against people, and how long: not worse by more than a margin in contacts solved for good.',
	input,
	output,
	run: (poise, asked) => plan(poise, asked)
});

async function plan(poise: Poise, asked: z.output<typeof input>): Promise<ExperimentPlan> {
	const terms = await readTerms(poise, asked);
	const { topic, share, margin, power, alpha, outcomeDays } = terms;
	const { sums, curve, maturityDays } = await measureTopic(poise, topic, outcomeDays);
	if (sums.clusters < LEAST_TO_PLAN) throw refuse('few-customers', fewCustomers(topic, sums.clusters));
	const { low, high } = clusterRatio(sums);
	const asPlanned = planFrom(sums, terms);
	const { rate, deff, contactsEach } = asPlanned;
	if (!(rate > 0 && rate < 1)) throw refuse('no-spread', noSpread(topic, rate));
	if (margin >= rate)
		throw new OperationError('usage', { code: 'bad-terms', column: 'margin', ...marginAboveRate(margin, rate) });
	const plans = LOOKS.map((looks) => {
		const size = trialSize(asPlanned, looks, { curve, daysAfter: outcomeDays + maturityDays });
		if (!size) throw refuse('no-spread', noSpread(topic, rate));
		return size;
	});
	return {
		topic,
		share,
		margin,
		power,
		alpha,
		outcomeDays,
		measured: {
			customers: sums.clusters,
			contacts: sums.sumX,
			rate,
			low,
			high,
			contactsEach,
			correlation: correlationWithin(sums, deff),
			designEffect: deff,
			newCustomersADay: lastRate(curve)
		},
		plans,
		afterEnrolment: { outcomeDays, maturityDays },
		margins: LENGTHS.flatMap((enrolment) => {
			const customers = Math.floor(customersIn(curve, enrolment));
			const [once, daily] = [
				smallestMargin(asPlanned, 'once', customers),
				smallestMargin(asPlanned, 'daily', customers)
			];
			return once === null || daily === null || daily >= rate
				? []
				: [{ enrolmentDays: enrolment, customers, once, daily }];
		}),
		notes: [
			...(plans.some(({ days }) => days === null) ? [neverEnds] : []),
			...(plans.some(({ isExtrapolated, days }) => isExtrapolated && days !== null) ? [longerThanLog] : []),
			sharedQueue
		]
	};
}

const fewCustomers = (topic: string, customers: number) => ({
	message: {
		en: `Of “${topic}”, ${customers} customers can be judged by now: too few to plan by.`,
		zh: `话题“${topic}”目前可判定的客户只有 ${customers} 位，不足以据此规划。`
	},
	hint: {
		en: `It takes ${LEAST_TO_PLAN}; import a longer log, or shorten the outcome window.`,
		zh: `至少需要 ${LEAST_TO_PLAN} 位；请导入更长的日志，或缩短结局窗口。`
	}
});
const noSpread = (topic: string, rate: number) => ({
	message: {
		en: `Of “${topic}”, ${rate === 0 ? 'no contact' : 'every contact'} was solved for good: nothing varies, so nothing can be planned.`,
		zh: `话题“${topic}”${rate === 0 ? '没有一次' : '每次'}会话都真正解决：没有波动，无从规划。`
	},
	hint: { en: 'Import a longer log, or choose another topic.', zh: '请导入更长的日志，或换一个话题。' }
});
const percent = (share: number) => Number((100 * share).toFixed(1));
const marginAboveRate = (margin: number, rate: number) => ({
	message: {
		en: `The margin, ${percent(margin)} points, is not below the share solved for good, ${percent(rate)} %: even a bot that solves nothing would pass.`,
		zh: `界值 ${percent(margin)} 个百分点不小于真正解决率 ${percent(rate)}%：什么都解决不了的机器人也会通过。`
	},
	hint: { en: 'Choose a smaller margin.', zh: '请选更小的界值。' }
});
const neverEnds: Bilingual = {
	en: 'In the last four weeks of the log hardly anybody new came: so many customers will not be found. Choose a wider margin, or several topics in turn.',
	zh: '日志最后四周几乎没有新客户：凑不齐所需人数。请放宽界值，或换一个话题。'
};
const longerThanLog: Bilingual = {
	en: 'Enrolment would last longer than the log: beyond it, new customers are taken to come as in its last four weeks, and there will be fewer as most have come.',
	zh: '招募期长于日志：超出部分按最后四周的新客户数延续；随着多数客户都已来过，实际会更慢。'
};
