import type { Speech } from '#lib/i18n/speech.ts';
import { fieldName } from '#lib/ui/field-name.ts';
import type { VerdictPage } from '#lib/ui/pages/verdict.ts';
import { firstBy, overall } from '#lib/ui/verdict/facts.ts';

/** The uncomfortable part, in two or three sentences: what containment hides, what churn costs, what is only assumed. */
export function because(page: VerdictPage, speech: Speech): string {
	const { t, format, locale } = speech;
	const id = 'churn-adjusted-cost-per-durable-resolution';
	const bot = firstBy(page, id, 'bot-first').estimate.value;
	const person = firstBy(page, id, 'human-first').estimate.value;
	const all = overall(page, id).estimate.value;
	const money = bot ?? person ?? all;

	const sentences = [
		containedNote(page, speech),
		bot !== null && person !== null
			? t('because.cost', { bot: format.money(bot), person: format.money(person) })
			: all !== null
				? t('because.cost.all', { cost: format.money(all) })
				: null,
		valueNote(page, speech),
		money !== null ? churnNote(page, speech) : null
	];
	return sentences.filter((sentence) => sentence !== null).join(locale === 'zh' ? '' : ' ');
}

/** The same two figures as stand below, so that nobody has to ask which is right. */
function containedNote(page: VerdictPage, { t, format, locale }: Speech): string {
	const [contained, durable] = [overall(page, 'containment'), overall(page, 'bot-durable-resolution')];
	const missing = contained.missing ?? durable.missing;
	if (missing) {
		const fields = missing.map((field) => fieldName(field, locale)).join(locale === 'zh' ? '、' : ', ');
		return t('because.bot-unmeasured', { fields });
	}
	const [kept, held] = [contained.estimate.value, durable.estimate.value];
	if (kept === null || held === null) return t('because.no-bot');
	return t('because.contained', {
		contained: format.share(kept),
		durable: format.share(held),
		lost: format.points(kept - held)
	});
}

function valueNote({ decision }: VerdictPage, { t, format }: Speech): string | null {
	const worth = decision.valuePerContact;
	if (!worth) return null;
	return t(worth.value < 0 ? 'because.loss' : 'because.gain', {
		value: format.money(Math.abs(worth.value)),
		low: format.money(worth.low),
		high: format.money(worth.high)
	});
}

function churnNote({ churn }: VerdictPage, { t, format }: Speech): string {
	if (churn.kind === 'measured') return t('churn.measured', { count: churn.customers });
	if (churn.kind === 'assumed') return t('churn.assumed', { scale: format.share(churn.scale) });
	return t('churn.none');
}
