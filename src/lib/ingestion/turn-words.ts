import type { Author, EventName } from '#lib/log/turns.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';

/** One word of the canon and the patterns it is written by, in lower case; the first that matches holds. */
type Words<Name extends string> = readonly (readonly [name: Name, pattern: string])[];

/**
 * Who wrote, as exports say it. A bot before an agent: "agent bot", "virtual agent". RE2 and JavaScript read these
 * patterns alike.
 */
export const authorWords: Words<Author> = [
	['system', '^(system|event|note|activity|automation|trigger|info|notification|系统|系统消息|提示|通知|事件)$'],
	// before the customer: "customer service" serves customers
	[
		'agent',
		'(customer|client|user|member|客户|用户|会员)[ _-]*(service|support|care|success|rep|agent|advisor|服务|经理|代表|专员)|lead agent'
	],
	[
		'bot',
		'(^|[^a-z])(bot|bots|chatbot|robot|answerbot|answer_bot|ai|virtual|automated|assistant|gpt|fin)([^a-z]|$)|[a-z]chat ?bot$|机器人|智能客服|智能助手|虚拟'
	],
	[
		'customer',
		'^(customer|client|user|visitor|end[ _-]?user|endusers?|requester|contact|lead|buyer|caller|guest|consumer|member|subscriber|patient|inbound|incoming|客户|用户|访客|顾客|买家|会员|来访者|患者)([^a-z]|$)'
	],
	[
		'agent',
		'^(agent|human|staff|admin|operator|teammate|support|representative|rep|employee|assignee|business|seller|advisor|csr|waiter|outbound|outgoing|客服|坐席|座席|人工|人工客服|商家|卖家|员工|接待)([^a-z]|$)|客服$|坐席$|座席$'
	]
];

/** What happened, as event logs say it. The more particular stand first. */
export const eventWords: Words<EventName> = [
	// what has not happened yet, or did not
	['other', '^(wait|await|pending|un[a-z]|not |no |待|未|等待)|overdue|breach|reject|declin|超时|失败|取消'],
	[
		'handed-off',
		'hand(ed)?[ _-]?(off|over)|handoff|transfer|escalat|转人工|转接|升级|conversation_bot_handoff|bot_handoff'
	],
	['bot-resolved', '(^|[^a-z])(bot|chatbot|ai)([^a-z]).*(resolv|solv)|bot[ _-]resolv|机器人.*解决'],
	['reopened', 're[ _-]?open|重新打开|重开|再次激活'],
	['other', '(un|not |non-?)(re)?solv|incomplete|未解决|未完成'],
	['resolved', '(^|[^a-z])resolv|(^|[^a-z])solv|complet|finish|done|解决|办结|完成|完结'],
	['closed', 'clos|archiv|关闭|关单|结束|结案'],
	['bot-replied', '(^|[^a-z])(bot|chatbot|ai)([^a-z]).*(repl|respon|messag|answer)|机器人.*(回复|应答)'],
	['customer-replied', '(customer|user|visitor|client|客户|用户|访客).*(repl|respon|messag|回复|发言|留言)'],
	[
		'agent-replied',
		'first[ _-]?(response|reply)|(agent|human|staff|人工|客服|坐席).*(repl|respon|messag|answer|回复|应答)|^(reply|replied|response|responded|answered|回复|应答|接听)'
	],
	['assigned', 'assign|take in charge|accept|claim|routed|pick(ed)?[ _-]?up|分配|指派|受理|接入|认领|派单'],
	[
		'opened',
		'^(open|opened|new|created?|creation|submitted|received|registered|start(ed)?|begin|insert ticket|conversation_opened|新建|创建|开始|提交|进线|建单)([^a-z]|$)|(opened|created|submitted|创建|新建|建单)$'
	]
];

function readWord<Name extends string>(words: Words<Name>, cell: string): Name | null {
	const text = cell.toLowerCase();
	return words.find(([, pattern]) => new RegExp(pattern).test(text))?.[0] ?? null;
}

function wordSql(words: Words<string>, cell: string, otherwise: string): string {
	const branches = words.map(
		([name, pattern]) => `WHEN regexp_matches(lower(${cell}), ${quoteLiteral(pattern)}) THEN ${quoteLiteral(name)}`
	);
	return `CASE WHEN ${cell} IS NULL THEN NULL ${branches.join(' ')} ELSE ${otherwise} END`;
}

/** A cleaned cell as an author; null for words that say nothing of who wrote. */
export const parseAuthor = (cell: string): Author | null => readWord(authorWords, cell);
export const authorSql = (cell: string): string => wordSql(authorWords, cell, 'NULL');

/** A cleaned cell as an event; `other` for words that are none of ours. */
export const parseEvent = (cell: string): EventName => readWord(eventWords, cell) ?? 'other';
export const eventSql = (cell: string): string => wordSql(eventWords, cell, quoteLiteral('other'));
