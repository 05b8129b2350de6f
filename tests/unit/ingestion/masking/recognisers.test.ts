import { describe, expect, it } from 'vitest';
import { findIdentifiers } from '#lib/ingestion/masking/find-identifiers.ts';

/** What is found, written as `type=text`. */
const found = (text: string) =>
	findIdentifiers(text).map(({ start, end, type }) => `${type}=${text.slice(start, end)}`);

/** A text with what must be found in it between ⟦ and ⟧; without, nothing may be found. */
function cases(type: string, texts: readonly string[]): void {
	it.each(texts)('%s', (marked) => {
		const text = marked.replace(/[⟦⟧]/g, '');
		const wanted = [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, inner = '']) => `${type}=${inner}`);
		expect(found(text)).toEqual(wanted);
	});
}

describe('phone', () => {
	cases('phone', [
		'电话⟦13800138000⟧，晚上打',
		'手机：⟦138-0013-8000⟧',
		'我的号⟦138 0013 8000⟧谢谢',
		'联系⟦+86 138 0013 8000⟧',
		'联系⟦８６１３８００１３８０００⟧',
		'⟦(+86)138-0013-8000⟧',
		'（⟦+8613800138000⟧）',
		'⟦0086 13800138000⟧',
		'⟦86-13800138000⟧',
		'拨⟦86 138 0013 8000⟧',
		'⟦(86)13800138000⟧',
		'(⟦86 13800138000⟧)',
		'13812345678.5 和 13812345678A',
		'⟦010-65529988⟧转801',
		'⟦0571-8888 8888⟧转801',
		'⟦（021）6088-7766⟧',
		'电话:⟦0755 - 2345 6789⟧',
		'⟦010-65529988⟧-801',
		'⟦13800138000⟧/⟦13900139000⟧都行',
		'金额13800138000元',
		'vx⟦13800138000⟧同号',
		'电话：⟦6552 9988⟧',
		'call ⟦+44 (0)20 7946 0958⟧ after six',
		'⟦+1 (415) 555-0132⟧ ext. 22',
		'⟦+33 1 42 68 53 00⟧ or ⟦0033 1 42 68 53 00⟧',
		'⟦+7 (495) 123-45-67⟧',
		'ring ⟦(415) 555-0132⟧',
		'⟦415-555-0132⟧ x22',
		'⟦1-415-555-0132⟧',
		'text me at ⟦4155550132⟧',
		'⟦0412 345 678⟧ is mine',
		'Tel. ⟦030/12345678⟧',
		'⟦090-1234-5678⟧',
		'my new number is ⟦07700900123⟧',
		'"phone":"⟦13800138000⟧"',
		'mobile=⟦+447700900123⟧&x=1',
		'<a href="tel:⟦+4915112345678⟧">',
		'号码1:⟦13800138000⟧',
		'客服400-820-8820，4008208820，800-810-0000',
		'1-800-555-0199 and +1 800 555 0199, 0800 123 4567',
		'95588 10086 110 12306 911',
		'serial number 4155550123',
		'https://shop.example/item/13800138000.html',
		'版本 1.13800138000.2',
		'¥13800138000',
		'序列号13800138000',
		'SN13800138000',
		'2025-03-11 10:30:00 至 2025-03-12 08:00:00',
		'lat 31.2304160, lon 121.4737010',
		'ip 192.168.100.200 port 8080',
		'138****8000',
		'Zoom meeting ID 642 817 3320',
		'+100000000 coins',
		'ISBN 978-7-111-54742-6',
		'took 1718012345 1 item'
	]);
});

describe('email', () => {
	cases('email', [
		'发到⟦zhang.san@example.com⟧。',
		'发到⟦zhang.san@example.com⟧.Thanks',
		'<⟦a.b+c@mail.example.co.uk⟧>',
		'邮箱⟦ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ⟧谢谢',
		'mailto:⟦x_y@example.org⟧?subject=1',
		"⟦o'brien@example.ie⟧",
		'{"email":"⟦a@example.io⟧"}',
		'?email=⟦foo%40example.com⟧&b=2',
		'⟦123456@qq.com⟧',
		'⟦wang@163。com⟧收',
		'@name user@ name@host react@18.2.0 logo@2x.png',
		'https://user:pw@host.example.com/x',
		'git@code.example.com:team/repo.git'
	]);
});

