import { assumptionDefaults, type AssumptionKey } from '#lib/economics/assumptions/register.ts';
import type { BreakEvenOf } from '#lib/economics/appraisal/break-even.ts';
import type { Condition } from '#lib/economics/appraisal/condition.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { figureName } from '#lib/ui/verdict/figure-name.ts';
import { figureValue } from '#lib/ui/verdict/figure-value.ts';

/** What is turned until the plan comes out even, with its unit. */
export function turningValue(of: BreakEvenOf, value: number, { t, format }: Speech): string {
	if (of === 'price' || of === 'build-cost') return format.money(value);
	return of === 'contacts' ? t('value.a-month', { value: format.number(value, 0) }) : format.share(value, 0);
}

/** What an input is called within an English sentence, where its label would not do; Chinese quotes the label. */
const spoken: Readonly<Partial<Record<AssumptionKey | BreakEvenOf, string>>> = {
	'labour.realisable': 'the share of avoided work that becomes money saved',
	'labour.loaded-hourly': 'the wage with benefits',
	'labour.overhead': 'the overhead on wages',
	'labour.occupancy': 'the share of staffed time spent on contacts',
	'labour.shrinkage': 'the share of paid time lost',
	'labour.handle-seconds': 'the handle time of a contact',
	'bot.upkeep-monthly': 'the upkeep',
	'bot.fixed-monthly': 'the run licence with vendor management',
	'bot.price-per-resolution': 'the vendor’s price per resolution',
	'bot.price-per-conversation': 'the vendor’s price per conversation',
	'bot.handed-off': 'the share handed on to a person',
	'bot.given-up-of-rest': 'the share of the rest that gives up',
	'bot.recontact': 'the share of those given up who come back',
	'bot.resolved-not-durable': 'the share of the bot’s solutions that do not last',
	'bot.handoff-tax': 'the extra time a hand-off takes',
	'churn.first': 'the share who leave though solved at first contact',
	'churn.several': 'the share who leave after several contacts',
	'churn.unresolved': 'the share who leave unsolved',
	'churn.realised': 'the share of stated leaving that comes true',
	'churn.human-first-contact': 'the share that people solve at first contact',
	'customer.annual-margin': 'the yearly margin of a customer',
	'plan.ramp-months': 'the time to reach the planned share',
	'plan.volume-growth': 'the growth of contacts',
	containment: 'the share kept away from people',
	price: 'the vendor’s price',
	contacts: 'the number of contacts'
};

function nameInSentence(of: Condition['of'], label: string, { locale }: Speech): string {
	if (locale === 'zh') return `“${label}”`;
	return spoken[of] ?? label.charAt(0).toLowerCase() + label.slice(1);
}

/** As a line of a table has it. */
export function conditionName(of: Condition['of'], speech: Speech): string {
	const assumption = assumptionDefaults.find(({ key }) => key === of);
	return assumption ? figureName(assumption.key, speech) : speech.t(`turning.${of as BreakEvenOf}`);
}

/** What it is now, or would have to be, as exactly as the two can be told apart. */
export function conditionValue(
	{ of, now, value }: Pick<Condition, 'of' | 'now' | 'value'>,
	amount: number,
	speech: Speech
): string {
	const assumption = assumptionDefaults.find(({ key }) => key === of);
	if (!assumption) return turningValue(of as BreakEvenOf, amount, speech);
	return assumption.unit === 'share'
		? speech.format.share(amount, Math.abs(value - now) < 0.02 ? 1 : 0)
		: figureValue(speech, assumption.unit, Number(amount.toPrecision(3)));
}

/** On which condition the plan is worth it, as a clause: as long as it holds, or if it did. */
export function conditionInWords(condition: Condition, gainsNow: boolean, speech: Speech): string {
	const { t, format } = speech;
	const { of, now, value, gains } = condition;
	const hold = gainsNow ? 'holds' : 'would';
	if (of === 'build-cost')
		return t(`condition.build.${hold}`, { value: format.moneyCompact(value), now: format.moneyCompact(now) });
	return t(`condition.${gains}.${hold}`, {
		name: nameInSentence(of, conditionName(of, speech), speech),
		value: conditionValue(condition, value, speech),
		now: conditionValue(condition, now, speech)
	});
}
