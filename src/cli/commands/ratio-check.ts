import { sayHolds, sayPassed, sayVerdict } from '#lib/i18n/plan-check.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { RatioAnswer } from '#lib/server/operations/planning/ratio-answer.ts';
import type { CheckedFigure } from '#lib/staffing/ratio/check-verdict.ts';
import { table } from '../table.ts';

/** The plan by the formulas beside the plan played through. */
export function sayCheck(
	{ simulation, shown, handoffSeconds, topicHours, atOnce, retry }: RatioAnswer,
	speech: Speech
): readonly string[] {
	const { format, locale } = speech;
	const point = shown?.point;
	if (!simulation) return [];
	const { verdict, surge, plays } = simulation;
	const share = (value: number | null | undefined) => (value == null ? '—' : format.share(value, 1));
	const time = (value: number | null | undefined) => (value == null ? '—' : format.duration(value));
	const row = (
		name: string,
		figure: CheckedFigure,
		planned: number | null | undefined,
		say: (value: number | null | undefined) => string
	) => {
		const { value, low, high } = simulation[figure];
		const range = low === null ? '' : `${say(low)} – ${say(high)}`;
		return [name, say(planned), say(value), range, sayHolds(figure, verdict, speech)];
	};
	const words = {
		en: {
			head: ['checked by simulation', 'formula', 'played', '95 %', 'check'],
			rows: ['in time', 'give up', 'wait', 'busy with what cannot wait']
		},
		zh: {
			head: ['模拟核对', '公式', '模拟', '95%', '核对'],
			rows: ['按时应答', '放弃', '等待', '忙于不可延后的']
		}
	}[locale];
	const [inTime = '', givesUp = '', wait = '', busy = ''] = words.rows;
	const over = surge.overAfterSeconds === null ? '—' : format.duration(surge.overAfterSeconds);
	return [
		table(words.head, [
			row(inTime, 'serviceLevel', point?.serviceLevel, share),
			row(givesUp, 'abandon', point?.abandon, share),
			row(wait, 'waitSeconds', point?.waitSeconds, time),
			row(busy, 'occupancy', simulation.plannedOccupancy, share)
		]),
		`${sayPassed(verdict, speech)}${locale === 'zh' ? '。' : '. '}${sayVerdict(verdict, retry, speech)}`,
		{
			en: `Played ${plays} times. With ten times the contacts in the hour from ${surge.start.replace('T', ' ')}, ${share(surge.serviceLevel.value)} of them are answered in time and ${share(surge.abandon.value)} give up; it is over ${over} after that hour.`,
			zh: `共模拟 ${plays} 次。若 ${surge.start.replace('T', ' ')} 起一小时来量增至十倍，其中 ${share(surge.serviceLevel.value)} 按时应答、${share(surge.abandon.value)} 放弃；该小时过后 ${over} 恢复。`
		}[locale],
		{
			en: [
				handoffSeconds === null
					? 'Hand-overs reach people at once: the log does not say how long the bot takes before.'
					: `Hand-overs reach people when the bot is done, after ${format.duration(handoffSeconds)} on average by the log.`,
				topicHours
					? 'Each topic comes at its own hours.'
					: 'All topics come at the same hours, as far as the log tells.',
				atOnce > 1
					? `Everybody is played with ${format.number(atOnce, 1)} contacts at once before one slows the other.`
					: 'Everybody has one contact at a time.',
				'Left out: chats as a queue of their own beside calls.'
			].join(' '),
			zh: [
				handoffSeconds === null
					? '日志没有机器人转交前的耗时：转交视为即时到达人工。'
					: `转交的会话在机器人处理完（按日志平均 ${format.duration(handoffSeconds)}）后到达人工。`,
				topicHours ? '各话题按各自的来访时段计入。' : '就日志所见，各话题来访时段相同。',
				atOnce > 1 ? `每人同时接待 ${format.number(atOnce, 1)} 段会话，超过才互相拖慢。` : '每人一次接待一段会话。',
				'未计入：聊天与电话分开排队。'
			].join('')
		}[locale]
	];
}
