import type { Bilingual } from './bilingual.ts';

/** Topics of the shipped samples in both languages, as they stand inside a sentence. Topics of other logs keep the log's own word. */
export const topicNames: Readonly<Record<string, Bilingual>> = {
	'parcel-tracking': { en: 'parcel tracking', zh: '物流查询' },
	'top-up': { en: 'top-ups', zh: '充值' },
	'product-question': { en: 'product questions', zh: '商品咨询' },
	invoice: { en: 'invoices', zh: '发票' },
	refund: { en: 'refunds', zh: '退款' },
	complaint: { en: 'complaints', zh: '投诉' },
	'account-security': { en: 'locked accounts', zh: '账户锁定' },
	cancellation: { en: 'cancellations', zh: '解约' }
};
