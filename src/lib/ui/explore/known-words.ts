import type { Bilingual } from '#lib/log/bilingual.ts';
import { outcomeLabels } from '#lib/log/outcomes.ts';
import { topicNames } from '#lib/log/topic-names.ts';

type Words = Readonly<Record<string, Bilingual>>;

const responders: Words = {
	'bot-first': { en: 'bot first', zh: '机器人先接' },
	'human-first': { en: 'person first', zh: '人工先接' }
};
const handlers: Words = {
	bot: { en: 'bot', zh: '机器人' },
	human: { en: 'people', zh: '人工' },
	'bot-to-human': { en: 'bot, then people', zh: '机器人转人工' }
};
const channels: Words = {
	app: { en: 'app', zh: '应用内' },
	chat: { en: 'chat', zh: '在线聊天' },
	email: { en: 'email', zh: '邮件' },
	messaging: { en: 'messaging', zh: '即时消息' },
	phone: { en: 'phone', zh: '电话' },
	sms: { en: 'text message', zh: '短信' },
	social: { en: 'social media', zh: '社交媒体' },
	voice: { en: 'voice', zh: '语音' },
	web: { en: 'web', zh: '网页' },
	wechat: { en: 'WeChat', zh: '微信' }
};
const priorities: Words = {
	low: { en: 'low', zh: '低' },
	normal: { en: 'normal', zh: '普通' },
	medium: { en: 'medium', zh: '中' },
	high: { en: 'high', zh: '高' },
	urgent: { en: 'urgent', zh: '紧急' }
};

const segments: Words = {
	new: { en: 'new', zh: '新客户' },
	regular: { en: 'regular', zh: '普通客户' },
	premium: { en: 'premium', zh: '高级客户' }
};

const classes: Words = {
	efficiency: { en: 'efficiency first', zh: '效率优先' },
	experience: { en: 'experience first', zh: '体验优先' },
	risk: { en: 'risk-sensitive', zh: '风险敏感' },
	undetermined: { en: 'undetermined', zh: '未定' }
};

/** Values that logs share, by dimension: they are translated; any other word of a log is shown as it stands. */
const words: Readonly<Record<string, Words>> = {
	'first-responder': responders,
	handler: handlers,
	channel: channels,
	priority: priorities,
	segment: segments,
	class: classes,
	outcome: outcomeLabels,
	topic: topicNames
};

/** Both names of a value that logs share; undefined for a log's own word. */
export function knownWord(dimension: string, value: string): Bilingual | undefined {
	const known = Object.hasOwn(words, dimension) ? words[dimension] : undefined;
	const word = value.toLowerCase();
	return known && Object.hasOwn(known, word) ? known[word] : undefined;
}
