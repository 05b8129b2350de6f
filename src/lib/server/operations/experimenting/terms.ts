import { z } from 'zod';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { nearest } from '#lib/log/nearest.ts';
import { modesOf } from '#lib/economics/values.ts';
import { currentRegister } from '../current-register.ts';
import { logFacts } from '../log-facts.ts';
import { OperationError, type Poise } from '../operation.ts';

/** What a trial is planned and read with; what is left out is as assumed (`plan.trial-…`). */
export const termsInput = {
	topic: z.string().min(1).describe('The topic that is tried, as the log writes it.'),
	share: z.number().optional().describe('Of customers drawn for the bot, 0 to 1.'),
	margin: z.number().optional().describe('By how much the bot’s share solved for good may be lower, 0 to 1.'),
	alpha: z.number().optional().describe('One-sided chance to pass a bot that is worse by the margin.'),
	outcomeDays: z.number().optional().describe('Days from the first contact for which a customer’s contacts count.')
};

export interface Terms {
	readonly topic: string;
	readonly share: number;
	readonly margin: number;
	readonly power: number;
	readonly alpha: number;
	readonly outcomeDays: number;
}

/** @throws OperationError for an empty log, one without customers, an unknown topic, or terms that no trial can have */
export async function readTerms(
	poise: Poise,
	asked: z.output<z.ZodObject<typeof termsInput>> & { readonly power?: number | undefined }
): Promise<Terms> {
	const facts = await logFacts(poise);
	if (facts.conversations === 0) throw refuse('empty-log', emptyLog);
	if (!facts.known.has('customer_id')) throw refuse('no-customers', noCustomerIds);
	await checkTopic(poise, asked.topic);
	const assumed = modesOf(await currentRegister(poise));
	const found: Terms = {
		topic: asked.topic,
		share: asked.share ?? assumed['plan.trial-share'],
		margin: asked.margin ?? assumed['plan.trial-margin'],
		power: asked.power ?? assumed['plan.trial-power'],
		alpha: asked.alpha ?? assumed['plan.trial-alpha'],
		outcomeDays: asked.outcomeDays ?? assumed['plan.trial-outcome-days']
	};
	check('share', found.share, found.share > 0 && found.share < 1, between(0, 1));
	check('margin', found.margin, found.margin > 0 && found.margin < 1, between(0, 1));
	check('power', found.power, found.power >= 0.5 && found.power <= 0.999, between(0.5, 0.999));
	check('alpha', found.alpha, found.alpha >= 0.0001 && found.alpha <= 0.25, between(0.0001, 0.25));
	const isDays = Number.isInteger(found.outcomeDays) && found.outcomeDays >= 1 && found.outcomeDays <= 365;
	check('outcomeDays', found.outcomeDays, isDays, { en: 'a whole number from 1 to 365', zh: '1 到 365 的整数' });
	return found;
}

async function checkTopic({ engine }: Poise, topic: string): Promise<void> {
	const topics = await engine.read((session) =>
		session.rows<{ topic: string }>(
			'SELECT topic FROM judged WHERE topic IS NOT NULL GROUP BY topic ORDER BY count(*) DESC, topic LIMIT 1000'
		)
	);
	const names = topics.map((each) => each.topic);
	if (names.includes(topic)) return;
	const meant = nearest(topic, names);
	const some = names.slice(0, 8);
	throw new OperationError('usage', {
		code: 'unknown-topic',
		column: 'topic',
		message: { en: `The log has no topic “${topic}”.`, zh: `日志中没有话题“${topic}”。` },
		hint:
			meant !== null
				? { en: `Did you mean “${meant}”?`, zh: `是否指“${meant}”？` }
				: some.length > 0
					? { en: `Topics are ${some.join(', ')}.`, zh: `现有话题：${some.join('、')}。` }
					: { en: 'Import a log that names topics.', zh: '请导入带话题的日志。' }
	});
}

const between = (low: number, high: number): Bilingual => ({
	en: `between ${low} and ${high} (${percent(low)} and ${percent(high)} %)`,
	zh: `${low} 与 ${high} 之间（${percent(low)}% 与 ${percent(high)}%）`
});

/** Shares are asked for as numbers by programs, and as per cents on the page: both are said. */
const percent = (share: number) => `${Number((100 * share).toFixed(3))}`;

const called: Readonly<Record<string, Bilingual>> = {
	share: { en: 'The share of customers for the bot', zh: '机器人组比例' },
	margin: { en: 'The margin', zh: '界值' },
	power: { en: 'The power', zh: '检验效能' },
	alpha: { en: 'The error rate', zh: '误通过概率' },
	outcomeDays: { en: 'The outcome window in days', zh: '结局窗口天数' }
};

function check(name: string, value: number, isRight: boolean, range: Bilingual): void {
	if (isRight) return;
	const what = called[name] ?? { en: name, zh: name };
	const told =
		name === 'outcomeDays'
			? { en: `${value}`, zh: `${value}` }
			: { en: `${value} (${percent(value)} %)`, zh: `${value}（${percent(value)}%）` };
	throw new OperationError('usage', {
		code: 'bad-terms',
		column: name,
		message: { en: `${what.en} cannot be ${told.en}.`, zh: `${what.zh}不能为 ${told.zh}。` },
		hint: { en: `It lies ${range.en}.`, zh: `应为${range.zh}。` }
	});
}

export const refuse = (
	code: string,
	{ message, hint }: { readonly message: Bilingual; readonly hint: Bilingual }
): OperationError => new OperationError('refused', { code, message, hint });

/** Said with every plan and every reading: what a trial side by side cannot show. */
export const sharedQueue: Bilingual = {
	en: 'Both groups share one queue. What the bot takes off people also shortens the wait of the group without it, and what it hands back lengthens both: the trial compares the groups side by side under a mixed load, and does not show waits, nor outcomes that hang on waits, as they would be with everybody on the bot. Watch waits of both groups against the weeks before.',
	zh: '两组共用同一个人工队列：机器人分走的工作量也会缩短对照组的等待，它转回人工的会话则让两组都等得更久。试验比较的是混合负荷下并行的两组，不能说明全部客户改由机器人先接后的等待时间，以及受等待影响的结局。请把两组的等待时间与试验前几周一并对照。'
};

const emptyLog = {
	message: { en: 'The log is empty.', zh: '日志为空。' },
	hint: { en: 'Import a ticket log first.', zh: '请先导入工单日志。' }
};
const noCustomerIds = {
	message: {
		en: 'The log does not say which customer wrote: nobody can be drawn, and nobody is seen to come back.',
		zh: '日志没有客户编号：无法按客户抽签，也看不出谁再次来访。'
	},
	hint: { en: 'Import a log with customer_id.', zh: '请导入带 customer_id 的日志。' }
};
