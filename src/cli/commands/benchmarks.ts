import { benchmarkFigureNames, benchmarkScopeNames } from '#lib/i18n/benchmarks.ts';
import { createFormat } from '#lib/i18n/format.ts';
import { noArguments, type Command } from '../command.ts';
import { table } from '../table.ts';

interface Answer {
	readonly benchmarks: readonly {
		readonly scope: string;
		readonly name: string;
		readonly from: string | null;
		readonly to: string | null;
		readonly figures: readonly {
			readonly figure: string;
			readonly reported: number | null;
			readonly own: number | null;
		}[];
	}[];
}

export const benchmarks: Command = {
	name: 'benchmarks',
	usage: 'benchmarks',
	about: { en: 'figures a helpdesk reports of itself, beside the log’s own', zh: '客服系统自报的数字与日志实算对照' },
	options: {},
	input: (_values, positionals) => noArguments('benchmarks', positionals),
	print({ benchmarks: list }: Answer, locale) {
		if (list.length === 0)
			return {
				en: 'No report was taken in yet. Import one of Chatwoot’s, by agent, inbox, label or team.',
				zh: '尚未导入报表。可导入 Chatwoot 的客服、收件箱、标签或团队报表。'
			}[locale];
		const format = createFormat({ locale, currency: 'USD', zone: 'UTC' });
		const show = (figure: string, value: number | null) =>
			value === null ? '—' : figure.includes('-') ? format.duration(value) : format.number(value);
		const head = {
			en: ['reported for', 'name', 'from', 'to', 'figure', 'reported', 'own'],
			zh: ['统计对象', '名称', '起始日', '截止日', '数字', '系统自报', '日志实算']
		}[locale];
		const rows = list.flatMap(({ scope, name, from, to, figures }) =>
			figures
				.filter(({ reported, own }) => reported !== null || own !== null)
				.map(({ figure, reported, own }) => [
					benchmarkScopeNames[scope]?.[locale] ?? scope,
					name,
					from ?? '—',
					to ?? '—',
					benchmarkFigureNames[figure]?.[locale] ?? figure,
					show(figure, reported),
					show(figure, own)
				])
		);
		return table(head, rows);
	}
};
