import type { Speech } from '#lib/i18n/speech.ts';
import { fieldName } from '#lib/ui/field-name.ts';
import type { VerdictPage } from '#lib/ui/pages/verdict.ts';
import { keptAndSolved, overall } from '#lib/ui/verdict/facts.ts';

/**
 * The uncomfortable part, in two or three sentences: what containment hides, what a contact gains, where churn comes from.
 * @param middle what the plan comes to in the middle case; null: cannot be said
 */
export function because(page: VerdictPage, middle: number | null, speech: Speech): string {
	const sentences = [
		containedNote(page, speech),
		valueNote(page, middle, speech),
		page.money && churnNote(page, speech)
	];
	return sentences.filter((sentence) => sentence !== null).join(speech.locale === 'zh' ? '' : ' ');
}

/** The same two figures as stand below, so that nobody has to ask which is right. */
function containedNote(page: VerdictPage, speech: Speech): string {
	const { t, locale } = speech;
	const [contained, durable] = [overall(page, 'containment'), overall(page, 'bot-durable-resolution')];
	const missing = contained.missing ?? durable.missing;
	if (missing) {
		const fields = missing.map((field) => fieldName(field, locale)).join(locale === 'zh' ? '、' : ', ');
		return t('because.bot-unmeasured', { fields });
	}
	return containedInWords(page, contained.estimate.value !== null && durable.estimate.value !== null, speech);
}

/** A handful of conversations says nothing of a bot. */
const LEAST_JUDGED = 30;

/** What containment hides, of the ledger that the brief tells of, too: both say the same to the digit. */
export function containedInWords(
	{ ledger }: Pick<VerdictPage, 'ledger'>,
	isMeasured: boolean,
	{ t, format }: Speech
): string {
	const both = keptAndSolved({ ledger });
	if (!both || !isMeasured) return t(ledger.immature > 0 ? 'because.bot-too-young' : 'because.no-bot');
	if (both.n < LEAST_JUDGED) return t('because.bot-too-few', { count: both.n });
	const lost = both.kept - both.solved;
	return t(lost < 0.0005 ? 'because.contained.all' : 'because.contained', {
		contained: format.share(both.kept),
		durable: format.share(both.solved),
		lost: format.points(lost)
	});
}

function valueNote({ decision }: VerdictPage, middle: number | null, { t, format }: Speech): string | null {
	const worth = decision.valuePerContact;
	if (!worth) return null;
	const loses = middle !== null && middle < 0;
	const said =
		worth.value < 0
			? middle === null || loses
				? 'because.loss'
				: 'because.loss.chosen'
			: loses
				? 'because.gain.eaten'
				: 'because.gain';
	return t(said, {
		value: format.money(Math.abs(worth.value)),
		low: format.money(worth.low),
		high: format.money(worth.high)
	});
}

function churnNote({ churn }: VerdictPage, { t, format }: Speech): string {
	if (churn.kind === 'measured') return t('churn.measured', { count: churn.customers });
	return t('churn.assumed', { scale: format.share(churn.scale) });
}
