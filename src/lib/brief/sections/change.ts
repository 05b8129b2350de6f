import type { InputName } from '#lib/economics/appraisal/appraise.ts';
import { pick } from '#lib/i18n/translate.ts';
import { turningRows, type Turning } from '#lib/ui/verdict/turning-rows.ts';
import type { Telling } from '../telling.ts';
import type { Block, Section } from '../document.ts';
import type { AppraisalOfLog, BriefMaterial } from '../material.ts';

/** Lines of the list of swings, and inputs named as worth knowing. */
const SWINGS = 7;
const NAMED = 3;

/** What the money hangs on: swings, break-even points, the worth of knowing. */
export function changeSection(material: BriefMaterial, telling: Telling): Section | null {
	const { t } = telling;
	if (!material.money) return null;
	const { appraisal } = material.money;
	const even = turningRows(appraisal.breakEven, appraisal.recommendation.condition, telling);
	return {
		id: 'change',
		title: t('brief.change.title'),
		blocks: [
			{ kind: 'paragraph', text: worthKnowing(appraisal, material, telling) },
			{
				kind: 'pair',
				left: [swingTable(appraisal, material, telling), { kind: 'note', text: t('brief.change.say') }],
				right: [
					...(even.rows.length > 0 ? [breakEvenTable(even, telling)] : []),
					...(even.none ? [{ kind: 'note' as const, text: even.none }] : []),
					{ kind: 'note', text: t('brief.even.say', { plan: t('turning.even.plan') }) }
				]
			}
		]
	};
}

const inputName = (input: InputName, { register }: BriefMaterial, { t, locale }: Telling) =>
	input === 'events' ? t('brief.events') : pick(locale, register.figures[input].label);

function worthKnowing({ evpi, evppi }: AppraisalOfLog, material: BriefMaterial, telling: Telling): string {
	const { t, format } = telling;
	const worth = evppi.filter(({ value }) => value > 0).slice(0, NAMED);
	const most = format.moneyCompact(evpi);
	if (worth.length === 0) return t('brief.worth.none', { evpi: most });
	const each = worth.map(({ input, value }) =>
		t('brief.worth.each', { name: inputName(input, material, telling), value: format.moneyCompact(value) })
	);
	return t('brief.worth', { inputs: format.list(each), evpi: most });
}

/** Changes and no amounts: what all comes to at the most likely values is another figure than the middle case told everywhere else. */
function swingTable({ tornado, atModes }: AppraisalOfLog, material: BriefMaterial, telling: Telling): Block {
	const { t, format } = telling;
	const moved = (npv: number) => (npv > atModes.npv ? '+' : '') + format.moneyCompact(npv - atModes.npv);
	return {
		kind: 'table',
		caption: t('brief.change.hangs'),
		columns: [
			{ label: t('brief.assumptions.what') },
			{ label: t('brief.at.low'), isNumber: true },
			{ label: t('brief.at.high'), isNumber: true }
		],
		rows: tornado
			.slice(0, SWINGS)
			.map(({ input, low, high }) => [inputName(input, material, telling), moved(low), moved(high)])
	};
}

function breakEvenTable({ rows }: Turning, { t }: Telling): Block {
	return {
		kind: 'table',
		caption: t('brief.even.title'),
		columns: [
			{ label: t('brief.assumptions.what') },
			{ label: t('brief.even.now'), isNumber: true },
			{ label: t('brief.even.at'), isNumber: true }
		],
		rows: rows.map((row) => [...row])
	};
}
