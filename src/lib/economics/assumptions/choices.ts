import { ownJudgement, type Choice } from './assumption.ts';

/** The currency in which the register's default money figures are written. */
export const defaultCurrency = 'USD';

export const choiceDefaults = [
	{
		key: 'currency',
		label: { en: 'Currency', zh: '币种' },
		value: defaultCurrency,
		options: null,
		source: {
			en: 'The default figures are in US dollars; they are not converted',
			zh: '默认金额以美元计，不作换算'
		},
		usedIn: ['money']
	},
	{
		key: 'bot.price-model',
		label: { en: 'How the vendor charges', zh: '供应商计费方式' },
		value: 'per-resolution',
		options: ['per-resolution', 'per-conversation'],
		source: { en: 'The commonest published model', zh: '最常见的公开计费方式' },
		usedIn: ['bot-price']
	},
	{
		key: 'labour.handle-clock',
		label: { en: 'What handle time counts', zh: '处理时长的口径' },
		value: 'work',
		options: ['work', 'wall'],
		source: {
			en: 'A chat stays open while others are answered: time open counts that again for each',
			zh: '一段会话打开期间还会接待其他客户：按打开时间计会重复计算'
		},
		usedIn: ['human-contact-cost']
	},
	{
		key: 'staffing.service-definition',
		label: { en: 'Answered in time, of whom', zh: '按时应答率的口径' },
		value: 'offered',
		options: ['offered', 'answered', 'excludingShortAbandons', 'abandonsMet'],
		source: {
			en: 'of all who come; of those answered; short give-ups left out; or counted as answered. Vendors mean different ones',
			zh: '以全部来访为基数；仅计已应答者；剔除短时放弃；或将其计为达标。各厂商口径不同'
		},
		usedIn: ['ratio']
	},
	{
		key: 'staffing.hours',
		label: { en: 'When people are at work', zh: '人工在岗时段' },
		value: 'worked',
		options: ['worked', 'always'],
		source: {
			en: 'People work in the business hours that are set; where none are, when they answer in the log',
			zh: '有人上班的时段取已设定的营业时间，未设定则取日志中人工应答的时段'
		},
		usedIn: ['ratio']
	},
	{
		key: 'churn.loss-mode',
		label: { en: 'How a lost customer is counted', zh: '客户流失的计法' },
		value: 'margin',
		options: ['margin', 'replacement'],
		source: ownJudgement,
		usedIn: ['churn-cost']
	}
] as const satisfies readonly Choice[];
