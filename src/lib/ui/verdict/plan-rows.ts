import type { Outlook } from '#lib/economics/appraisal/outlook.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { Plans } from '#lib/ui/pages/verdict.ts';
import { chanceInWords } from '#lib/ui/verdict/money-sentence.ts';

/** What the last way to divide the work is: the plan advised, a share that was set, or one assumed where nothing is advised. */
export type WholeIs = 'whole' | 'set' | 'assumed';

/** Ways to divide the work, a line each: how much the bot answers first, what it comes to, how sure that is. */
export function planRows({ today, firstStep, whole }: Plans, wholeIs: WholeIs, speech: Speech): string[][] {
	const { t, format } = speech;
	const money = (value: number | null) => (value === null ? '—' : value === 0 ? '0' : format.moneyCompact(value));
	const row = (name: string, outlook: Outlook) => {
		const { botFirst, npv } = outlook;
		return [
			name,
			format.share(botFirst),
			money(npv.p50),
			npv.p10 === npv.p90 ? money(npv.p50) : t('range.to', { low: money(npv.p10), high: money(npv.p90) }),
			chanceInWords(outlook, speech)
		];
	};
	return [
		// what all of it is held against: by that yardstick exactly nothing
		[t(today?.botFirst === 0 ? 'plans.people-today' : 'plans.people'), format.share(0), '0', '0', format.share(0)],
		...(today && today.botFirst > 0 ? [row(t('plans.today'), today)] : []),
		...(firstStep ? [row(t('plans.first-step'), firstStep)] : []),
		row(t(`plans.${wholeIs}`, { share: format.share(whole.botFirst) }), whole)
	];
}

export const planColumns = ({ t }: Pick<Speech, 't'>) => [
	t('plans.way'),
	t('plans.bot-first'),
	t('plans.middle'),
	t('plans.range'),
	t('plans.loss')
];
