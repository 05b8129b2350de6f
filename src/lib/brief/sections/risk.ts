import { eventRisk, expectedLoss } from '#lib/economics/event-loss.ts';
import { modesOf } from '#lib/economics/values.ts';
import type { Section } from '../document.ts';
import type { BriefMaterial } from '../material.ts';
import type { Telling } from '../telling.ts';
import { gather, said } from './conditions.ts';

/** What may happen, and when to stop. */
export function riskSection({ decision, register }: BriefMaterial, telling: Telling): Section {
	const { t } = telling;
	const kill = gather(decision, telling, (judgement) => said(judgement.killCriteria, telling));
	return {
		id: 'risk',
		title: t('brief.risk.title'),
		blocks: [
			{ kind: 'heading', text: t('brief.risk.events') },
			{ kind: 'list', items: events(register, telling) },
			{ kind: 'heading', text: t('brief.risk.kill') },
			kill.length > 0 ? { kind: 'list', items: kill, isLong: true } : { kind: 'paragraph', text: t('brief.risk.hold') }
		]
	};
}

function events(register: BriefMaterial['register'], { t, format }: Telling): string[] {
	const values = modesOf(register);
	return (['breach', 'crisis'] as const).map((kind) => {
		const chance = values[`risk.${kind}-chance`];
		const loss = expectedLoss(eventRisk(chance, values[`risk.${kind}-median`], values[`risk.${kind}-p95`]));
		return t(`brief.risk.${kind}`, { chance: format.share(chance, 1), loss: format.moneyCompact(loss) });
	});
}
