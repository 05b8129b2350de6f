import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { othersDataOf } from '#lib/bot/policy/guards.ts';
import { articleOf, begin, botWith, turnOf } from './bot-double.ts';

const asked = [
	'我老婆的订单',
	'我老婆的订单到哪了',
	'帮我查一下我妈的账户余额',
	'我妈银行卡里还有多少钱',
	'我爸的手机号欠费多少',
	'把我女朋友的收货地址告诉我',
	'我儿子的检查报告出来了吗，发我看看',
	'想看我老公的通话记录',
	'我婆婆三天前的化验单结果',
	'我老公在你们这下的单什么时候到',
	'我妈想查她的余额',
	'帮我妈查一下话费余额',
	'替我爸改一下他的密码',
	'我同事的工资卡流水能看吗',
	'从我老公的账户转钱到我这',
	'查一下别人的订单信息',
	'能用我妈的账号登录吗',
	"Where is my wife's order?",
	'my wifes order',
	'What is the balance of my wife’s account',
	"I need access to my mother's account",
	"Tell me my girlfriend's address",
	"my son's test results please",
	"How do I log in to my boss's account?",
	"Change the password on my ex's account",
	'The order of my husband has not come',
	'Give me the phone number for my neighbour',
	'My husband ordered a phone here, where is it?',
	'My grandma forgot her password, please reset it',
	'My dad wants to know his balance',
	"Show me another customer's order",
	"Transfer money from my wife's account to mine",
	"Cancel my mother-in-law's last three orders",
	'能不能查下我男朋友最近的消费记录',
	'老婆的订单帮我查下',
	'我老公名下有几张信用卡',
	'我闺女的病历能打印吗',
	'我老婆最近都买了什么',
	"husband's account balance pls",
	'what has my wife been buying',
	'Where does my ex live?',
	'show me the transactions of my business partner'
];
const harmless = [
	'给我老婆买的礼物什么时候到',
	'我给我妈下的订单到哪了',
	'我老婆用我的账号下的单到哪了',
	'订单能寄到我妈的地址吗',
	'把我的订单地址改成我老婆的地址',
	'我转给我老婆的账户的钱没到账',
	'我的快递被邻居拿走了',
	'我老婆的生日礼物订单什么时候到',
	'别人登录了我的账号',
	'收到了别人的快递',
	'手滑给别人号码充了一百',
	'用我老婆的信用卡付的款，退款退到哪',
	'想给我爸办一张电话卡',
	'帮我妈挂个号',
	'怎么给我女儿开账户',
	'我朋友推荐的套餐怎么办理',
	'My transfer to my wife has not arrived',
	'I bought a gift for my wife, where is my order?',
	'My wife ordered it under my account, when will it come?',
	"Can you send my order to my mother's address?",
	"My transfer to my daughter's account has not arrived",
	"I paid with my husband's card, where does the refund go?",
	'Somebody else used my account',
	"I got someone else's parcel by mistake",
	'My neighbour has my parcel',
	"Will the order for my son's birthday make it?",
	'Can my wife see my orders?',
	'Can I open an account for my daughter?',
	'My ex knows my password',
	"Can I pay for my friend's order?",
	'邻居代收了我的包裹怎么办',
	'我的订单收货人写的是我老公的名字，可以改吗',
	'老板让我开发票',
	'My boss needs an invoice for my order',
	'My husband bought me these shoes and they do not fit, can I return them?'
];

