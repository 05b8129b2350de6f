import type { InputName } from '#lib/economics/appraisal/appraise.ts';
import { turningPoints } from '#lib/economics/appraisal/break-even.ts';
import { pick } from '#lib/i18n/translate.ts';
import { turningValue } from '#lib/ui/verdict/condition-in-words.ts';
import { formatSignal } from '#lib/ui/verdict/signal-value.ts';
import type { Telling } from '../telling.ts';
import type { Block, Section } from '../document.ts';
import type { AppraisalOfLog, BriefMaterial } from '../material.ts';

/** Lines of the list of swings, and inputs named as worth knowing. */
const SWINGS = 7;
const NAMED = 3;

/** What the verdict and the money hang on: the nearest other class, swings, break-even points, the worth of knowing. */
export function changeSection(material: BriefMaterial, telling: Telling): Section | null {
	const { t } = telling;
	const blocks: Block[] = [];
	const flip = flipSentence(material, telling);
	if (flip !== null) blocks.push({ kind: 'paragraph', text: flip });
	if (material.money) {
		const { appraisal } = material.money;
		const money = telling.format.moneyCompact;
		const atModes = { modes: money(appraisal.atModes.npv), middle: money(appraisal.npv.p50 ?? 0) };
		blocks.push(
			{ kind: 'paragraph', text: worthKnowing(appraisal, material, telling) },
			{
				kind: 'pair',
				left: [swingTable(appraisal, material, telling), { kind: 'note', text: t('brief.change.say', atModes) }],
				right: [
					breakEvenTable(appraisal, telling),
					{ kind: 'note', text: t('brief.even.say', { plan: t('turning.even.plan') }) }
				]
			}
		);
	}
	return blocks.length === 0 ? null : { id: 'change', title: t('brief.change.title'), blocks };
}

function flipSentence({ decision }: BriefMaterial, telling: Telling): string | null {
	const { t, locale } = telling;
	const flip = decision.nearestFlip;
	if (!flip) return null;
	return t('contributions.flip', {
		signal: pick(locale, flip.label),
		from: formatSignal(telling, flip.signal, flip.from),
		to: formatSignal(telling, flip.signal, flip.toValue),
		kind: t(`class.${flip.to}`)
	});
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

function swingTable({ tornado }: AppraisalOfLog, material: BriefMaterial, telling: Telling): Block {
	const { t, format } = telling;
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
			.map(({ input, low, high }) => [
				inputName(input, material, telling),
				format.moneyCompact(low),
				format.moneyCompact(high)
			])
	};
}

function breakEvenTable({ breakEven }: AppraisalOfLog, telling: Telling): Block {
	const { t } = telling;
	return {
		kind: 'table',
		caption: t('brief.even.title'),
		columns: [
			{ label: t('brief.assumptions.what') },
			{ label: t('brief.even.now'), isNumber: true },
			{ label: t('brief.even.at'), isNumber: true }
		],
		rows: turningPoints.map((of) => {
			const { now, value } = breakEven[of];
			return [
				t(`turning.${of}`),
				turningValue(of, now, telling),
				value === null ? t('brief.even.none') : turningValue(of, value, telling)
			];
		})
	};
}
