import { pick } from '#lib/i18n/translate.ts';
import type { Spread } from '#lib/economics/appraisal/spread.ts';
import type { Telling } from '../telling.ts';
import { verdictText, type BriefDocument } from '../document.ts';
import type { BriefMaterial } from '../material.ts';
import { overallAdvice } from '../sections/advice-name.ts';
import { botNote } from '../sections/measured.ts';
import { standingRows } from '../sections/method.ts';
import { text, type Cell, type CellStyle, type Sheet } from './book.ts';

/** The verdict, what it comes to (live, and by trials), the reasons, and what it all stands on. */
export function summarySheet(material: BriefMaterial, brief: BriefDocument, telling: Telling): Sheet {
	const { t, locale } = telling;
	const { decision, money, log } = material;
	const rows: Cell[][] = [
		[text(brief.kicker, 'note')],
		[text(verdictText(brief), 'title')],
		[text(brief.standing, 'note')]
	];
	if (log.synthetic) rows.push([text(t('brief.sample'), 'note')]);
	rows.push([text(botNote(material, telling))], []);
	if (money === null) rows.push([text(t('brief.money.young'))], []);
	else {
		const { appraisal } = money;
		const { atModes } = appraisal;
		rows.push(
			[text(t('brief.book.two'), 'note')],
			[text(t('brief.book.live'), 'part')],
			live(t('brief.npv'), 'result_npv', atModes.npv, 'total'),
			...(atModes.roi === null ? [] : [live(t('brief.roi'), 'result_roi', atModes.roi, 'share')]),
			live(
				t('brief.payback') + t('parentheses', { inside: t('brief.flow.month') }),
				'result_payback',
				atModes.paybackMonths ?? t('brief.never'),
				'integer'
			),
			[],
			[
				text(t('brief.book.trials', { draws: appraisal.draws }), 'part'),
				...(['p10', 'p50', 'p90'] as const).map((at) => text(t(`brief.book.${at}`), 'headNumber'))
			],
			spread(t('brief.npv'), appraisal.npv, 'money', '—'),
			spread(t('brief.roi'), appraisal.roi, 'share', t('brief.undivided')),
			spread(
				t('brief.payback') + t('parentheses', { inside: t('brief.flow.month') }),
				appraisal.paybackMonths,
				'integer',
				t('brief.never')
			),
			[text(t('brief.loss')), { value: appraisal.probabilityLoss, style: 'share' }],
			[text(t(appraisal.churn === 'stated' ? 'brief.stated' : 'brief.churn.measured'), 'note')],
			[]
		);
	}
	rows.push(
		[text(t('brief.advice', { advice: overallAdvice(material, telling) }), 'part')],
		...decision.reasons.map((reason) => [text(pick(locale, reason))]),
		[],
		[text(t('brief.standing.title'), 'part')],
		...standingRows(material, telling).map((row) => row.map((cell) => text(cell)))
	);
	return { name: t('brief.book.summary'), widths: [46, 22, 22, 22], rows, frozen: 0 };
}

const live = (label: string, name: string, value: number | string, style: CellStyle): Cell[] => [
	text(label),
	{ value, formula: name, style }
];

const spread = (label: string, { p10, p50, p90 }: Spread, style: CellStyle, none: string): Cell[] => [
	text(label),
	...[p10, p50, p90].map((value): Cell => (value === null ? text(none) : { value, style }))
];
