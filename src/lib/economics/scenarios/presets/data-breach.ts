import { eventRisk, expectedLoss } from '../../event-loss.ts';
import { given, result, yours, type Preset } from './preset.ts';

const RECORDS = 110_000;
const TIMES_BUILD = 3;

/** Logs in plain text, and what their leak costs. */
export const dataBreach: Preset = {
	id: 'data-breach',
	name: { en: 'Data leaked', zh: '数据泄露' },
	said: {
		en: 'Logs kept in plain text: 110,000 records leak, and the aftermath costs three times what the bot did.',
		zh: '日志未加密，11 万条记录泄露，善后费用是建设成本的 3 倍。'
	},
	steps: ({ register: { figures } }) => {
		const build = figures['plan.build-cost'].mode;
		const chance = figures['risk.breach-chance'].mode;
		const loss = TIMES_BUILD * build;
		const assumed = expectedLoss(
			eventRisk(chance, figures['risk.breach-median'].mode, figures['risk.breach-p95'].mode)
		);
		return [
			given({ en: 'Records leaked', zh: '泄露记录' }, RECORDS, 'count'),
			given({ en: 'Aftermath over build cost', zh: '善后费用与建设成本之比' }, TIMES_BUILD, 'ratio'),
			yours({ en: 'Build cost', zh: '建设成本' }, build, 'money'),
			result({ en: 'Aftermath', zh: '善后费用' }, loss, 'money', { en: '3 × build cost', zh: '3 × 建设成本' }),
			result({ en: 'A record', zh: '每条记录' }, loss / RECORDS, 'money', {
				en: 'aftermath ÷ 110,000',
				zh: '善后费用 ÷ 110,000'
			}),
			yours({ en: 'Chance of a breach in a year', zh: '年泄露概率' }, chance, 'share'),
			result({ en: 'Expected loss a year', zh: '每年预期损失' }, expectedLoss(eventRisk(chance, loss, loss)), 'money', {
				en: '−ln(1 − chance) × aftermath',
				zh: '−ln(1 − 概率) × 善后费用'
			}),
			yours({ en: 'Expected loss a year, as you assume it now', zh: '您现行假设下每年预期损失' }, assumed, 'money')
		];
	},
	missing: [
		{
			en: 'Neither the build cost nor the amount: the ratio is all there is, so it is applied to your build cost.',
			zh: '未给出建设成本与金额，只有倍数，因此乘以您的建设成本。'
		},
		{
			en: 'How likely it was. Your own chance stays; one story says nothing about how often it happens.',
			zh: '未说明可能性。概率仍用您的假设：一个故事说明不了多久发生一次。'
		},
		{
			en: 'Whether it could have been worse. Loaded, every breach costs the same; where you assume that some cost far more, the plan looks better with the story than without.',
			zh: '未说明是否可能更糟。载入后，每次泄露损失相同；若您假设有的远为严重，套用这个故事反而使方案显得更好。'
		}
	],
	needsRate: false,
	assumptions: ({ register }) => {
		const loss = TIMES_BUILD * register.figures['plan.build-cost'].mode;
		return { 'risk.breach-median': loss, 'risk.breach-p95': loss };
	}
};