describe('resident id', () => {
	cases('cn-id', [
		'身份证⟦11010519491231002X⟧',
		'身份证⟦110105 19491231 002x⟧，谢谢',
		'⟦110105-19491231-002X⟧',
		'⟦１１０１０５１９４９１２３１００２Ｘ⟧',
		'11010519491231002Y 110105194912310021',
		'老身份证⟦110105491231002⟧',
		'number 110105491231002 on the box'
	]);
});

describe('bank card', () => {
	cases('bank-card', [
		'⟦4111 1111 1111 1111⟧ exp 12/26',
		'⟦4111111111111111⟧,⟦5555555555554444⟧',
		'card⟦4111-1111-1111-1111⟧',
		'Amex ⟦3782 822463 10005⟧',
		'卡号⟦６２２１２６１０６３７７８２４３⟧',
		'4111 1111 1111 1112',
		'尾号1111的卡，card ending 1111',
		'barcode 4111111111111111',
		'gift card number 4111111111111111',
		'0000 0000 0000 0000'
	]);
});

describe('iban', () => {
	cases('iban', [
		'⟦GB82 WEST 1234 5698 7654 32⟧',
		'iban: ⟦gb82west12345698765432⟧',
		'⟦DE89-3704-0044-0532-0130-00⟧.',
		'打到⟦ＤＥ８９３７０４００４４０５３２０１３０００⟧',
		'IBAN⟦FR1420041010050500013M02606⟧',
		'GB82 WEST 1234 5698 7654 33'
	]);
});

describe('plate', () => {
	cases('plate', [
		'⟦京A12345⟧',
		'车牌⟦粤B·D12345⟧没抬杆',
		'⟦沪 A·12345⟧',
		'⟦苏E-05EV8⟧',
		'⟦粤Z1234港⟧',
		'⟦京a12345⟧',
		'plate ⟦AB12 CDE⟧',
		'registration: ⟦P123 ABC⟧',
		'Kennzeichen ⟦B-MW 1234⟧',
		'最新A12345型号',
		'新RTX3060显卡',
		'新Mate60手机',
		'AB12 CDE is a product'
	]);
});

describe('order', () => {
	cases('order', [
		'订单号：⟦2024031100012⟧',
		'我的order号⟦A20240311⟧还没到，ticket编号：⟦TK-20311⟧',
		'安检单⟦AJ203110⟧丢了',
		'⟦88412093⟧ is my order number',
		'账单2024031 简单12345',
		'订单一直没发货（⟦2024031112345⟧），能查吗',
		'⟦2024031112345⟧这单还没到',
		'the order I placed last week, ⟦88412093⟧, is late',
		'#⟦88412⟧ is my second ticket this week',
		'订单支付了12888800元，订单电话4006661234',
		'order came with voucher ABC12345, total 12345678',
		'colour #123456 on build #20250311',
		'订单（编号：⟦A-10023⟧）',
		'工单 #⟦4521⟧没人理',
		'【工单】⟦TS20240311⟧',
		'⟦20240312008⟧号工单',
		'订单⟦13800138000⟧', // the label decides
		'order ⟦4111 1111 1111 1111⟧',
		'order #⟦113-1234567-1234567⟧',
		'Order ID: ⟦A100234⟧',
		'"orderNo":"⟦2024031100012⟧"',
		'"tracking_number": "⟦1Z999AA10123456784⟧"',
		'ticket ⟦88573⟧: gate dead',
		'⟦INV-2024-001⟧ is wrong',
		'booking ref ⟦X7K2QP⟧',
		'<b>Order:</b> ⟦12345678⟧',
		'订单号\n⟦2024031100012⟧',
		'orders ⟦7097166⟧, ⟦7082623⟧ and ⟦7047079⟧',
		'⟦SF1028414467855⟧到哪了',
		'⟦sf1028414467855⟧到哪了',
		'顺丰⟦1028414467855⟧',
		'I want to order GTX1660 cards',
		'order 2 pizzas, ticket for 1, case of 12',
		'订单3次，下单5个，账单2025年',
		'取件码 123456，voucher ABC12345',
		'订单2024-03-11下的',
		'invoice 2024-03',
		'快递员说5点'
	]);
});

