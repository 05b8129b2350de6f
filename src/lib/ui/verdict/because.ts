import type { Speech } from '#lib/i18n/speech.ts';
import type { VerdictPage } from '#lib/ui/pages/verdict.ts';
import { firstBy, overall } from '#lib/ui/verdict/facts.ts';

/** The uncomfortable part, in two or three sentences: what containment hides, what churn costs, what is only assumed. */
export function because(page: VerdictPage, speech: Speech): string {
	const { t, format, locale } = speech;
	const stage = (name: string) => page.ledger.waterfall.find((one) => one.stage === name)?.share;
	const [contained, durable] = [stage('not-escalated'), stage('durable')];
	const id = 'churn-adjusted-cost-per-durable-resolution';
	const bot = firstBy(page, id, 'bot-first').estimate.value;
	const person = firstBy(page, id, 'human-first').estimate.value;
	const all = overall(page, id).estimate.value;
	const money = bot ?? person ?? all;

	const sentences = [
		contained !== undefined && durable !== undefined && page.ledger.waterfall[0]?.n
			? t('because.contained', {
					contained: format.share(contained),
					durable: format.share(durable),
					lost: format.points(contained - durable)
				})
			: t('because.no-bot'),
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
