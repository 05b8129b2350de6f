import { createSpeech } from '#lib/i18n/speech.ts';
import { topicName } from '#lib/i18n/topic-name.ts';
import type { StaffingInputs } from '#lib/server/operations/measure-staffing.ts';
import { noArguments, type Command } from '../command.ts';
import { table } from '../table.ts';

export const staffing: Command = {
	name: 'staffing',
	usage: 'staffing',
	about: {
		en: 'what staffing rests on, from the log: handle times, patience, what a bot solves as contacts get more complex',
		zh: '排班所依据的数字，取自日志：处理时长、客户耐心、机器人随问题变复杂还能解决多少'
	},
	options: {},
	input: (_values, positionals) => noArguments('staffing', positionals),
	print({ handleTimes, patience, handoff, containment, missing }: StaffingInputs, locale) {
		const speech = createSpeech({ locale, currency: 'USD', zone: 'UTC' });
		const { format } = speech;
		const time = (seconds: number) => format.duration(seconds);
		const band = (each: { value: number; low: number; high: number } | null) =>
			each === null
				? '—'
				: `${format.share(each.value, 0)} (${format.share(each.low, 0)}–${format.share(each.high, 0)})`;
		const words = {
			en: {
				all: 'all topics',
				channels: 'all channels',
				bot: 'after the bot',
				nobody: 'straight to a person',
				handle: ['Handle time', '', 'mean', '95 %', 'median', 'spread ÷ mean', 'n'],
				untilHandoff: 'until a person is wanted',
				handoff: ['With the bot', 'mean', '95 %', 'median', 'spread ÷ mean', 'n'],
				patience: ['Patience', 'mean', '95 %', 'if silent ones gave up', 'gave up', 'n'],
				curve: ['Topic, easiest first', 'contacts up to here', 'solved for good', 'kept, not solved', 'tried']
			},
			zh: {
				all: '全部话题',
				channels: '全部渠道',
				bot: '经过机器人',
				nobody: '直接到人工',
				handle: ['处理时长', '', '均值', '95%', '中位数', '离散系数', 'n'],
				untilHandoff: '到转人工为止',
				handoff: ['机器人阶段', '均值', '95%', '中位数', '离散系数', 'n'],
				patience: ['耐心', '均值', '95%', '若沉默者已放弃', '放弃', 'n'],
				curve: ['话题（由易到难）', '累计会话', '真正解决', '留住未解决', '试过']
			}
		}[locale];
		const sections = [
			handleTimes.length > 0 &&
				table(
					words.handle,
					handleTimes.map(({ topic, after, mean, low, high, median, cv, n }) => [
						topic === null ? words.all : topicName(topic, speech),
						words[after],
						time(mean),
						`${time(low)}–${time(high)}`,
						time(median),
						format.number(cv, 2),
						format.number(n)
					])
				),
			patience.length > 0 &&
				table(
					words.patience,
					patience.map(({ channel, mean, meanIfSilent, gaveUp, n }) => [
						channel ?? words.channels,
						mean ? time(mean.value) : '—',
						mean ? `${time(mean.low)}–${time(mean.high)}` : '—',
						meanIfSilent === null ? '—' : time(meanIfSilent),
						format.number(gaveUp),
						format.number(n)
					])
				),
			handoff !== null &&
				table(words.handoff, [
					[
						words.untilHandoff,
						time(handoff.mean),
						`${time(handoff.low)}–${time(handoff.high)}`,
						time(handoff.median),
						format.number(handoff.cv, 2),
						format.number(handoff.n)
					]
				]),
			containment.length > 0 &&
				table(
					words.curve,
					containment.map(({ topic, upTo, resolved, falselyContained, tried, isExtrapolated }) => [
						topicName(topic, speech),
						format.share(upTo, 0),
						isExtrapolated ? `? ${band(resolved)}` : band(resolved),
						isExtrapolated ? `? ${band(falselyContained)}` : band(falselyContained),
						format.number(tried)
					])
				),
			containment.some(({ isExtrapolated }) => isExtrapolated) &&
				{
					en: '? Hardly ever sent to the bot: its neighbours’ level stands in. To know, send a few in a hundred of them by lot.',
					zh: '? 几乎未交给机器人，以相邻话题的水平代替；要得知真实水平，请随机放行百分之几试行。'
				}[locale],
			...missing.map(({ message, fields, standIn }) => {
				const lacks =
					fields.length > 0
						? { en: ` Missing: ${fields.join(', ')}.`, zh: ` 缺少：${fields.join('、')}。` }[locale]
						: '';
				const instead = standIn && ` ${time(standIn.seconds)}: ${standIn.source[locale]}`;
				return `${message[locale]}${lacks}${instead ?? ''}`;
			})
		];
		return sections.filter((section) => typeof section === 'string').join('\n\n');
	}
};