describe('address', () => {
	cases('address', [
		'寄到⟦浙江省杭州市西湖区文三路123号5幢601室⟧谢谢',
		'我在上海买的，寄到⟦杭州市西湖区文三路123号⟧',
		'地址：⟦北京市朝阳区建国路88号现代城A座1203⟧',
		'⟦上海市徐汇区漕溪北路1234弄56号302室⟧',
		'⟦阳光花园12栋1单元1803室⟧漏水',
		'送到⟦金茂大厦2301室⟧',
		'ship to ⟦221B Baker Street, London NW1 6XE⟧',
		'at ⟦12 Oak Street⟧ please',
		'⟦1600 Pennsylvania Avenue NW, Washington, DC 20500⟧',
		'⟦Apt 4, 12 High Street, Leeds LS1 4AP⟧',
		'⟦Musterstraße 12, 12345 Berlin⟧',
		'⟦12 rue de Rivoli, 75001 Paris⟧',
		'⟦Calle de Alcalá 45, 28014 Madrid⟧',
		'3号楼电梯坏了，2号线停运，12号下午',
		'中山路店，人民路那边，幸福小区',
		'iPhone 15 Pro Max Green',
		'in 5 minutes down the road',
		'10 Downing, 2 way street'
	]);
});

describe('several at once', () => {
	it('are found in the order of the text, each with its own type', () => {
		expect(
			found('订单SF1028414467855，收件人13800138000，zhang@example.com，卡4111 1111 1111 1111，车牌京A12345')
		).toEqual([
			'order=SF1028414467855',
			'phone=13800138000',
			'email=zhang@example.com',
			'bank-card=4111 1111 1111 1111',
			'plate=京A12345'
		]);
	});
});

describe('account', () => {
	cases('account', [
		'加我微信⟦wxid_a1b2c3d4e5f622⟧',
		'wechat: ⟦wxid_0k9x8c7v6b5n21⟧, thanks',
		'QQ：⟦123456789⟧',
		'QQ号是⟦10001⟧，晚上在',
		'加qq⟦2847561930⟧',
		'ＱＱ号码：⟦８８６６５５４４⟧',
		'my QQ number is ⟦445566778⟧.',
		'wxid_abc',
		'my_wxid_a1b2c3d4e5f622x',
		'QQ群：123456789',
		'QQ音乐会员 123456 和 QQ币 10000',
		'充值QQ 50000元',
		'SQQ123456 与 QQ-12345678',
		'QQ版本 9.1.5 QQ 12345.6'
	]);

	it('leaves orders and telephones what they are', () => {
		expect(found('QQ订单号 20260301123456')).toEqual(['order=20260301123456']);
		expect(found('订单号QQ12345678')).toEqual(['order=QQ12345678']);
		expect(found('QQ 13800138000')).toEqual(['phone=13800138000']);
	});
});

describe('passport', () => {
	cases('passport', [
		'护照号：⟦E12345678⟧',
		'护照⟦EA1234567⟧，姓名张三',
		'我的护照号码是⟦G87654321⟧',
		'⟦E12345678⟧是我的护照',
		'护照改签过新的是⟦E23456789⟧',
		'passport no. ⟦533401234⟧',
		'My passport number is ⟦AB1234567⟧.',
		'护照有效期20301231',
		'护照20301231到期',
		'E12345678 报错',
		'型号 G12345678',
		'passport fee 123456元'
	]);

	it('leaves orders what they are', () => {
		expect(found('订单号E12345678')).toEqual(['order=E12345678']);
		expect(found('护照预约单号 E12345678')).toEqual(['order=E12345678']);
		expect(found('passport application, ticket E12345678')).toEqual(['order=E12345678']);
	});
});
