import type { Speech } from './speech.ts';

type Figure = 'serviceLevel' | 'abandon' | 'waitSeconds' | 'occupancy';

interface Verdict {
	readonly tooGood: readonly Figure[];
	readonly tooPoor: readonly Figure[];
	readonly missed: readonly ('serviceLevel' | 'abandon' | 'occupancy')[];
}

/** Whether the plan passes its check. */
export const passes = ({ tooGood, tooPoor }: Verdict): boolean => tooGood.length + tooPoor.length === 0;

/** In a few words: first whether the people planned suffice, then whether the plan's figures are right. */
export const sayPassed = (verdict: Verdict, { t }: Pick<Speech, 't'>): string =>
	t(verdict.missed.length > 0 ? 'ratio.check.failed' : passes(verdict) ? 'ratio.check.passed' : 'ratio.check.off');

/** What of the plan fails, which side is right and why, and whether the people planned keep the targets all the same. */
export function sayVerdict(verdict: Verdict, retry: number, { locale, t, format }: Speech): string {
	const { tooGood, tooPoor, missed } = verdict;
	const names = (figures: readonly Figure[]) => format.list(figures.map((figure) => t(`ratio.check.name.${figure}`)));
	return [
		missed.length > 0 ? t('ratio.check.missed', { figures: names(missed) }) : t('ratio.check.kept'),
		...(passes(verdict) ? [t('ratio.check.passed.say')] : []),
		...(tooGood.length > 0
			? [t('ratio.check.too-good', { figures: names(tooGood) }), ...(retry > 0 ? [t('ratio.check.too-good.why')] : [])]
			: []),
		...(tooPoor.length > 0 ? [t('ratio.check.too-poor', { figures: names(tooPoor) })] : [])
	].join(locale === 'zh' ? '' : ' ');
}

/** Of one figure. */
export function sayHolds(figure: Figure, { tooGood, tooPoor }: Verdict, { t }: Pick<Speech, 't'>): string {
	if (tooGood.includes(figure)) return t('ratio.check.holds.too-good');
	return t(tooPoor.includes(figure) ? 'ratio.check.holds.too-poor' : 'ratio.check.holds');
}
