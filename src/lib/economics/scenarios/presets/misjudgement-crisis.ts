import { secondPrice } from '../../prices.ts';
import { modesOf } from '../../values.ts';
import { given, result, yours, type Footing, type Preset } from './preset.ts';

const BLOCKED = 0.9;
const COMPLAINTS = 12_000;

/** What people's time for one contact costs, money. */
function contactByPeople({ register }: Footing): number {
	const modes = modesOf(register);
	return secondPrice(modes, false) * modes['labour.handle-seconds'];
}

/** Refunds wrongly refused, and a day of complaints. */
export const misjudgementCrisis: Preset = {
	id: 'misjudgement-crisis',
	name: { en: 'Refunds wrongly refused', zh: '退款误拦舆情' },
	said: {
		en: '90 % of legitimate refunds are blocked by mistake: 12,000 complaints in a day.',
		zh: '90% 的正当退款被误拦，一天之内引来 1.2 万起投诉。'
	},
	steps: (footing) => [
		given({ en: 'Legitimate refunds blocked', zh: '正当退款被误拦' }, BLOCKED, 'share'),
		given({ en: 'Complaints in a day', zh: '一天的投诉' }, COMPLAINTS, 'count'),
		result(
			{
				en: 'So at least so many legitimate refunds were asked for, if nobody complains twice',
				zh: '若无人重复投诉，则正当退款申请至少有'
			},
			COMPLAINTS / BLOCKED,
			'count',
			{ en: '12,000 ÷ 90 %: as if all who were blocked complained', zh: '12,000 ÷ 90%：假如被误拦者全部投诉' }
		),
		yours({ en: 'People’s time for one contact', zh: '人工处理一次的成本' }, contactByPeople(footing), 'money'),
		result({ en: 'Answering the complaints', zh: '处理这些投诉' }, COMPLAINTS * contactByPeople(footing), 'money', {
			en: '12,000 × one contact',
			zh: '12,000 × 一次的成本'
		})
	],
	missing: [
		{
			en: 'How many refunds were asked for, and what share of the blocked complained: the step from 90 % to 12,000 cannot be reproduced, only bounded.',
			zh: '未说明退款申请总数，也未说明被误拦者中多少人投诉：从 90% 到 1.2 万起无法复现，只能给出下限。'
		},
		{
			en: 'How often such a day happens, and what goodwill and lost customers cost. Loaded is only the answering of the complaints as the loss of a crisis; its chance stays yours.',
			zh: '未说明这样的日子多久一遇，补偿与客户流失代价几何。载入的只是处理投诉的费用，作为一次舆情的损失；发生概率仍用您的假设。'
		}
	],
	needsRate: false,
	assumptions: (footing) => {
		const loss = COMPLAINTS * contactByPeople(footing);
		return {
			'risk.crisis-median': loss,
			'risk.crisis-p95': Math.max(loss, footing.register.figures['risk.crisis-p95'].mode)
		};
	}
};
