import { messages } from '#lib/i18n/message.ts';

export const surge = messages({
	'sandbox.tools.surge': { en: 'Put it under ten times your busiest hour', zh: '以最忙一小时的十倍流量施压' },
	'surge.title': { en: 'Ten times your busiest hour', zh: '最忙一小时的十倍' },
	'surge.say': {
		en: 'Your customers’ own messages are written to the running bot as fast as in the busiest hour of your log, times ten, for half a minute. What is timed is the bot inside this server: hearing, finding and wording a reply. The way over the network, sign-in and keeping the conversation come on top and are not timed. Nothing leaves this machine, and nothing of it is kept as a conversation.',
		zh: '用您客户的真实消息，按日志中最忙一小时的十倍速度，向正在运行的机器人持续发送半分钟。计时的是服务器内的机器人本身：听懂、查找、组织应答；网络传输、登录与会话保存不在计时之内。全程在本机进行，不会保存为会话。'
	},
	'surge.begin': { en: 'Begin', zh: '开始' },
	'surge.again': { en: 'Once more', zh: '再来一次' },
	'surge.none': { en: 'Not tried yet.', zh: '尚未试过。' },
	'surge.phase.learn': { en: 'Getting the bot ready', zh: '正在准备机器人' },
	'surge.phase.simulate': { en: 'Customers are writing', zh: '客户正在发消息' },
	'surge.messages': { en: { one: '{count} message', other: '{count} messages' }, zh: { other: '{count} 条消息' } },
	'surge.all': {
		en: 'All {count} messages were answered, each once and in order.',
		zh: '{count} 条消息全部得到应答，各一次且顺序正确。'
	},
	'surge.not-all': {
		en: 'Of {count} messages, {lost} got no reply, {repeated} more than one, and {overtaken} were answered out of order.',
		zh: '{count} 条消息中，{lost} 条未获应答，{repeated} 条应答多次，{overtaken} 条顺序错乱。'
	},
	'surge.how': {
		en: 'The busiest hour, {hour}, had {conversations} conversations; ten times that is {rate} an hour.',
		zh: '最忙的一小时（{hour}）有 {conversations} 段会话，十倍即每小时 {rate} 段。'
	},
	'surge.faster': {
		en: 'So few say little in half a minute: they were played {speed} times faster still, {perSecond} new conversations a second, which is harder than the real thing.',
		zh: '半分钟内数量太少，因此再加速 {speed} 倍播放，每秒新增 {perSecond} 段会话，比真实情况更严苛。'
	},
	'surge.reply': { en: 'Half of the replies within', zh: '半数应答不超过' },
	'surge.p95': { en: '95 in 100 within', zh: '95% 不超过' },
	'surge.p99': { en: '99 in 100 within', zh: '99% 不超过' },
	'surge.most': { en: 'The longest took', zh: '最长' },
	'surge.ms': { en: '{ms} ms', zh: '{ms} 毫秒' },
	'surge.played': { en: 'Played {when}.', zh: '{when}播放。' }
});
