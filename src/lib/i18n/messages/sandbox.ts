import { messages } from '#lib/i18n/message.ts';

export const sandbox = messages({
	'nav.sandbox': { en: 'Sandbox', zh: '沙盒' },
	'sandbox.title': { en: 'Talk to the bot', zh: '与机器人对话' },
	'sandbox.say': {
		en: 'Ask it what your customers ask, and see beside it why it answers as it does. Whatever is said here stays on this machine and is never counted among your customers’ conversations.',
		zh: '用客户会问的问题试试它，右侧可看到它为何这样回答。对话只保存在本机，不会计入您的客户会话。'
	},
	'scenario.general': { en: 'Any company', zh: '通用' },
	'scenario.e-commerce': { en: 'Shop', zh: '电商' },
	'scenario.telecom': { en: 'Telecom', zh: '电信' },
	'scenario.finance': { en: 'Bank', zh: '金融' },
	'scenario.medical': { en: 'Clinic', zh: '医疗' },
	'scenario.legal': { en: 'Law firm', zh: '法律' },
	'sandbox.scenario': { en: 'Knowledge of', zh: '知识范围' },
	'sandbox.language': { en: 'It greets in', zh: '问候语言' },
	'sandbox.new': { en: 'New conversation', zh: '新会话' },
	'sandbox.large': { en: 'Large type', zh: '大字' },
	'sandbox.transcript': { en: 'Conversation', zh: '对话' },
	'sandbox.message': { en: 'Your message', zh: '输入消息' },
	'sandbox.send': { en: 'Send', zh: '发送' },
	'sandbox.dictate': { en: 'Dictate', zh: '语音输入' },
	'sandbox.listening': { en: 'Listening…', zh: '正在听…' },
	'sandbox.not-heard': {
		en: 'Your browser could not listen. It may need the microphone, or a network: some browsers send what you say to their maker.',
		zh: '浏览器未能听写。可能需要允许麦克风或联网：有些浏览器会把语音发送给其厂商识别。'
	},
	'sandbox.aloud': { en: 'Read replies aloud', zh: '朗读回复' },
	'sandbox.stop': { en: 'Stop', zh: '停止' },
	'sandbox.retry': { en: 'Try again', zh: '重试' },
	'sandbox.person': { en: 'Talk to a person', zh: '转人工' },
	'sandbox.end': { en: 'End', zh: '结束' },
	'sandbox.why': { en: 'Why?', zh: '为什么？' },
	'sandbox.you': { en: 'You', zh: '您' },
	'sandbox.bot': { en: 'I am a bot', zh: '我是机器人' },
	'sandbox.agent': { en: '{name}, a person', zh: '人工客服 {name}' },
	'sandbox.from': { en: 'from “{title}”', zh: '来自「{title}」' },
	'sandbox.worded': { en: 'worded by {model}', zh: '由 {model} 润色' },
	'sandbox.ms': { en: '{ms} ms', zh: '{ms} 毫秒' },
	'sandbox.thinking': { en: 'The bot is working on it', zh: '机器人正在处理' },
	'sandbox.waiting': { en: 'You are waiting for a person.', zh: '正在等待人工客服。' },
	'sandbox.place': { en: 'Position {position} of {waiting}', zh: '排队第 {position} 位，共 {waiting} 人' },
	'sandbox.wait': { en: 'others waited about {wait}', zh: '前面的客户约等了 {wait}' },
	'sandbox.answer-at-desk': { en: 'Answer it at the desk', zh: '到坐席台接待' },
	'sandbox.joined': { en: '{name} has joined.', zh: '{name} 已接入。' },
	'sandbox.handed-back': { en: '{name} has handed you back to the bot.', zh: '{name} 已将您转回机器人。' },
	'sandbox.ended': { en: 'This conversation has ended.', zh: '会话已结束。' },
	'sandbox.stopped': { en: 'Stopped.', zh: '已停止。' },
	'sandbox.off': {
		en: 'The bot is switched off: whoever writes goes to a person.',
		zh: '机器人已停用，来访客户将转人工。'
	},
	'sandbox.off.where': { en: 'Switch it on in the settings', zh: '到设置中启用' },
	'sandbox.lost': { en: 'The connection is lost; trying again.', zh: '连接已断开，正在重连。' },
	'sandbox.failed': { en: 'That did not work.', zh: '操作未成功。' },
	'sandbox.history': { en: 'Earlier conversations', zh: '以往会话' },
	'sandbox.history.messages': {
		en: { one: '{count} message', other: '{count} messages' },
		zh: { other: '{count} 条消息' }
	},
	'sandbox.history.log': { en: 'Their figures', zh: '查看其指标' },
	'sandbox.silent': { en: 'nothing was said', zh: '未发言' },
	'engine.label': { en: 'Understands by', zh: '理解方式' },
	'engine.learning': {
		en: 'letters alone, while it learns meaning (about a minute)',
		zh: '仅按字词（正在学习语义，约一分钟）'
	},
	'engine.none': { en: 'letters alone', zh: '仅按字词' },
	'engine.native': { en: 'letters and meaning, {model}', zh: '字词与语义，{model}' },
	'engine.wasm': { en: 'letters and meaning, {model} (WebAssembly)', zh: '字词与语义，{model}（WebAssembly）' },
	'engine.remote': { en: 'letters and meaning, {model} (your server)', zh: '字词与语义，{model}（自有服务）' },
	'engine.chinese': { en: 'Chinese always by letters.', zh: '中文始终按字词。' },
	'trace.title': { en: 'Why', zh: '判断依据' },
	'trace.empty': {
		en: 'Say something: what the bot makes of it appears here.',
		zh: '发送消息后，这里会显示机器人的判断过程。'
	},
	'trace.answer': { en: 'Why it answered', zh: '为什么回答' },
	'trace.ask': { en: 'Why it asked back', zh: '为什么反问' },
	'trace.hand-off': { en: 'Why it handed over', zh: '为什么转人工' },
	'trace.refuse-to-person': { en: 'Why it left this to a person', zh: '为什么交由人工' },
	'trace.rule': { en: 'Rule “{rule}”', zh: '规则「{rule}」' },
	'trace.rule.compared': {
		en: 'Rule “{rule}”: {value} against {threshold}',
		zh: '规则「{rule}」：{value}，阈值 {threshold}'
	},
	'trace.urgent': { en: 'needs a person {value} · threshold {threshold}', zh: '需要人工 {value} · 阈值 {threshold}' },
	'trace.heard': { en: 'heard', zh: '听到' },
	'trace.translated': { en: 'in English', zh: '英文译文' },
	'trace.translated.by': { en: 'translated by {model}', zh: '由 {model} 翻译' },
	'trace.felt': { en: 'felt', zh: '感到' },
	'trace.understood': { en: 'understood', zh: '理解' },
	'trace.recalled': { en: 'recalled', zh: '查到' },
	'trace.decided': { en: 'decided', zh: '决定' },
	'trace.said': { en: 'said', zh: '说出' },
	'trace.felt.is': { en: 'anxious {anxious} · needs a person {urgent}', zh: '焦虑 {anxious} · 需要人工 {urgent}' },
	'trace.understood.is': { en: '“{title}” {confidence}', zh: '「{title}」{confidence}' },
	'trace.out-of-scope': { en: 'nothing it knows about', zh: '不在知识范围内' },
	'trace.loops': {
		en: { one: 'asked again {count} time', other: 'asked again {count} times' },
		zh: { other: '重复追问 {count} 次' }
	},
	'trace.nothing': { en: 'no article', zh: '无相关文章' },
	'trace.asks': { en: 'asks for the {slot}', zh: '询问{slot}' },
	'trace.code': { en: 'code', zh: '验证码' },
	'trace.code.right': { en: 'right', zh: '正确' },
	'trace.code.wrong': {
		en: { one: 'wrong, {count} try left', other: 'wrong, {count} tries left' },
		zh: { other: '不正确，剩余 {count} 次' }
	},
	'trace.code.locked': { en: 'locked out until {time}', zh: '已锁定至 {time}' },
	'trace.slot': { en: '{slot} {value}', zh: '{slot} {value}' },
	'trace.slots': { en: 'Known so far, not asked for again', zh: '已知信息，不再追问' },
	'slot.order_number': { en: 'order number', zh: '订单号' },
	'slot.phone': { en: 'phone number', zh: '电话' },
	'slot.amount': { en: 'amount', zh: '金额' },
	'slot.date': { en: 'date', zh: '日期' },
	'slot.account': { en: 'account', zh: '账号' },
	'phone.title': { en: 'Simulated phone', zh: '模拟手机' },
	'phone.say': {
		en: 'A customer would find this code on a phone. It holds until {time}.',
		zh: '真实客户会在手机上收到此验证码，{time} 前有效。'
	},
	'action.answer': { en: 'answer', zh: '回答' },
	'action.ask': { en: 'ask back', zh: '反问' },
	'action.hand-off': { en: 'hand over', zh: '转人工' },
	'action.refuse-to-person': { en: 'leave it to a person', zh: '交由人工' },
	'bot-switch.title': { en: 'The bot', zh: '机器人' },
	'bot-switch.on': { en: 'The bot answers.', zh: '机器人正在应答。' },
	'bot-switch.stop': { en: 'Stop the bot', zh: '停用机器人' },
	'bot-switch.start': { en: 'Let the bot answer', zh: '启用机器人' },
	'bot-switch.say': {
		en: 'Stopped, it answers nobody from that second on, and who waits for it goes to a person.',
		zh: '停用后立即不再应答，正在等待的客户转由人工接待。'
	},
	'bot-switch.since': { en: 'Since {time}.', zh: '自 {time} 起。' }
});
