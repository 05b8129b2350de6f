import type { Speech } from '#lib/i18n/speech.ts';
import type { MixName } from '#lib/staffing/ratio/mixes.ts';
import type { RatioPage } from '#lib/ui/pages/ratio.ts';

/** When a mix holds: a step with trials until the last of them has passed, others until the next begins. */
export function untilWhen(name: MixName, { rollOut }: Pick<RatioPage, 'rollOut'>, { t, format }: Speech): string {
	if (name === 'today') return t('ratio.mix.until.today');
	if (name === 'best') return t('ratio.mix.until.best');
	const trials = (rollOut.find(({ kind }) => kind === name)?.topics ?? []).filter(({ drawn }) => drawn !== null);
	const days = trials.flatMap(({ trial }) => trial?.days ?? []);
	if (days.length > 0) {
		const [least, most] = [Math.min(...days), Math.max(...days)];
		return least === most
			? t('ratio.mix.until.trial', { days: format.number(most) })
			: t('ratio.mix.until.trials', { least: format.number(least), most: format.number(most) });
	}
	if (trials.length > 0) return t('ratio.mix.until.never');
	const isLast = rollOut.at(-1)?.kind === name;
	if (name === 'take-back') return t(isLast ? 'ratio.mix.until.on' : 'ratio.mix.until.back');
	if (!isLast) return t('ratio.mix.until.next');
	const isTried = rollOut.some(({ topics }) => topics.some(({ drawn }) => drawn !== null));
	return t(isTried ? 'ratio.mix.until.last' : 'ratio.mix.until.on');
}
