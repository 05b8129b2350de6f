import { alerts } from '#lib/i18n/messages/alerts.ts';
import { assumptions } from '#lib/i18n/messages/assumptions.ts';
import { briefWorkbook } from '#lib/i18n/messages/brief-workbook.ts';
import { brief } from '#lib/i18n/messages/brief.ts';
import { bills } from '#lib/i18n/messages/bills.ts';
import { charts } from '#lib/i18n/messages/charts.ts';
import { claims } from '#lib/i18n/messages/claims.ts';
import { comparison } from '#lib/i18n/messages/comparison.ts';
import { conversation } from '#lib/i18n/messages/conversation.ts';
import { sqlConsole } from '#lib/i18n/messages/console.ts';
import { decisions } from '#lib/i18n/messages/decisions.ts';
import { explore } from '#lib/i18n/messages/explore.ts';
import { importing } from '#lib/i18n/messages/import.ts';
import { knowledge } from '#lib/i18n/messages/knowledge.ts';
import { desk } from '#lib/i18n/messages/desk.ts';
import { ratio } from '#lib/i18n/messages/ratio.ts';
import { ratioWeek } from '#lib/i18n/messages/ratio-week.ts';
import { replay } from '#lib/i18n/messages/replay.ts';
import { sandbox } from '#lib/i18n/messages/sandbox.ts';
import { scenarios } from '#lib/i18n/messages/scenarios.ts';
import { settings } from '#lib/i18n/messages/settings.ts';
import { shell } from '#lib/i18n/messages/shell.ts';
import { shifts } from '#lib/i18n/messages/shifts.ts';
import { surge } from '#lib/i18n/messages/surge.ts';
import { texts } from '#lib/i18n/messages/texts.ts';
import { topics } from '#lib/i18n/messages/topics.ts';
import { trial } from '#lib/i18n/messages/trial.ts';
import { tuning } from '#lib/i18n/messages/tuning.ts';
import { verdict } from '#lib/i18n/messages/verdict.ts';
import { whatIf } from '#lib/i18n/messages/what-if.ts';

/** Every text of the product, one file a page or a large part of one. */
export const catalogue = {
	...shell,
	...charts,
	...verdict,
	...whatIf,
	...brief,
	...briefWorkbook,
	...alerts,
	...claims,
	...assumptions,
	...bills,
	...explore,
	...comparison,
	...conversation,
	...importing,
	...settings,
	...texts,
	...sqlConsole,
	...scenarios,
	...decisions,
	...ratio,
	...ratioWeek,
	...topics,
	...shifts,
	...sandbox,
	...replay,
	...trial,
	...tuning,
	...surge,
	...knowledge,
	...desk
};