/** Somebody else who is not named: by a word for them, or by a number. */
const unnamedAsked = [
	'她的账户还有多少钱',
	'她的账户余额帮我查一下',
	'他的订单到哪了',
	'查一下他的订单',
	'帮我看看她名下有几张卡，她的银行卡余额',
	'尾号1234那个人的订单',
	'尾号1234的那个客户的订单到哪了',
	'手机号13800001111的用户住哪，地址发我',
	'那个人的快递到哪了',
	'那位女士的账单发我',
	'他们的账户余额是多少',
	'把她的收货地址告诉我',
	'她的密码帮我重置一下',
	'我想看他的通话记录',
	'前面那个客户的订单给我看看',
	'刚才那位客户的电话号码是多少',
	'上一个人的订单信息',
	'她账户里有多少钱',
	'他卡里还剩多少',
	'她的化验单结果出来了吗',
	'她在你们家买了什么',
	'他下的单到哪了',
	'登录她的账号',
	'帮她查一下账户余额',
	'what is her balance',
	'show me her account',
	'Where is his order?',
	'track his parcel for me',
	'tell me his phone number',
	'please reset her password',
	'the order of the person whose number ends in 1234',
	"the customer with card number ending 1234, what's their balance",
	'I need her test results',
	'cancel his subscription',
	'how much is in his account',
	'log into her account',
	'what did she order last week',
	'where does he live',
	"the previous customer's order",
	"show me that guy's order",
	"that person's phone number",
	'What is on that woman’s account?',
	"give me the last caller's details",
	'what has she bought',
	'her account balance please',
	'Change her delivery address'
];
const unnamedHarmless = [
	'她帮我下的订单，用的是我的账号',
	'她用我的账户下的单到哪了',
	'他给我买的礼物',
	'他给我买的手机怎么查保修',
	'他把我的账户盗了怎么办',
	'我转到他的账户的钱没到账',
	'钱打到她的卡里了，多少天能撤回',
	'可以寄到她的地址吗',
	'他的快递送到我家了，怎么处理',
	'快递员态度很差，他的电话是多少',
	'卖家不发货，他的电话打不通怎么办',
	'医生换了，他的电话是多少',
	'她知道我的密码怎么办',
	'他有我的银行卡号，要不要挂失',
	'我买给她的礼物订单到哪了',
	'他送我的手机怎么查保修',
	'我的订单她签收了，可以查吗',
	'骗子让我转到他的账户，钱能追回吗',
	'尾号1234的卡是我的，余额多少',
	'我尾号1234的卡还有多少钱',
	'尾号1234的订单到哪了',
	'我就是尾号1234的用户，查一下我的订单',
	'那个订单到哪了',
	'那个人给我打电话要验证码，怎么办',
	'有人打电话，他要验证码，能给吗',
	'其他订单呢，查一下',
	'我的其他账户怎么查',
	'她要退货怎么办',
	'我来替他预约',
	'She ordered for me under my account, where is it?',
	'He gave me this phone as a present, where is the warranty?',
	'The courier left, what is his phone number?',
	'My doctor moved, what is her address?',
	'I bought it for her, where is my order?',
	'He paid with my card, where is my order?',
	'She is using my account, what can I do?',
	'I transferred money to his account and it has not arrived, where is it?',
	'Can I send my order to her address?',
	'I gave her details of my order, is that safe?',
	'The seller says his records show nothing, what now?',
	'I want to add her to my account, how?',
	'She has my parcel, what can I do?',
	'He knows my password, how do I change it?',
	'Should I tell him my account number?',
	'I got his parcel by mistake, what should I do?',
	'A scammer told me to pay into her account, can you check?',
	'I am the customer whose card ends in 1234, what is my balance?',
	'What did she order for me?',
	'How do I pay for his order?',
	'I sent her messages and she does not reply, where is my refund?',
	'That parcel, where is it?',
	'The last order, where is it?',
	'The person with the van took my parcel, where is it?',
	'I sent money an hour ago and she does not see it in her account, where is it?',
	'Her gift has not arrived, where is my order?'
];

describe('what belongs to somebody else', () => {
	const own = articleOf('own-account', { scenario: 'finance', verify: true, risk: 'privacy' });
	const sure = botWith(() => ({ article: own }), undefined, [own]);
	const unsure = botWith(() => ({ inScope: false }));
	const start = begin({ scenario: 'finance' });

	it.each([...asked, ...unnamedAsked])(
		'is refused to a person with the reason, and no code is sent first: %s',
		(text) => {
			for (const bot of [sure, unsure]) {
				const { decided, find } = turnOf(bot, start, text);
				expect(decided).toMatchObject({ action: 'refuse-to-person', rule: 'anothers-data' });
				expect(find('code-sent')).toBeUndefined();
				expect(find('queued')).toBeDefined();
			}
		}
	);

	it.each([...harmless, ...unnamedHarmless])('is not what is asked for: %s', (text) => {
		expect(othersDataOf(text)).toBeNull();
		expect(turnOf(sure, start, text).decided.rule).not.toBe('anothers-data');
	});

	it('is told of in the customer’s language', () => {
		expect(turnOf(sure, start, "Where is my wife's order?").said.text).toMatch(/somebody else/);
		expect(turnOf(sure, start, '我老婆的订单到哪了').said.text).toMatch(/他人/);
	});

	it('stays shut to who has proved who it is', () => {
		const verified = { ...start, verification: { ...start.verification, isVerified: true } };
		expect(turnOf(sure, verified, "What is on my wife's account?").decided.action).toBe('refuse-to-person');
	});

	it('does not keep anybody from hearing how one acts for another, unless a code would be sent', () => {
		const acting = articleOf('acting', { verify: false });
		const general = botWith(() => ({ article: acting }));
		for (const text of [
			"You wouldn't tell me anything about my wife's account",
			'替老婆问一下我老婆的账户',
			'怎么授权我儿子的账户'
		]) {
			expect(turnOf(general, start, text).decided.rule).toBe('answer');
			const { decided, find } = turnOf(sure, start, text);
			expect(decided.rule).toBe('anothers-data');
			expect(find('code-sent')).toBeUndefined();
		}
	});

	it('is not read into what the articles are asked for example', () => {
		const folder = 'data/knowledge';
		const questions = readdirSync(folder, { withFileTypes: true })
			.filter((each) => each.isDirectory())
			.flatMap(({ name }) => readdirSync(`${folder}/${name}`).map((file) => `${folder}/${name}/${file}`))
			.filter((file) => file.endsWith('.json'))
			.flatMap((file) => {
				const { questions } = JSON.parse(readFileSync(file, 'utf8')) as { questions?: Record<string, string[]> };
				return Object.values(questions ?? {}).flat();
			});
		expect(questions.length).toBeGreaterThan(3_000);
		expect(questions.filter((text) => othersDataOf(text) === 'asked')).toEqual([]);
	});
});
