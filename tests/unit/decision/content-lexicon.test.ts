import { describe, expect, it } from 'vitest';
import {
	contentLexicon,
	wordsByKind,
	prepareForLexicon,
	sensitiveKinds,
	touches
} from '#lib/decision/content-lexicon.ts';

const sensitive = (text: string) => sensitiveKinds.some((kind) => touches(kind, text));

describe('the content lexicon', () => {
	it.each([
		['payment', 'Payment issue'],
		['payment', 'payment_failed'],
		['payment', 'I was charged twice!'],
		['payment', '信用卡扣款失败'],
		['personal', 'Update my details'],
		['personal', '实名认证'],
		['security', 'Account locked'],
		['security', 'Password-reset'],
		['security', '忘记密码怎么办'],
		['health', 'Side effects of my medication'],
		['health', '医疗咨询'],
		['health', 'I don’t want to live any more'],
		['health', '我不想活了'],
		['health', '验血结果'],
		['legal', 'I will sue you'],
		['legal', '律师函'],
		['irreversible', 'Refund request'],
		['irreversible', 'Please cancel my order'],
		['irreversible', '注销账号'],
		['complaint', 'Complaint about courier'],
		['complaint', '我要投诉你们']
	] as const)('hears %s in “%s”', (kind, text) => {
		expect(touches(kind, text)).toBe(true);
	});

	it.each([
		'Where is my parcel?',
		'Please be patient with the delivery',
		'Charger not working',
		'Do I want to live in Shanghai?',
		'周末不想活动',
		'年轻生活',
		'Speed test results',
		'Recharge my prepaid SIM',
		'Shipping to Taiwan',
		'Tissue box issue',
		'Courteous staff',
		'Basketball court opening hours',
		'Power bank size',
		'Gift card as a present',
		'Leather wallet colours',
		'Pin code of my area',
		'Noise cancelling headphones',
		'Hospitality training',
		'Spain delivery time',
		'Hotpot restaurant',
		'Lovely atmosphere',
		'New brand identity',
		'电脑中毒了',
		'Parcel stolen from the porch',
		'这台机器有毛病',
		'挂号信到哪了',
		'密码锁怎么装',
		'订单不满300元包邮吗',
		'垃圾袋尺寸',
		'相机曝光设置',
		'快递查询',
		'话费充值'
	])('hears nothing in “%s”', (text) => {
		const heard = Object.keys(wordsByKind).filter((kind) => touches(kind as keyof typeof wordsByKind, text));
		expect(heard).toEqual([]);
		expect(sensitive(text)).toBe(false);
	});

	it('prepares a text so that every word stands between spaces', () => {
		expect(prepareForLexicon('  Two-Factor_login: 验证码?! ')).toBe(' two factor login 验证码 ');
	});

	it('holds only entries that a prepared text can contain, each once', () => {
		for (const entries of Object.values({ ...wordsByKind, ...contentLexicon })) {
			expect(new Set(entries).size).toBe(entries.length);
			for (const entry of entries) {
				expect(entry.trim().length).toBeGreaterThan(1);
				expect(prepareForLexicon(entry)).toContain(entry);
				if (/[a-z]/.test(entry)) expect(entry).toMatch(/^ /);
			}
		}
	});
});
