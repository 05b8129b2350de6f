import type { Locale } from '#lib/i18n/locale.ts';
import { composeBrief } from '../compose.ts';
import { tellingOf } from '../telling.ts';
import type { BriefMaterial } from '../material.ts';
import { assumptionSheet } from './assumption-sheet.ts';
import type { Workbook } from './book.ts';
import { cashFlowSheet } from './cash-flow-sheet.ts';
import { metricSheet } from './metric-sheet.ts';
import { perContactSheet } from './per-contact-sheet.ts';
import { summarySheet } from './summary-sheet.ts';
import { topicSheet } from './topic-sheet.ts';

/** The brief as a workbook whose cash flow recalculates; without money there are no sheets of it. */
export function composeWorkbook(material: BriefMaterial, locale: Locale): Workbook {
	const telling = tellingOf(material, locale);
	const { money, register } = material;
	const assumptions = assumptionSheet(material, telling);
	const live = money
		? [
				cashFlowSheet(money.programme.log, register, money.appraisal, telling),
				perContactSheet(money.programme.log, register, telling)
			]
		: [];
	return {
		sheets: [
			summarySheet(material, composeBrief(material, locale), telling),
			...live.map(({ sheet }) => sheet),
			assumptions.sheet,
			metricSheet(material, telling),
			topicSheet(material, telling)
		],
		names: [...live.flatMap(({ names }) => names), ...assumptions.names]
	};
}
