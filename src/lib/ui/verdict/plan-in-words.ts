import type { Programme } from '#lib/economics/appraisal/programme.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** Which contacts the money is about: those of the topics advised, by name, or a share of all. */
export function planInWords(
	{ advised, taken, botFirst, log }: Programme,
	nameOf: (topic: string) => string,
	speech: Speech
): string {
	const { t, format } = speech;
	const share = format.share(botFirst);
	if (!advised && taken.length > 0)
		return t('plan.taken', { share, n: log.contacts, topics: takenInWords(taken, nameOf, speech) });
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

/** More names than this are counted. */
const MOST_NAMED = 4;
const NAMED_FIRST = 2;

/** The topics that make up a share of contacts, in their order; the last with how much of it. */
export function takenInWords(
	taken: Programme['taken'],
	nameOf: (topic: string) => string,
	{ t, format }: Pick<Speech, 't' | 'format'>
): string {
	const said = taken.map(({ topic, share }) => {
		const name = topic === null ? t('plan.without-topic') : nameOf(topic);
		return share < 0.995 ? t('plan.part', { topic: name, share: format.share(share) }) : name;
	});
	if (said.length <= MOST_NAMED) return format.list(said);
	const between = t('plan.more', { count: said.length - NAMED_FIRST - 1 });
	return format.list([...said.slice(0, NAMED_FIRST), between, ...said.slice(-1)]);
}
