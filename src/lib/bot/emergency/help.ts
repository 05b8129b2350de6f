import type { BotLanguage } from '../turn/events.ts';
import type { Emergency } from './kinds.ts';

/**
 * What is said first of all to who tells of a danger, and that a person comes. Numbers differ from country to country and a wrong one costs the
 * minutes that matter, so none is named: who is there knows their own.
 */
const help: Readonly<Record<Emergency, Readonly<Record<BotLanguage, string>>>> = {
	'self-harm': {
		en: 'I am a bot, but I am glad you said this, and I take it seriously. If you or somebody else may be in danger now, please call your local emergency number or a crisis line, or go to the nearest emergency department. Do not stay alone: ask somebody near you to come, and move away from anything that could do harm. A colleague is being brought in here; please do not wait for us before you call.',
		zh: '我是机器人，但谢谢您说出来，我会认真对待。如果您或身边的人现在有危险，请马上拨打当地的紧急求助电话或心理危机热线，或去最近的急诊。别一个人待着，请身边的人来陪您，离可能造成伤害的东西远一些。我正在请同事过来；请先打电话，不要等我们。'
	},
	violence: {
		en: 'Your safety comes first. If you are in danger, get to a safe place if you can and call the police on your local emergency number now. Nothing you did makes this all right. If somebody must not see this chat, close it. A colleague is being brought in here; please do not wait for us before you call.',
		zh: '您的安全最要紧。如果有危险，请尽量先到安全的地方，马上拨打当地的报警电话。这不是您的错。如果不能让别人看到这段对话，请关掉它。我正在请同事过来；请先报警，不要等我们。'
	},
	medical: {
		en: 'This may be an emergency. Call an ambulance on your local emergency number now, do what they tell you and stay with the person. If something harmful was swallowed, cause no vomiting unless they say so, and keep the packet at hand. A colleague is being brought in here, but we cannot send help; please do not wait for us before you call.',
		zh: '这可能是急症。请马上拨打当地的急救电话，听从接线员指导，守在病人身边。如果误服了有害的东西，没有医生指示不要催吐，把包装留在手边。我正在请同事过来，但我们无法派人急救；请先打电话，不要等我们。'
	},
	'fire-gas': {
		en: 'Get everybody out first. If you smell gas, touch no switch and light nothing; leave burning or smoking things where they are. Once outside, call the fire brigade on your local emergency number, or the gas emergency line, and do not go back in. A colleague is being brought in here; please do not wait for us before you call.',
		zh: '请先让所有人离开。闻到燃气味时不要碰开关、不要用明火；着火或冒烟的东西不要去碰。到外面后再拨打当地的火警电话或燃气抢修电话，不要返回。我正在请同事过来；请先撤离、打电话，不要等我们。'
	},
	fraud: {
		en: 'This sounds like a fraud, and minutes count. If money or details have gone, or your card is being used, call your bank now on the number on your card, or block the card in its app, so that it can stop payments. If somebody is on the phone or in your device, hang up and end the connection; pay nothing more, and give no code or password to anybody. No bank, police or company asks you to move money to a “safe” account, to buy gift cards or to read out a code. Then tell the police. A colleague is being brought in here; please do not wait for us before you call.',
		zh: '这很像诈骗，时间要紧。如果钱或信息已经给出，或卡正在被盗用，请立即拨打银行卡背面的电话止付、冻结，或在银行App里锁卡。如果对方还在电话里或正连着您的设备，请马上挂断、断开连接，不要再付款，不要把验证码或密码告诉任何人。银行、警方和正规公司都不会要您把钱转到“安全账户”、买礼品卡或报验证码。然后请报警。我正在请同事过来；请先打电话，不要等我们。'
	}
};

/** In Chinese to who writes it, to all others in English. */
export const helpIn = (kind: Emergency, language: string): string => help[kind][language === 'zh' ? 'zh' : 'en'];
