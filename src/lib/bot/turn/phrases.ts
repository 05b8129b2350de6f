import type { SLOTS } from '../knowledge/article.ts';
import type { Scenario } from './conversation.ts';
import type { BotLanguage } from './events.ts';

type Ways = Readonly<Record<BotLanguage, readonly [string, ...string[]]>>;

/** What the bot says of its own accord, in several ways each, so that it does not sound stuck. `{…}` is filled in. */
export const phrases = {
	greeting: {
		en: ['Hello, I am a bot. Ask me what you need; you can talk to a person at any time.'],
		zh: ['您好，我是机器人。有什么可以帮您？随时可以转人工。']
	},
	hello: {
		en: ['Hello! What can I do for you? I am a bot.', 'Hi, I am a bot and glad to help. What is it about?'],
		zh: ['您好，我是机器人。请问有什么可以帮您？', '您好！我是机器人，请说说您遇到的问题。']
	},
	welcome: {
		en: ['You are welcome. Is there anything else?', 'Glad that helped. Anything else I can do?'],
		zh: ['不客气，还有其他需要吗？', '很高兴帮到您，还有别的问题吗？']
	},
	allRight: {
		en: ['All right. I am here if anything else comes up.', 'Fine. Just write if you need anything else.'],
		zh: ['好的，有其他问题随时告诉我。', '没问题，需要时随时找我。']
	},
	acknowledge: {
		en: [
			'I am sorry about the trouble.',
			'I understand that this is worrying.',
			'That should not have happened, I am sorry.'
		],
		zh: ['给您添麻烦了，非常抱歉。', '您的着急我理解。', '遇到这种情况确实让人不安，抱歉。']
	},
	otherWords: {
		en: ['Let me put it step by step.', 'Once more, as steps.'],
		zh: ['我换个方式，分步说明。', '我再按步骤说一遍。']
	},
	takenFor: {
		en: ['I take it that this is about “{title}”.', 'As I understand it, you ask about “{title}”.'],
		zh: ['我理解您问的是「{title}」。', '您问的应该是「{title}」。']
	},
	offerPerson: {
		en: ['Would you rather talk to a person?', 'Shall I bring in a colleague?'],
		zh: ['需要为您转人工吗？', '要不要我请同事来帮您？']
	},
	bringPerson: {
		en: [
			'I am bringing in a colleague now and passing on what you told me{known}, so you need not repeat it.',
			'A colleague will take over. What you told me{known} goes along, so you need not start again.'
		],
		zh: [
			'我现在请同事接手，您说过的情况{known}会一并转过去，不用再说一遍。',
			'正在为您转接同事，前面的情况{known}都会转交，您不必重复。'
		]
	},
	mustNot: {
		en: ['A bot must not decide this.', 'This is not for a bot to decide.'],
		zh: ['这件事不能由机器人决定。', '这类请求须由人工处理。']
	},
	anothersData: {
		en: ['This is about what belongs to somebody else, and I must not show or change that, not even to family.'],
		zh: ['这涉及他人的信息或账户，即使是家人，我也不能查询或更改。']
	},
	nobodyCame: {
		en: [
			'I am sorry: nobody could take over so far, and too many are waiting. I end this conversation; what you wrote is kept. Please begin a new one and ask for a person once more.'
		],
		zh: [
			'非常抱歉，等待的人太多，至今没有同事能接手。本次会话先行结束，您写的内容已保存；请重新开始会话并再次要求人工。'
		]
	},
	notFound: {
		en: [
			'That is beyond what I know about. Would you like to talk to a person, or ask about something else?',
			'I do not know anything about that. Shall I bring in a colleague, or is it about something else?'
		],
		zh: [
			'这超出了我了解的范围。需要为您转人工吗？也可以换个问题。',
			'这个我不了解。要不要我请同事来帮您，或者换个问题？'
		]
	},
	notSpoken: {
		en: ['I am a bot and do not answer in this language. A colleague will take over; you need not repeat anything.'],
		zh: ['我是机器人，暂不支持这种语言。同事会接手，您无需重复说明。']
	},
	whichOne: {
		en: [
			'I am not sure what you mean. Is it about {choices}? Its number is enough.',
			'Just to be sure: do you mean {choices}? You can answer with the number.'
		],
		zh: ['我不太确定您的意思，您想问的是{choices}？回复序号即可。', '确认一下，您指的是{choices}？可以直接回复序号。']
	},
	whichOfThem: {
		en: ['Which of them: {choices}? Its number is enough.'],
		zh: ['是哪一项：{choices}？回复序号即可。']
	},
	noneOfThem: {
		en: [
			'Then please tell me in other words what it is about. Or shall I bring in a colleague?',
			'All right, none of these. Could you put it another way, or would you rather talk to a person?'
		],
		zh: ['明白，都不是。请换个说法告诉我，或者需要为您转人工吗？', '好的，那请再具体说说您的问题，也可以为您转人工。']
	},
	sayMore: {
		en: ['Could you say in a few words what it is about?', 'Please tell me in words what I can do for you.'],
		zh: ['请用几句话说说您的问题。', '请用文字告诉我需要什么帮助。']
	},
	sendCode: {
		en: [
			'This is about your account, so I have to make sure that it is you. I have sent a code of six figures to your phone; please type it here.'
		],
		zh: ['这涉及您的账户，需要先确认是您本人。我已向您的手机发送六位验证码，请在这里输入。']
	},
	codeUnderWay: {
		en: ['I still need the code from your phone. Please type its six figures here, or write “resend” if none came.'],
		zh: ['还需要您手机上的验证码，请在这里输入六位数字；没收到请回复“重新发送”。']
	},
	wrongCode: {
		en: ['That code is not right. Tries left: {tries}.'],
		zh: ['验证码不正确，还可以再试 {tries} 次。']
	},
	oldCode: {
		en: ['That code has run out. I have sent you another one; please type it here.'],
		zh: ['该验证码已过期，已重新发送，请输入新的验证码。']
	},
	newCode: {
		en: ['I have sent another code to your phone; the earlier one no longer holds. Please type its six figures here.'],
		zh: ['已重新向您的手机发送验证码，之前的已失效，请在这里输入六位数字。']
	},
	lockedOut: {
		en: ['I could not make sure that it is you, so I must not tell you more here.'],
		zh: ['未能确认您的身份，我不能在这里继续提供账户信息。']
	},
	verified: { en: ['Thank you, that is confirmed.'], zh: ['谢谢，身份已确认。'] },
	noted: {
		en: ['Thank you, I have noted {known}. I cannot look into orders or accounts from here; a colleague can.'],
		zh: ['好的，已记下{known}。我在这里查不到订单和账户，同事可以查。']
	}
} satisfies Readonly<Record<string, Ways>>;

