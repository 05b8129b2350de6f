import type { Bilingual } from '#lib/log/bilingual.ts';
import { assumedBecause, ownJudgement, type AssumptionUnit } from './assumption.ts';

/**
 * How a decision reads its signals: the value that counts as 0, the value that counts as 1, and the most it can add to
 * its axis. All are conventions, set from the reasons given and not from any log; none is drawn as uncertain (weights are
 * drawn around their value by `decision.weight-concentration`).
 */
interface SignalRow {
	readonly signal: string;
	readonly label: Bilingual;
	readonly unit: AssumptionUnit;
	readonly from: number;
	readonly to: number;
	/** Points of 100 on its axis, for the whole log; a topic rescales the weights of its own signals to 100. */
	readonly weight: number;
	readonly reason: Bilingual;
	/** Why it weighs so much, where there is more to say than that somebody thought so. */
	readonly weightReason?: Bilingual;
}

export const signalRows = [
	{
		signal: 'monthly-volume',
		label: { en: 'Contacts a month', zh: '月会话量' },
		unit: 'contacts/month',
		from: 600,
		to: 10000,
		weight: 25,
		reason: assumedBecause(
			'read on a log scale; at about 600 a month the $3 that a contact saves just pay for a bot’s licence and upkeep, 10,000 a month dwarf them',
			'按对数刻度；每次约省 3 美元，每月约 600 次恰好抵消平台许可与运维，10,000 次则远超之'
		)
	},
	{
		signal: 'concentration',
		label: { en: 'Concentration of topics', zh: '话题集中度' },
		unit: 'share',
		from: 0.2,
		to: 0.7,
		weight: 10,
		reason: assumedBecause(
			'share of the three largest topics: at a fifth there is no place to start, at 70 % three scenarios do most of the work',
			'前三大话题占比：两成时无从下手，七成时三个场景即可覆盖大部分'
		)
	},
	{
		signal: 'handle-time',
		label: { en: 'Handle time', zh: '处理时长' },
		unit: 'seconds',
		from: 900,
		to: 180,
		weight: 15,
		reason: assumedBecause(
			'a quarter of an hour is casework, three minutes is a look-up',
			'一刻钟是个案办理，三分钟是查询'
		)
	},
	{
		signal: 'handle-spread',
		label: { en: 'Spread of handle time', zh: '处理时长离散度' },
		unit: 'ratio',
		from: 1.2,
		to: 0.4,
		weight: 15,
		reason: assumedBecause(
			'standard deviation ÷ mean: 1 is what chance alone gives (exponential), 0.4 is scripted work',
			'标准差÷均值：1 为纯随机（指数分布），0.4 为照本办理'
		)
	},
	{
		signal: 'repeated-questions',
		label: { en: 'Repeated questions', zh: '重复提问占比' },
		unit: 'share',
		from: 0.05,
		to: 0.5,
		weight: 15,
		reason: assumedBecause(
			'the same words from three customers; half of all contacts is a FAQ',
			'三位以上客户的相同问法；占到一半即是常见问题集'
		)
	},
	{
		signal: 'out-of-hours',
		label: { en: 'Out of hours', zh: '非工作时段占比' },
		unit: 'share',
		from: 0.1,
		to: 0.6,
		weight: 10,
		reason: assumedBecause(
			'a tenth can wait till morning; 60 % is what round-the-clock demand looks like against an eight-hour day',
			'一成可等到次日；六成相当于全天均匀需求面对八小时工作制'
		)
	},
	{
		signal: 'bot-durable',
		label: { en: 'Durably solved by the bot alone', zh: '机器人独立且真正解决率' },
		unit: 'share',
		from: 0.4,
		to: 0.9,
		weight: 10,
		reason: assumedBecause(
			'below 40 % the hand-offs and returns eat the saving; nine in ten is standard business',
			'低于四成时转接与再次来访吃掉节省；九成即为标准化业务'
		)
	},
	{
		signal: 'anxious',
		label: { en: 'Anxious customers', zh: '焦虑会话占比' },
		unit: 'share',
		from: 0.05,
		to: 0.4,
		weight: 13,
		reason: ownJudgement
	},
	{
		signal: 'complaint',
		label: { en: 'Contacts about a complaint', zh: '投诉类会话占比' },
		unit: 'share',
		from: 0.05,
		to: 0.4,
		weight: 20,
		reason: assumedBecause(
			'centres book under 5 % as complaints, callers themselves call 14 % so (SQM Group); two in five is a complaint desk',
			'中心登记的投诉不足 5%，来电者自认 14%（SQM Group）；四成即为投诉专席'
		)
	},
	{
		signal: 'recontact',
		label: { en: 'Back within 7 days', zh: '7 日内再次来访率' },
		unit: 'share',
		from: 0.1,
		to: 0.45,
		weight: 17,
		reason: assumedBecause(
			'the average centre has 28 % call back (SQM Group): it lies in the middle',
			'行业平均 28% 需再次来电（SQM Group），取为中点'
		)
	},
	{
		signal: 'csat-lost',
		label: { en: 'Satisfaction lost when the bot goes first', zh: '机器人首接的满意度损失' },
		unit: 'share',
		from: 0,
		to: 0.15,
		weight: 7,
		reason: assumedBecause('fifteen points of a hundred', '百分制的 15 分')
	},
	{
		signal: 'customer-margin',
		label: { en: 'Margin of a customer a year', zh: '客户年毛利' },
		unit: 'money/year',
		from: 60,
		to: 400,
		weight: 40,
		reason: assumedBecause(
			'about $150 and $1,000 over three years: churn is noise beside the saving, or swallows it.',
			'三年约 150 与 1,000 美元：前者流失可忽略，后者足以吞掉节省'
		),
		weightReason: assumedBecause(
			'it multiplies the cost of every bad contact: at an average centre about two fifths of what moves that cost between the anchors',
			'每次糟糕会话的损失都按它放大：在一般的中心，锚点之间的损失变化约五分之二来自它'
		)
	},
	{
		signal: 'loops',
		label: { en: 'Bot asks again what it was told', zh: '机器人重复追问率' },
		unit: 'share',
		from: 0,
		to: 0.2,
		weight: 3,
		reason: ownJudgement
	},
	{
		signal: 'sensitive-content',
		label: {
			en: 'Payment, personal, security, health or legal matters',
			zh: '支付、个人信息、安全、健康或法律内容占比'
		},
		unit: 'share',
		from: 0.05,
		to: 0.5,
		weight: 45,
		reason: assumedBecause(
			'one in twenty is mentioned in passing; every second contact makes it the topic’s business. It alone can reach the risk limit: a wrong answer binds the company (Moffatt v. Air Canada, 2024 BCCRT 149)',
			'二十分之一属偶然提及，过半即为该话题的本业。单凭此项即可达到风险界限：答错须由公司负责（Moffatt 诉加拿大航空，2024 BCCRT 149）'
		)
	},
	{
		signal: 'irreversible',
		label: { en: 'Irreversible or refused requests', zh: '不可逆或被拒请求占比' },
		unit: 'share',
		from: 0.05,
		to: 0.5,
		weight: 20,
		reason: ownJudgement
	},
	{
		signal: 'value-at-stake',
		label: { en: 'Cost of a wrong answer', zh: '答错的代价' },
		unit: 'money',
		from: 50,
		to: 1000,
		weight: 15,
		reason: assumedBecause(
			'the value of the contact’s order or claim; 50 is made good without asking, 1,000 goes to a manager',
			'会话所涉订单或索赔金额；50 可直接补偿，1,000 须经主管'
		)
	},
	{
		signal: 'regulated',
		label: { en: 'Regulated sector', zh: '受监管行业' },
		unit: 'share',
		from: 0,
		to: 1,
		weight: 20,
		reason: ownJudgement
	}
] as const satisfies readonly SignalRow[];

/** A topic is smaller than the log, so two signals have anchors of their own there. */
export const topicRows = [
	{ signal: 'monthly-volume', label: { en: 'Contacts a month in a topic', zh: '话题月会话量' }, from: 200, to: 3000 },
	{ signal: 'concentration', label: { en: 'Topic’s share of contacts', zh: '话题占比' }, from: 0.02, to: 0.2 }
] as const;
