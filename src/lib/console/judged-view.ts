import type { View, ViewColumn } from './view.ts';

const text = (name: string, en: string, zh: string): ViewColumn => ({ name, type: 'VARCHAR', about: { en, zh } });
const yes = (name: string, en: string, zh: string): ViewColumn => ({ name, type: 'BOOLEAN', about: { en, zh } });
const number = (name: string, en: string, zh: string): ViewColumn => ({ name, type: 'DOUBLE', about: { en, zh } });
const count = (name: string, en: string, zh: string): ViewColumn => ({ name, type: 'BIGINT', about: { en, zh } });
const moment = (name: string, en: string, zh: string): ViewColumn => ({ name, type: 'TIMESTAMP', about: { en, zh } });

/** What the ledger concludes: every figure of the product is counted over it. Empty stands for “the log does not say”. */
export const judged: View = {
	name: 'judged',
	about: {
		en: 'Conversations as judged, one row each: verdict, clocks, dimensions. Every figure of Poise is counted over it.',
		zh: '判定后的会话，每段一行：判定、时钟、维度。Poise 的每个指标都由它算出。'
	},
	columns: [
		count('id', 'Number of the conversation in this log', '会话在本日志中的序号'),
		text('source', 'Which system it comes from', '来源系统'),
		text('channel', 'Channel', '渠道'),
		text('language', 'Language', '语言'),
		text('topic', 'Topic', '话题'),
		text('priority', 'Priority', '优先级'),
		text('segment', 'Customer segment', '客群'),
		text('agent_id', 'Agent', '客服'),
		text('customer_id', 'Customer', '客户'),
		moment('opened_at', 'Opened, UTC', '开始时间（UTC）'),
		moment('opened_local', 'Opened, on the clock of its source', '开始时间（来源系统当地时间）'),
		text(
			'first_responder',
			'Whose turn came first: bot-first where a bot took part before a person; else human-first, also where nobody answered',
			'谁先接待：机器人先于人工参与为 bot-first；其余为 human-first，无人回复的也计入'
		),
		text('handler', 'Who handled it: bot, human, bot-to-human', '由谁处理：bot、human、bot-to-human'),
		yes('bot_involved', 'Bot took part', '机器人参与'),
		yes('human_involved', 'Person took part', '人工参与'),
		text('outcome', 'What the ledger says became of it', '结局'),
		text('rule', 'The ledger’s rule that says so', '给出结局的规则'),
		text('missing', 'The field without which the ledger cannot tell', '无法判断时缺少的字段'),
		yes('durable', 'Solved, and the customer did not come back with it', '解决且客户未再因此来访'),
		yes('bot_durable', 'The same, by the bot alone', '由机器人独立真正解决'),
		yes('issue_start', 'First conversation of its issue', '事由的首段会话'),
		yes('issue_final', 'Last conversation of its issue', '事由的末段会话'),
		count('issue_id', 'The issue it belongs to: issue.issue_id', '所属事由：issue.issue_id'),
		number(
			'issue_age',
			'From the issue’s last activity to the end of the log, seconds',
			'事由最后活动到日志末尾（秒）'
		),
		yes('issue_durable', 'The issue was solved for good', '事由已真正解决'),
		yes('answered', 'The customer’s last turn was answered', '客户最后发言得到回复'),
		number('age', 'From its last activity to the end of the log, seconds', '最后活动到日志末尾（秒）'),
		number(
			'next_contact',
			'From its last turn to the customer’s next contact on the topic, seconds',
			'到同一客户同一话题下次来访的间隔（秒）'
		),
		yes('reopened', 'It was reopened', '曾重开'),
		number('first_any_reply', 'First reply by anyone, seconds', '首次回复（任意）（秒）'),
		number('first_human_reply', 'First reply by a person, seconds', '人工首次回复（秒）'),
		number('reply_after_handoff', 'Reply after hand-off, seconds', '转人工后回复（秒）'),
		number('resolution_time', 'Time to resolution, seconds', '解决时长（秒）'),
		number('handle_time', 'Handle time, seconds', '处理时长（秒）'),
		number('queue_time', 'Queue time, seconds', '排队时长（秒）'),
		number('csat', 'Satisfaction, 0 to 1', '满意度（0 到 1）'),
		yes('refused', 'The request was refused', '请求被拒'),
		yes('vendor_resolved', 'The vendor calls it solved', '供应商判为已解决'),
		count('loops', 'How often the conversation went in circles', '原地打转的次数'),
		moment('log_start', 'First moment of its source’s log, UTC', '该来源日志的开头（UTC）'),
		moment('log_end', 'Last moment of its source’s log, UTC', '该来源日志的末尾（UTC）'),
		yes('anxious', 'The first message sounds anxious', '首条消息带有焦虑'),
		yes('complained', 'The customer complained formally', '客户正式投诉'),
		yes('refusal_overturned', 'The refusal was overturned later', '拒绝后来被撤销'),
		yes('churned_soon', 'The customer left within 90 days', '客户在 90 天内流失'),
		yes(
			'looped_by_landmark',
			'It had gone in circles by the turn at which half of the loops have begun',
			'在半数打转已发生的轮次之前即已打转'
		),
		yes('quiet_over', 'Old enough for silence to count', '沉默观察期已过'),
		yes('durable_over', 'Old enough to tell whether it lasted', '真正解决的观察期已过'),
		yes('issue_over', 'Its issue is old enough to be judged', '所属事由的观察期已过'),
		yes('top_rated', 'Best rating', '最高评价'),
		number('complaint_time', 'From opening to the complaint, seconds', '开始到投诉（秒）'),
		number('anxious_reply', 'From an anxious message to a person’s reply, seconds', '焦虑消息到人工回复（秒）'),
		yes('in_hours', 'Opened while people are at work', '在工作时间内开始'),
		number(
			'waited',
			'Never answered by a person: the wait until it was closed or the log ends, seconds',
			'人工从未回复：等到关闭或日志末尾（秒）'
		),
		number('waited_after_handoff', 'The same, after hand-off, seconds', '同上，自转人工起（秒）'),
		number('first_any_reply_business', 'First reply by anyone, business seconds', '首次回复（任意）（工作时间秒）'),
		number('first_human_reply_business', 'First reply by a person, business seconds', '人工首次回复（工作时间秒）'),
		number('reply_after_handoff_business', 'Reply after hand-off, business seconds', '转人工后回复（工作时间秒）'),
		number('resolution_time_business', 'Time to resolution, business seconds', '解决时长（工作时间秒）'),
		number('handle_time_business', 'Handle time, business seconds', '处理时长（工作时间秒）'),
		number('queue_time_business', 'Queue time, business seconds', '排队时长（工作时间秒）'),
		number('first_resolution_time', 'Time to first resolution, seconds', '首次解决时长（秒）'),
		number(
			'first_resolution_time_business',
			'Time to first resolution, business seconds',
			'首次解决时长（工作时间秒）'
		),
		yes('upset', 'A text of the customer reads anxious or angry', '客户某条文本读来焦虑或生气'),
		yes('needs_person', 'A text of the customer asks for a person’s care', '客户某条文本需要人工关照'),
		yes('upset_before_person', 'The same before a person came in', '人工介入前客户已焦虑或生气')
	],
	from: (table) => table('judged')
};
