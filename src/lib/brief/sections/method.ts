import { zoneName } from '#lib/log/zones.ts';
import type { Telling } from '../telling.ts';
import type { Section } from '../document.ts';
import type { BriefMaterial } from '../material.ts';

/** How it was worked out, in three paragraphs, and everything needed to do it again. */
export function methodSection(material: BriefMaterial, telling: Telling): Section {
	const { t } = telling;
	const { windows } = material;
	return {
		id: 'method',
		title: t('brief.method.title'),
		blocks: [
			{
				kind: 'pair',
				left: [
					{
						kind: 'paragraph',
						text: t('brief.method.judged', { quiet: windows.quietHours, durable: windows.durableHours })
					},
					{ kind: 'paragraph', text: t('brief.method.decided') },
					{ kind: 'paragraph', text: t('brief.method.money') }
				],
				right: [
					{
						kind: 'table',
						caption: t('brief.standing.title'),
						columns: [{ label: '' }, { label: '', isNumber: true }],
						rows: standingRows(material, telling)
					},
					{ kind: 'note', text: t('brief.standing.again', { seed: String(material.seed) }) }
				]
			}
		]
	};
}

/** Data window, n, currency, seed and version. */
export function standingRows(
	{ log, ledger, money, register, seed, version }: BriefMaterial,
	telling: Telling
): string[][] {
	const { t, format } = telling;
	const draws = money?.appraisal.draws;
	return [
		[t('brief.standing.window'), format.dateRange(log.from, log.to)],
		[t('brief.standing.zone'), zoneName(log.zone)],
		[t('brief.standing.conversations'), format.number(log.conversations)],
		[t('brief.standing.contacts'), money ? format.number(money.appraisal.n) : '—'],
		[t('brief.standing.customers'), log.customers > 0 ? format.number(log.customers) : '—'],
		[t('brief.standing.immature'), format.number(ledger.immature + ledger.immatureHuman)],
		[t('brief.standing.currency'), register.choices.currency.value],
		[
			t('brief.standing.seed'),
			draws === undefined ? String(seed) : t('brief.standing.seed.value', { seed: String(seed), draws })
		],
		[t('brief.standing.version'), version]
	];
}
