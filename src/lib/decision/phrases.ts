import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Axis } from './result.ts';

/** Every sentence a decision speaks, written in each language rather than translated. Shares are 0..1, money plain. */

export const axisNames: Readonly<Record<Axis, Bilingual>> = {
	efficiency: { en: 'efficiency', zh: '效率优先' },
	experience: { en: 'experience', zh: '体验优先' },
	risk: { en: 'risk', zh: '风险敏感' }
};

/** "46 %" in English, "46%" in Chinese. */
const percentEn = (share: number) => `${Math.round(share * 100)}\u00a0%`;
const percentZh = (share: number) => `${Math.round(share * 100)}%`;
/** Certainty is never rounded up. */
export const certainty = (share: number) => ({
	en: share < 1 && share >= 0.995 ? 'over 99\u00a0%' : percentEn(share),
	zh: share < 1 && share >= 0.995 ? '99% 以上' : percentZh(share)
});
const points = (score: number) => String(Math.round(score));
const amount = (money: number, currency: string) =>
	new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
		.format(money)
		// a word joiner: before a symbol a line may break after a minus
		.replace('-', '−\u2060');

export interface Money {
	readonly low: number;
	readonly value: number;
	readonly high: number;
	readonly currency: string;
}

export const reason = {
	efficiency: (efficiency: number, experience: number): Bilingual => ({
		en: `Standard, frequent work: efficiency scores ${points(efficiency)} against ${points(experience)} for experience, and risk stays below the limit from which it alone decides.`,
		zh: `标准而高频：效率 ${points(efficiency)} 分，高于体验的 ${points(experience)} 分，风险未到“以风险为准”的界限。`
	}),
	experience: (experience: number, efficiency: number): Bilingual => ({
		en: `How it feels matters more here than how fast it goes: experience scores ${points(experience)} against ${points(efficiency)} for efficiency.`,
		zh: `这里客户的感受比速度要紧：体验 ${points(experience)} 分，高于效率的 ${points(efficiency)} 分。`
	}),
	risk: (risk: number, gate: number): Bilingual => ({
		en: `A wrong answer costs more than a fast one saves: risk scores ${points(risk)}, and from ${points(gate)} nothing else counts.`,
		zh: `答错的代价大于答快的好处：风险 ${points(risk)} 分，达到 ${points(gate)} 分即以风险为准。`
	}),
	undetermined: (leaning: Axis, share: number): Bilingual => ({
		en: `The log does not say enough: what is missing could change the class. ${percentEn(share)} of recalculations with other weights and samples lean to ${axisNames[leaning].en}.`,
		zh: `日志说得还不够：缺失的信号可能改变结论。换权重、换样本重算，${percentZh(share)} 偏向${axisNames[leaning].zh}。`
	}),
	measureNext: (labels: readonly Bilingual[]): Bilingual => ({
		en: `Measure first: ${labels.map(({ en }) => en.toLowerCase()).join('; ')}.`,
		zh: `请先测得：${labels.map(({ zh }) => zh).join('；')}。`
	}),
	strongest: (label: Bilingual, gained: number, weight: number): Bilingual => ({
		en: `${label.en}: ${points(gained)} of ${points(weight)} points.`,
		zh: `${label.zh}：${points(weight)} 分中得 ${points(gained)} 分。`
	}),
	pays: ({ value, low, high, currency }: Money): Bilingual => ({
		en: `Each contact the bot takes first gains ${amount(value, currency)}, added churn counted (${amount(low, currency)} to ${amount(high, currency)}).`,
		zh: `机器人每首接一次可得 ${amount(value, currency)}，已扣除新增流失（${amount(low, currency)} 至 ${amount(high, currency)}）。`
	}),
	mayLose: ({ value, low, high, currency }: Money): Bilingual => ({
		en: `Over all these contacts the gain is not certain: ${amount(value, currency)} each, anywhere from ${amount(low, currency)} to ${amount(high, currency)}.`,
		zh: `这些会话总起来看，单次收益尚不确定：${amount(value, currency)}，可能在 ${amount(low, currency)} 至 ${amount(high, currency)} 之间。`
	}),
	loses: ({ value, high, currency }: Money): Bilingual => ({
		en: `Each contact the bot takes first loses money once churn is counted: ${amount(value, currency)}, at best ${amount(high, currency)}.`,
		zh: `计入流失后，机器人每首接一次都在亏损：${amount(value, currency)}，最好也只有 ${amount(high, currency)}。`
	}),
	valueUnknown: {
		en: 'What a contact would gain cannot be computed from this log.',
		zh: '凭这份日志无法算出单次会话的收益。'
	},
	churnLeftOut: {
		en: 'No customer lost is counted in it: who writes here writes to leave. What people win back is not in the log’s figures; weigh it yourself before you hand this over.',
		zh: '其中未计流失：来这里的客户本就要走。人工能挽留多少，日志的数字里没有，移交之前请自行权衡。'
	},
	outcomesAssumed: {
		en: 'No bot has been measured here: how its conversations would end is an assumption, and a pilot would replace it.',
		zh: '这里还没有实测过机器人：会话会如何结束只是假设，试点可以给出答案。'
	},
	tooFew: (n: number, least: number): Bilingual => ({
		en: `Only ${n} contact${n === 1 ? '' : 's'}: too few to judge (${least} are needed).`,
		zh: `仅 ${n} 次会话，不足以判断（需要 ${least} 次）。`
	}),
	unstable: (share: number): Bilingual => ({
		en: `The class holds in only ${percentEn(share)} of recalculations with other weights and samples.`,
		zh: `换权重、换样本重算，该结论仅在 ${percentZh(share)} 的情形下成立。`
	}),
	stable: (share: number): Bilingual => ({
		en: `The class holds in ${certainty(share).en} of recalculations with other weights and samples.`,
		zh: `换权重、换样本重算，该结论在 ${certainty(share).zh} 的情形下成立。`
	}),
	controlsFirst: {
		en: 'Until the controls below stand, the bot gives general information only and hands the rest to a person.',
		zh: '在下列管控到位之前，机器人只提供一般信息，其余转人工。'
	}
} as const;

