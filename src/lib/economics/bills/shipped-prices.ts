import type { PriceModel } from './price-model.ts';

/** What most models have in common: no fees, nothing contracted. */
const plain = { baseFee: 0, seatFee: 0, seats: null, minimum: 0 } as const;
const volume = { included: 0, committed: 0, overagePrice: null } as const;
const flat = (price: number) => [{ upTo: null, price }];

/**
 * Price models as shipped. List prices without discounts, in US dollars, as published at their date; `example` marks what was not
 * read at the vendor's own page, or holds a figure that every contract sets for itself.
 */
export const shippedPrices: readonly PriceModel[] = [
	{
		...plain,
		...volume,
		id: 'intercom-fin',
		unit: 'resolution',
		name: { en: 'Intercom Fin', zh: 'Intercom Fin' },
		currency: 'USD',
		tiers: flat(0.99),
		reopenedWithinDays: null,
		verifiedOnly: false,
		source: {
			en: 'Intercom’s help centre, “Fin AI Agent resolutions”: once a conversation; taken back if the customer returns to it',
			zh: 'Intercom 帮助中心“Fin AI Agent resolutions”：每段会话计一次，客户返回原会话则扣除'
		},
		url: 'https://www.intercom.com/help/en/articles/8205718-fin-resolutions',
		date: '2026',
		example: false
	},
	{
		...plain,
		...volume,
		id: 'intercom-fin-alone',
		unit: 'resolution',
		name: { en: 'Fin, other helpdesk', zh: 'Fin·配其他工单系统' },
		currency: 'USD',
		baseFee: 49,
		included: 50,
		tiers: flat(0.99),
		reopenedWithinDays: null,
		verifiedOnly: false,
		source: {
			en: 'A copy of an Intercom help article: $49 a month with 50 resolutions, unused ones lost',
			zh: 'Intercom 帮助文章的副本：每月 49 美元含 50 次解决，未用完作废'
		},
		url: null,
		date: '2025',
		example: true
	},
	{
		...plain,
		...volume,
		id: 'zendesk-committed',
		unit: 'resolution',
		name: { en: 'Zendesk, committed', zh: 'Zendesk·承诺用量' },
		currency: 'USD',
		committed: 1000,
		tiers: flat(1.5),
		overagePrice: 2,
		reopenedWithinDays: 3,
		verifiedOnly: true,
		source: {
			en: 'Quoted second-hand: about $1.50 committed, $2.00 beyond. The 1,000 committed and the 3 days are examples; since May 2026 only verified resolutions count',
			zh: '转引：承诺用量约 1.50 美元，超出 2.00 美元。1,000 次与 3 天为示例；2026 年 5 月起仅计经核验的解决'
		},
		url: 'https://support.zendesk.com/hc/en-us/articles/9570369117338',
		date: '2026-05',
		example: true
	},
	{
		...plain,
		...volume,
		id: 'zendesk-as-you-go',
		unit: 'resolution',
		name: { en: 'Zendesk, pay as you go', zh: 'Zendesk·按量付费' },
		currency: 'USD',
		tiers: flat(2),
		reopenedWithinDays: 3,
		verifiedOnly: true,
		source: {
			en: 'Quoted second-hand: about $2.00 a resolution. The 3 days are an example; since May 2026 only verified resolutions count',
			zh: '转引：每次解决约 2.00 美元。3 天为示例；2026 年 5 月起仅计经核验的解决'
		},
		url: 'https://support.zendesk.com/hc/en-us/articles/9570369117338',
		date: '2026-05',
		example: true
	},
	{
		...plain,
		...volume,
		id: 'redo',
		unit: 'resolution',
		name: { en: 'Redo, in tiers', zh: 'Redo·阶梯价' },
		currency: 'USD',
		tiers: [
			{ upTo: 50, price: 0.95 },
			{ upTo: 100, price: 0.9 },
			{ upTo: null, price: 0.85 }
		],
		reopenedWithinDays: 0,
		verifiedOnly: false,
		source: {
			en: 'Redo’s help centre, “AI resolution pricing”; its table ends at 300, the last price is taken to go on',
			zh: 'Redo 帮助中心“AI resolution pricing”；其价目止于 300 次，此后沿用最后一档'
		},
		url: 'https://help.getredo.com/en/articles/11673216-ai-resolution-pricing',
		date: '2025',
		example: false
	},
	{
		...plain,
		...volume,
		id: 'agentforce-conversation',
		unit: 'conversation',
		name: { en: 'Agentforce, per conversation', zh: 'Agentforce·按会话' },
		currency: 'USD',
		tiers: flat(2),
		source: {
			en: 'Quoted second-hand: $2 for each conversation the bot takes part in, resolved or not',
			zh: '转引：机器人参与的每段会话 2 美元，不论是否解决'
		},
		url: 'https://redresscompliance.com/salesforce-agentforce-licensing.html',
		date: '2024-10',
		example: true
	},
	{
		...plain,
		...volume,
		id: 'agentforce-action',
		unit: 'action',
		name: { en: 'Agentforce, per action', zh: 'Agentforce·按动作' },
		currency: 'USD',
		tiers: flat(0.1),
		source: {
			en: 'Quoted second-hand: 20 credits an action, $500 for 100,000 credits',
			zh: '转引：每个动作 20 点，每 10 万点 500 美元'
		},
		url: 'https://www.jitendrazaa.com/blog/salesforce/salesforce-agentforce-credits-cost-model-complete-guide-2026',
		date: '2025-05',
		example: true
	},
	{
		...plain,
		id: 'model-tokens',
		unit: 'token',
		name: { en: 'Language model, tokens', zh: '大语言模型·按词元' },
		currency: 'USD',
		inputPrice: 3,
		outputPrice: 15,
		source: {
			en: 'Quoted second-hand: $3 a million tokens read, $15 written. The model alone: no platform, no retrieval, no checks',
			zh: '转引：每百万词元读入 3 美元、写出 15 美元。仅模型费用，不含平台、检索与校验'
		},
		url: null,
		date: '2026',
		example: true
	},
	{
		...plain,
		id: 'seat-add-on',
		unit: 'seat',
		name: { en: 'Zendesk AI add-on, seats', zh: 'Zendesk AI 附加包·按坐席' },
		currency: 'USD',
		seatFee: 50,
		source: {
			en: 'Quoted second-hand: about $50 an agent and month, on top of the helpdesk’s own seats',
			zh: '转引：每位客服每月约 50 美元，另计工单系统自身坐席费'
		},
		url: null,
		date: '2026',
		example: true
	}
];
