import { outcomeLabels, type Outcome } from '#lib/log/outcomes.ts';
import type { LedgerResult, Stage } from '#lib/ledger/result.ts';
import { noArguments, ofLog, type Command, type Locale } from '../command.ts';
import { percent } from '../figures.ts';
import { table } from '../table.ts';

const STAGES: Record<Stage, Record<Locale, string>> = {
	involved: { en: 'the bot took part', zh: '机器人参与' },
	'not-escalated': { en: 'not handed to a person', zh: '未转人工' },
	'not-abandoned': { en: 'not given up', zh: '未放弃' },
	'confirmed-or-assumed': { en: 'confirmed, or quiet since', zh: '已确认或此后无异议' },
	durable: { en: 'still solved after 7 days', zh: '7 天后仍解决' }
};

interface Row {
	readonly externalId: string;
	readonly outcome: string | null;
	readonly rule: string | null;
	readonly durable: boolean | null;
}

export const ledger: Command = {
	name: 'ledger',
	usage: 'ledger [--rows] [--source sandbox|replay]',
	about: { en: 'what became of every conversation the bot took part in', zh: '机器人参与的每段会话结局如何' },
	options: { rows: { type: 'boolean' }, source: { type: 'string' } },
	input: (values, positionals) => ({
		...noArguments('ledger', positionals),
		rows: values['rows'] === true,
		...ofLog(values)
	}),
	print(answer: LedgerResult | Row, locale) {
		if ('externalId' in answer)
			return [answer.externalId, answer.outcome ?? '—', answer.rule ?? '—', answer.durable ?? '—'].join('\t');
		const outcomes = (shares: Readonly<Record<string, { n: number; share: number }>>) =>
			Object.entries(shares).map(([id, { n, share }]) => [
				outcomeLabels[id as Outcome][locale],
				percent(share, locale),
				String(n)
			]);
		const days = Number(answer.windows['durableHours']) / 24;
		const quiet = Number(answer.windows['quietHours']);
		const head = {
			en: [`with the bot, over ${days} days old`, 'share', 'n'],
			zh: [`机器人参与，已满 ${days} 天`, '占比', 'n']
		}[locale];
		const people = {
			en: [`people only, over ${days} days old`, 'share', 'n'],
			zh: [`仅人工，已满 ${days} 天`, '占比', 'n']
		}[locale];
		const fall = { en: ['honesty waterfall', 'share', 'n'], zh: ['诚实瀑布', '占比', 'n'] }[locale];
		return [
			table(head, outcomes(answer.outcomes)),
			table(people, outcomes(answer.humanOutcomes)),
			table(
				fall,
				answer.waterfall.map(({ stage, n, share }) => [STAGES[stage][locale], percent(share, locale), String(n)])
			),
			{
				en: `younger, and not counted here: ${answer.immature} with the bot, ${answer.immatureHuman} of people only. Outcome figures of “metrics” count from ${quiet} hours on, so theirs differ a little.`,
				zh: `不满 ${days} 天、此处未计：机器人参与 ${answer.immature}，仅人工 ${answer.immatureHuman}。metrics 的结局类指标满 ${quiet} 小时即计入，因此略有出入。`
			}[locale],
			...answer.missing.map(
				({ field, n }) =>
					({ en: `the log lacks ${field}: ${n} conversations`, zh: `日志缺少 ${field}：涉及 ${n} 段会话` })[locale]
			)
		].join('\n\n');
	}
};
