import { createFormat } from '#lib/i18n/format.ts';
import { one, UsageError, type Locale, type Values } from '../command.ts';
import { table } from '../table.ts';

export interface SurgeAnswer {
	readonly peak: { readonly hour: string; readonly conversations: number };
	readonly times: number;
	readonly seconds: number;
	readonly speed: number;
	readonly perSecond: number;
	readonly conversations: number;
	readonly messages: number;
	readonly answered: number;
	readonly lost: number;
	readonly repeated: number;
	readonly overtaken: number;
	readonly milliseconds: Readonly<Record<'p50' | 'p95' | 'p99' | 'most', number | null>>;
}

/** @throws UsageError */
export function surgeInput(values: Values) {
	const number = (option: 'times' | 'seconds') => {
		const given = one(values[option]);
		if (given === undefined) return {};
		if (!(Number(given) > 0)) throw new UsageError(`--${option} is a number, not "${given}"`);
		return { [option]: Number(given) };
	};
	const scenario = one(values['scenario']);
	return { ...number('times'), ...number('seconds'), ...(scenario === undefined ? {} : { scenario }) };
}

const WORDS = {
	en: {
		peak: 'peak hour of the log (UTC), conversations',
		times: 'played: times the peak hour, then so much faster',
		rate: 'conversations a second, in all',
		messages: 'messages, answered once',
		lost: 'lost, answered twice, out of order',
		time: 'ms to reply: half, 95, 99 in 100, longest'
	},
	zh: {
		peak: '日志高峰小时（UTC）的会话数',
		times: '播放：高峰的倍数，再加速',
		rate: '每秒会话数，总数',
		messages: '消息数，恰好应答一次',
		lost: '丢失、重复应答、乱序',
		time: '应答毫秒数：半数、95%、99%、最长'
	}
} as const;

/** What the times are of, and what they leave out. */
const SCOPE = {
	en: 'Timed is the bot within its own process: hearing, finding and wording a reply. Network, sign-in and keeping the conversation come on top.',
	zh: '计时的是机器人本身（在其进程内）：听懂、查找、组织应答；网络传输、登录与会话保存不在其内。'
} as const;

export function printSurge(answer: SurgeAnswer, locale: Locale): string {
	const words = WORDS[locale];
	const { number } = createFormat({ locale, currency: 'USD', zone: 'UTC' });
	const { p50, p95, p99, most } = answer.milliseconds;
	const ms = (value: number | null) => (value === null ? '—' : number(value, 0));
	const figures = table(
		['', ''],
		[
			[words.peak, `${answer.peak.hour.slice(0, 16)}, ${number(answer.peak.conversations)}`],
			[words.times, `${number(answer.times)} ×, ${number(answer.speed, 1)} ×`],
			[words.rate, `${number(answer.perSecond, 1)}, ${number(answer.conversations)}`],
			[words.messages, `${number(answer.messages)}, ${number(answer.answered)}`],
			[words.lost, [answer.lost, answer.repeated, answer.overtaken].map((each) => number(each)).join(', ')],
			[words.time, [p50, p95, p99, most].map(ms).join(', ')]
		]
	);
	return `${figures}\n\n${SCOPE[locale]}`;
}