export type Phrase = keyof typeof phrases;

export const slotNames: Readonly<Record<BotLanguage, Readonly<Record<(typeof SLOTS)[number], string>>>> = {
	en: {
		order_number: 'order number',
		phone: 'phone number',
		amount: 'amount',
		date: 'date',
		account: 'account number'
	},
	zh: { order_number: '订单号', phone: '手机号', amount: '金额', date: '日期', account: '账号' }
};

export const askFor: Readonly<Record<BotLanguage, Readonly<Record<(typeof SLOTS)[number], string>>>> = {
	en: {
		order_number: 'What is your order number?',
		phone: 'On which phone number can you be reached?',
		amount: 'How much is it about?',
		date: 'Which day was it?',
		account: 'What is your account number?'
	},
	zh: {
		order_number: '请问您的订单号是多少？',
		phone: '请留下您的联系电话。',
		amount: '请问涉及的金额是多少？',
		date: '请问是哪一天的事？',
		account: '请问您的账号是多少？'
	}
};

/** Said with the first answer of a trade in which a general answer may be taken for advice. */
export const cautions: Readonly<Partial<Record<Scenario, Readonly<Record<BotLanguage, string>>>>> = {
	medical: {
		en: 'This is general information and no medical advice; in an emergency call your local emergency number.',
		zh: '以上为一般信息，不构成医疗建议；紧急情况请立即拨打当地急救电话。'
	},
	legal: {
		en: 'This is general information and no legal advice.',
		zh: '以上为一般信息，不构成法律意见。'
	},
	finance: {
		en: 'Never give a code, PIN or password to anybody but this chat; nobody of ours calls to ask for one.',
		zh: '请勿向任何人透露密码；我们的工作人员不会来电索要验证码。'
	}
};
