import type { AlertsResult, Unwatched } from '#lib/alerts/result.ts';
import { alertIds } from '#lib/alerts/watches.ts';
import { createFormat } from '#lib/i18n/format.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { noArguments, type Command } from '../command.ts';
import { table } from '../table.ts';

export const alerts: Command = {
	name: 'alerts',
	usage: 'alerts',
	about: {
		en: 'what is not as it was in the last days of the log',
		zh: '日志最后几天里与往常不同之处'
	},
	options: {},
	input: (_values, positionals) => noArguments('alerts', positionals),
	print({ alerts: all, unwatched, end }: AlertsResult, locale) {
		const format = createFormat({ locale, currency: 'USD', zone: 'UTC' });
		const head = {
			en: ['', 'since (UTC)', 'until (UTC)', 'observed', 'expected', 'at most', 'n', 'probability'],
			zh: ['', '自（UTC）', '至（UTC）', '实际', '预期', '至多', 'n', '概率']
		}[locale];
		const figure = (value: number | null, unit: 'count' | 'share') =>
			value === null ? '—' : unit === 'share' ? format.share(value, 1) : format.number(value, 0);
		const lines = all.map(({ label, since, until, observed, expected, atMost, n, probability, unit }) => [
			label[locale],
			since.slice(0, 16),
			until.slice(0, 16),
			...[observed, expected, atMost].map((value) => figure(value, unit)),
			format.number(n),
			probability < 1e-6 ? '<1e-6' : probability.toPrecision(1)
		]);
		const calm =
			end === null
				? { en: 'The log is empty.', zh: '日志为空。' }
				: unwatched.length === alertIds.length
					? {
							en: 'Whether anything is out of the ordinary cannot be told from this log.',
							zh: '这份日志不足以判断有无异常。'
						}
					: unwatched.length > 0
						? { en: 'Of what is watched, nothing is out of the ordinary.', zh: '所监测的各项未见异常。' }
						: { en: 'Nothing is out of the ordinary.', zh: '未见异常。' };
		return [lines.length ? table(head, lines) : calm[locale], ...unwatched.map((each) => whyNot(each)[locale])].join(
			'\n'
		);
	}
};

/** A log too short by itself, and one that is long enough of which a series is not, are told apart. */
function whyNot({ label, missing, logDays, days, daysNeeded }: Unwatched): Bilingual {
	if (daysNeeded === null)
		return {
			en: `${label.en}: not watched, the log lacks ${missing.join(', ')}`,
			zh: `${label.zh}：无法监测，日志缺少 ${missing.join('、')}`
		};
	const [known, all] = [days ?? 0, logDays ?? 0];
	if (all < daysNeeded)
		return {
			en: `${label.en}: not watched yet, ${daysNeeded} days of log are needed and there ${known === 1 ? 'is 1' : `are ${known}`}`,
			zh: `${label.zh}：尚不能监测，需 ${daysNeeded} 天的日志，现有 ${known} 天`
		};
	return {
		en: `${label.en}: not watched yet. The log has ${all} days, but what is watched reaches back over ${known} of them, and ${daysNeeded} are needed`,
		zh: `${label.zh}：尚不能监测。日志有 ${all} 天，但该项只能回溯 ${known} 天，需 ${daysNeeded} 天`
	};
}
