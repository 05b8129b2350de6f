import { basename, resolve } from 'node:path';
import { ruleLabel } from '#lib/bot/policy/rules.ts';
import type { Rate } from '#lib/bot/replay/rate.ts';
import { ENDINGS } from '#lib/bot/replay/summary.ts';
import { createFormat, type Format } from '#lib/i18n/format.ts';
import type { LogReplay, QuestionReplay } from '#lib/server/operations/replaying/result.ts';
import { one, UsageError, type Locale, type Values } from '../command.ts';
import { table } from '../table.ts';

export interface ReplayAnswer {
	readonly log: LogReplay | null;
	readonly questions: QuestionReplay | null;
}

const WORDS = {
	en: {
		log: (at: string, n: string, of: string) => `Replay of ${n} of ${of} conversations with texts, ${at}`,
		questions: (at: string, file: string) => `Replay of ${file}, ${at}`,
		columns: ['', 'first message alone', '95 % interval', 'whole conversation', '95 % interval'],
		n: 'conversations',
		answered: 'answered by the bot',
		open: 'left open',
		person: 'handed to a person',
		contained: 'containment: not handed over',
		refusals: 'the bot declines',
		anxious: 'of anxious customers, to a person',
		loops: 'customer would have to ask again',
		cost: (people: string) => `cost each (people alone ${people})`,
		rules: ['last decision, first message alone', 'became', 'n', 'share'],
		leftOut: 'left out: taught to the bot',
		latency: 'ms a turn: p50, p95',
		standIns: 'messages that stand in',
		right: 'answered rightly',
		misjudged: 'answered wrongly, of answers',
		wrongRefusals: 'declined though an article answers',
		unanswerable: 'answered though no article answers',
		caution:
			'After its first reply the bot would have been told other things: later messages only stand in. Whether an answer would have satisfied nobody can know.'
	},
	zh: {
		log: (at: string, n: string, of: string) => `回放 ${n} / ${of} 段有文字的会话，${at}`,
		questions: (at: string, file: string) => `回放 ${file}，${at}`,
		columns: ['', '仅首条消息', '95% 区间', '整段会话', '95% 区间'],
		n: '会话',
		answered: '机器人作答',
		open: '未有定论',
		person: '转人工',
		contained: '独立接待率：未转人工',
		refusals: '机器人婉拒',
		anxious: '焦虑客户中转人工',
		loops: '客户需重复追问',
		cost: (people: string) => `每段成本（全人工 ${people}）`,
		rules: ['最后一次判断（仅首条消息）', '结果', 'n', '占比'],
		leftOut: '已剔除：机器人学过',
		latency: '每轮毫秒：p50、p95',
		standIns: '代用消息',
		right: '答对',
		misjudged: '答错（占已答）',
		wrongRefusals: '有文章可答却婉拒',
		unanswerable: '无文章可答却作答',
		caution: '机器人答复之后，客户本会说别的话，后续消息只是代用；客户对答复是否满意，无从得知。'
	}
} as const;

/** @throws UsageError */
export function replayInput(values: Values, [path, ...more]: readonly string[]) {
	if (more.length > 0) throw new UsageError('bot replay takes at most one FILE (columns text, scenario, article)');
	const drawn = ['limit', 'seed', 'scenario', 'from', 'to'].filter((option) => values[option] !== undefined);
	if (path !== undefined && drawn.length > 0)
		throw new UsageError(`--${drawn.join(', --')} is for a replay of the log: a FILE names its own scenarios`);
	const whole = (option: 'limit' | 'seed') => {
		const value = one(values[option]);
		if (value !== undefined && !/^\d+$/.test(value))
			throw new UsageError(`--${option} is a whole number, not "${value}"`);
		return value === undefined ? {} : { [option]: Number(value) };
	};
	const [scenario, from, to] = [one(values['scenario']), one(values['from']), one(values['to'])];
	return {
		replay: true,
		...(from === undefined ? {} : { from }),
		...(to === undefined ? {} : { to }),
		...whole('limit'),
		...whole('seed'),
		...(scenario === undefined ? {} : { scenario }),
		...(path === undefined ? {} : { questions: { path: resolve(path), name: basename(path) } })
	};
}

/** The last replays, of the log and of labelled questions. */
export function printReplay({ log, questions }: ReplayAnswer, locale: Locale): string {
	return [...(log ? printLog(log, locale) : []), ...(questions ? printQuestions(questions, locale) : [])].join('\n\n');
}

function printLog(log: LogReplay, locale: Locale): string[] {
	const format = createFormat({ locale, currency: log.currency, zone: 'UTC' });
	const words = WORDS[locale];
	const { first, whole } = log;
	const pair = (name: string, one: Rate | null, other: Rate) => [
		name,
		...(one ? cells(one, format) : ['', '']),
		...cells(other, format)
	];
	const cost = ({ cost: each }: typeof first) => (each ? [format.moneyRange(each.low, each.high), ''] : ['—', '']);
	return [
		words.log(log.at, format.number(log.drawn), format.number(log.withTexts)),
		table(words.columns, [
			[words.n, format.number(first.n), '', format.number(whole.n), ''],
			...ENDINGS.map((ending) => pair(words[ending], first.endings[ending], whole.endings[ending])),
			pair(words.contained, first.contained, whole.contained),
			pair(words.refusals, first.refusals, whole.refusals),
			pair(words.anxious, first.anxiousToPerson, whole.anxiousToPerson),
			pair(words.loops, null, log.loops),
			[words.cost(first.cost ? format.money(first.cost.people) : '—'), ...cost(first), ...cost(whole)],
			[words.leftOut, format.number(log.leftOut.first), '', format.number(log.leftOut.later), ''],
			[words.standIns, '', '', format.number(log.messages.standIns), ''],
			[words.latency, milliseconds(log, format), '', '', '']
		]),
		table(
			words.rules,
			first.rules.map(({ rule, ending, n, share }) => [
				ruleLabel(rule)[locale],
				words[ending],
				format.number(n),
				format.share(share, 1)
			])
		),
		words.caution
	];
}

function printQuestions(asked: QuestionReplay, locale: Locale): string[] {
	const format = createFormat({ locale, currency: 'USD', zone: 'UTC' });
	const words = WORDS[locale];
	return [
		words.questions(asked.at, asked.file),
		table(
			['', '', ''],
			[
				['n', format.number(asked.n), ''],
				[words.right, format.number(asked.right), ''],
				[words.misjudged, ...cells(asked.misjudged, format)],
				[words.wrongRefusals, ...cells(asked.wrongRefusals, format)],
				[words.unanswerable, ...cells(asked.answeredWithoutArticle, format)],
				[words.leftOut, format.number(asked.leftOut), ''],
				[words.latency, milliseconds(asked, format), '']
			]
		)
	];
}

const cells = ({ share, low, high, n }: Rate, format: Format): string[] => [
	share === null ? '—' : `${format.share(share, 1)} (n ${format.number(n)})`,
	low === null || high === null ? '' : `${format.share(low, 1)} – ${format.share(high, 1)}`
];

const milliseconds = ({ latency: { p50, p95 } }: Pick<LogReplay, 'latency'>, format: Format): string =>
	[p50, p95].map((each) => (each === null ? '—' : format.number(each, 1))).join(', ');
