import type { Bilingual } from './bilingual.ts';

/**
 * Topics of the shipped samples in both languages, as they stand inside a sentence. Topics of other logs keep the log's own word, and so do those of
 * samples whose word may mean something else elsewhere (“table”, “session”).
 */
export const topicNames: Readonly<Record<string, Bilingual>> = {
	'parcel-tracking': { en: 'parcel tracking', zh: '物流查询' },
	'top-up': { en: 'top-ups', zh: '充值' },
	'product-question': { en: 'product questions', zh: '商品咨询' },
	invoice: { en: 'invoices', zh: '发票' },
	refund: { en: 'refunds', zh: '退款' },
	complaint: { en: 'complaints', zh: '投诉' },
	'account-security': { en: 'locked accounts', zh: '账户锁定' },
	cancellation: { en: 'cancellations', zh: '解约' },
	'network-fault': { en: 'network faults', zh: '网络故障' },
	'data-plan': { en: 'data plans', zh: '流量套餐' },
	roaming: { en: 'roaming', zh: '漫游' },
	bill: { en: 'bills', zh: '账单' },
	sim: { en: 'SIM cards', zh: 'SIM 卡' },
	appointment: { en: 'appointments', zh: '预约' },
	'prescription-refill': { en: 'prescription refills', zh: '续配处方' },
	'medical-bill': { en: 'medical bills', zh: '医疗账单' },
	'test-results': { en: 'test results', zh: '检查结果' },
	'message-for-doctor': { en: 'messages for a doctor', zh: '给医生的留言' },
	'urgent-symptoms': { en: 'urgent symptoms', zh: '紧急症状' },
	referral: { en: 'referrals', zh: '转诊' },
	'account-balance': { en: 'account balances', zh: '账户余额' },
	'card-problem': { en: 'card problems', zh: '银行卡问题' },
	'login-code': { en: 'log-in codes', zh: '登录验证码' }
};
