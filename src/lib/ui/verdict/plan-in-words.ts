import type { Programme } from '#lib/economics/appraisal/programme.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Which contacts the money is about: those of the topics advised, by name, or a share of all. */
export function planInWords(
	{ advised, botFirst, log }: Programme,
	nameOf: (topic: string) => string,
	{ t, format }: Speech
): string {
	const share = format.share(botFirst);
	if (!advised) return t('plan.share', { share, n: log.contacts });
	const { adopted, onTrial } = advised;
	const said = {
		share,
		n: log.contacts,
		adopted: format.list(adopted.map(nameOf)),
		trial: format.list(onTrial.map(nameOf))
	};
	if (adopted.length === 0) return t('plan.trial', said);
	return t(onTrial.length === 0 ? 'plan.adopted' : 'plan.both', said);
}