/** What risk-sensitive work asks for before any answer about somebody's own account. */
export const riskControls: readonly Bilingual[] = [
	{
		en: 'Two-factor verification before any answer about the customer’s own account.',
		zh: '涉及客户本人账户的回答，须先通过双因素验证。'
	},
	{
		en: 'Every dialogue traceable: who said what, from which article, by which rule.',
		zh: '对话全程可追溯：谁说了什么、出自哪篇知识、依据哪条规则。'
	},
	{ en: 'A person approves whatever cannot be undone.', zh: '不可逆的操作一律由人批准。' }
];

/** How long a limit must be passed: in one week, or in so many in a row. */
const running = (weeks: number | null): Bilingual => {
	if (weeks === null) return { en: 'over all', zh: '总体' };
	if (weeks === 1) return { en: 'in any week', zh: '任一周' };
	return weeks === 2
		? { en: 'two weeks running', zh: '连续两周' }
		: { en: `${weeks} weeks running`, zh: `连续 ${weeks} 周` };
};
const nowEn = (share: number | null) => (share === null ? '' : ` (now ${percentEn(share)})`);
const nowZh = (share: number | null) => (share === null ? '' : `（现为 ${percentZh(share)}）`);

/** A limit as it is, to a tenth of a per cent. */
const tenths = (share: number) => String(Number((share * 100).toFixed(1)));
const limitEn = (share: number) => `${tenths(share)}\u00a0%`;
const limitZh = (share: number) => `${tenths(share)}%`;

export const kill = {
	recontact: (limit: number, now: number | null, weeks: number | null): Bilingual => ({
		en: `Stop if more than ${limitEn(limit)} come back within 7 days, ${running(weeks).en}${nowEn(now)}.`,
		zh: `若 7 日内再次来访率${running(weeks).zh}超过 ${limitZh(limit)}${nowZh(now)}，停止。`
	}),
	durable: (limit: number, now: number | null, weeks: number | null): Bilingual => ({
		en: `Stop if the bot alone durably solves less than ${limitEn(limit)} of what it takes, ${running(weeks).en}${nowEn(now)}.`,
		zh: `若机器人独立且真正解决率${running(weeks).zh}低于 ${limitZh(limit)}${nowZh(now)}，停止。`
	}),
	complaints: (limit: number, now: number | null, weeks: number | null): Bilingual => ({
		en: `Stop if complaints in customers’ own words rise above ${limitEn(limit)} of contacts ${running(weeks).en}${nowEn(now)}.`,
		zh: `若${running(weeks).zh}客户亲口投诉的会话占比高于 ${limitZh(limit)}${nowZh(now)}，停止。`
	}),
	satisfaction: (limit: number): Bilingual => ({
		en: `Stop if satisfaction falls more than ${tenths(limit)} points of 100 below that of contacts people take first.`,
		zh: `若满意度（百分制）比人工首接低出 ${tenths(limit)} 分以上，停止。`
	}),
	/** `before`: how often the log has it already; such a bot trips the rule in its first week. */
	refusal: (before: number | null): Bilingual => ({
		en: `Stop if the bot alone turns down a single customer’s request: a refusal is a person’s to make${before ? ` (it did ${before} times in this log: mend that before you begin)` : ''}.`,
		zh: `机器人若未经人工拒绝了任何一位客户，即停止${before ? `（本日志中已有 ${before} 次，开始前须先纠正）` : ''}。`
	})
} as const;
