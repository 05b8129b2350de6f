import type { AssumptionKey } from '#lib/economics/assumptions/register.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { SignalId } from './input.ts';
import type { Axis } from './result.ts';

/** One thing a score looks at. Its anchors and weight are `decision.<id>.from`, `.to` and `.weight` of the register. */
export interface Signal {
	readonly id: SignalId;
	readonly axis: Axis;
	readonly label: Bilingual;
	readonly unit: 'contacts/month' | 'share' | 'seconds' | 'ratio' | 'money' | 'money/year';
	/** Amounts that span orders of magnitude are placed between their anchors by logarithm. */
	readonly scale: 'linear' | 'log';
	/** What the value can be at all. */
	readonly least: number;
	readonly most: number;
	/** Columns of the log without which it is missing. */
	readonly needs: readonly string[];
	/** How a topic has it: over its own contacts; against anchors of its own (`topic-from`, `topic-to`); or not at all. */
	readonly ofTopic: 'own' | 'own-anchors' | 'none';
	/** Where it comes from if the log does not say: the register's figure, as an assumption. */
	readonly assumedFrom?: AssumptionKey;
}

const share = { unit: 'share', scale: 'linear', least: 0, most: 1, ofTopic: 'own' } as const;

export const signals: readonly Signal[] = [
	{
		id: 'monthly-volume',
		axis: 'efficiency',
		label: { en: 'Contacts a month', zh: '月会话量' },
		unit: 'contacts/month',
		scale: 'log',
		least: 0,
		most: Infinity,
		needs: ['opened_at'],
		ofTopic: 'own-anchors'
	},
	{
		...share,
		id: 'concentration',
		axis: 'efficiency',
		label: { en: 'Concentration of topics', zh: '话题集中度' },
		needs: ['topic'],
		ofTopic: 'own-anchors'
	},
	{
		id: 'handle-time',
		axis: 'efficiency',
		label: { en: 'Handle time', zh: '处理时长' },
		unit: 'seconds',
		scale: 'linear',
		least: 0,
		most: Infinity,
		needs: ['handle_seconds'],
		ofTopic: 'own'
	},
	{
		id: 'handle-spread',
		axis: 'efficiency',
		label: { en: 'Spread of handle time', zh: '处理时长离散度' },
		unit: 'ratio',
		scale: 'linear',
		least: 0,
		most: Infinity,
		needs: ['handle_seconds'],
		ofTopic: 'own'
	},
	{
		...share,
		id: 'repeated-questions',
		axis: 'efficiency',
		label: { en: 'Repeated questions', zh: '重复提问' },
		needs: ['subject']
	},
	{
		...share,
		id: 'out-of-hours',
		axis: 'efficiency',
		label: { en: 'Out of hours', zh: '非工作时段' },
		needs: ['opened_at']
	},
	{
		...share,
		id: 'bot-durable',
		axis: 'efficiency',
		label: { en: 'Durably solved by the bot alone', zh: '机器人独立且真正解决' },
		needs: ['bot_involved', 'customer_id']
	},
	{
		...share,
		id: 'anxious',
		axis: 'experience',
		label: { en: 'Anxious customers', zh: '焦虑的客户' },
		needs: ['text']
	},
	{
		...share,
		id: 'complaint',
		axis: 'experience',
		label: { en: 'Contacts about a complaint', zh: '投诉类会话' },
		needs: ['topic', 'subject']
	},
	{
		...share,
		id: 'recontact',
		axis: 'experience',
		label: { en: 'Back within 7 days', zh: '7 日内再次来访' },
		needs: ['customer_id']
	},
	{
		...share,
		id: 'csat-lost',
		axis: 'experience',
		label: { en: 'Satisfaction lost when the bot goes first', zh: '机器人首接的满意度损失' },
		least: -1,
		needs: ['csat', 'bot_involved']
	},
	{
		id: 'customer-margin',
		axis: 'experience',
		label: { en: 'Margin of a customer a year', zh: '客户年毛利' },
		unit: 'money/year',
		scale: 'linear',
		least: -Infinity,
		most: Infinity,
		needs: ['annual_margin'],
		ofTopic: 'own',
		assumedFrom: 'customer.annual-margin'
	},
	{
		...share,
		id: 'loops',
		axis: 'experience',
		label: { en: 'Bot asks again what it was told', zh: '机器人重复追问' },
		needs: ['text', 'bot_involved']
	},
	{
		...share,
		id: 'sensitive-content',
		axis: 'risk',
		label: { en: 'Payment, personal, security, health or legal matters', zh: '支付、个人信息、安全、健康或法律内容' },
		needs: ['topic', 'subject']
	},
	{
		...share,
		id: 'irreversible',
		axis: 'risk',
		label: { en: 'Irreversible or refused requests', zh: '不可逆或被拒的请求' },
		needs: ['topic', 'subject']
	},
	{
		id: 'value-at-stake',
		axis: 'risk',
		label: { en: 'Cost of a wrong answer', zh: '答错的代价' },
		unit: 'money',
		scale: 'linear',
		least: 0,
		most: Infinity,
		needs: ['currency_value'],
		ofTopic: 'own'
	},
	{
		...share,
		id: 'regulated',
		axis: 'risk',
		label: { en: 'Regulated sector', zh: '受监管行业' },
		needs: [],
		ofTopic: 'none',
		assumedFrom: 'company.regulated'
	}
];
