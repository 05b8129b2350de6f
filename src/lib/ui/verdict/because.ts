import { refusalsIn } from '#lib/decision/kill-rule.ts';
import type { Decision } from '#lib/decision/result.ts';
import { appraiseAtModes } from '#lib/economics/appraisal/at-modes.ts';
import type { Programme } from '#lib/economics/appraisal/programme.ts';
import { handoverValue } from '#lib/economics/handover-value.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { fieldName } from '#lib/ui/field-name.ts';
import type { VerdictPage } from '#lib/ui/pages/verdict.ts';
import { keptAndSolved, overall } from '#lib/ui/verdict/facts.ts';
import { whyPeople } from '#lib/ui/verdict/why-people.ts';

/**
 * The uncomfortable part, in a few sentences: what containment hides, what a contact gains, where churn comes from, why people keep
 * what they keep. @param plan null: no plan is priced
 */
export function because(
	page: VerdictPage,
	plan: PlanPriced | null,
	nameOf: (topic: string) => string,
	speech: Speech
): readonly string[] {
	const priced = plan ? planNote(plan, speech) : '';
	const sentences = [
		containedNote(page, speech),
		refusedNote(page.decision, speech),
		priced === '' ? valueNote(page, speech) : priced,
		page.money && churnNote(page, speech),
		whyPeople(page.decision, nameOf, speech)
	];
	return sentences.flatMap((sentence) => (sentence === null || sentence === '' ? [] : [sentence]));
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

/** What a contact of the whole log gains, where no plan is priced. */
function valueNote({ decision }: VerdictPage, { t, format }: Speech): string | null {
	const worth = decision.valuePerContact;
	if (!worth) return null;
	return t(worth.value < 0 ? 'because.all.loss' : 'because.all.gain', {
		value: format.money(Math.abs(worth.value)),
		low: format.money(worth.low),
		high: format.money(worth.high)
	});
}

export interface PlanPriced {
	readonly programme: Pick<Programme, 'log' | 'register' | 'advised'>;
	/** Somebody has set the share of contacts. */
	readonly isSet: boolean;
	readonly months: number;
	/** NPV in the middle case. */
	readonly middle: number;
}

/**
 * What a contact of the plan gains; and where the most likely values say otherwise than the middle case, that they do. Empty where nothing is
 * advised or set: a share that is only assumed is no plan.
 */
export function planNote({ programme, isSet, months, middle }: PlanPriced, { t, format, locale }: Speech): string {
	const { log, register, advised } = programme;
	const worth = advised || isSet ? handoverValue(log, register, []) : null;
	if (!worth) return '';
	const { npv } = appraiseAtModes(log, register, months).returns;
	const contact = t(worth.value < 0 ? 'because.plan.loss' : middle < 0 ? 'because.plan.eaten' : 'because.plan.gain', {
		value: format.money(Math.abs(worth.value))
	});
	const isOtherwise = middle < 0 !== npv < 0;
	const modes = t(npv < 0 ? 'because.modes.loss' : 'because.modes.gain', { value: format.moneyCompact(Math.abs(npv)) });
	return [contact, ...(isOtherwise ? [modes] : [])].join(locale === 'zh' ? '' : ' ');
}

/** What the bot that is there does against the rule that stands whatever the figures are. */
export function refusedNote({ killRules }: Pick<Decision, 'killRules'>, { t }: Speech): string {
	const count = refusalsIn(killRules);
	return count > 0 ? t('because.refused', { count }) : '';
}

function churnNote({ churn }: VerdictPage, { t, format }: Speech): string {
	if (churn.kind === 'measured') return t('churn.measured', { count: churn.customers });
	return t('churn.assumed', { scale: format.share(churn.scale) });
}
