import type { QuickLook } from '#lib/economics/appraisal/quick.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { VerdictPage } from '#lib/ui/pages/verdict.ts';
import { firstBy, overall } from '#lib/ui/verdict/facts.ts';
import { handlerByWorth } from '#lib/decision/handler.ts';
import { inWords } from '#lib/ui/verdict/in-words.ts';

export function triangleFinding(page: VerdictPage, speech: Speech): string {
	const { locale } = speech;
	const topics = page.decision.topics.length;
	const kinds = new Set(page.decision.topics.map((topic) => topic.class).filter((kind) => kind !== 'undetermined'))
		.size;
	const bot = page.decision.topics.filter((topic) => handlerByWorth(topic) === 'bot').length;
	if (locale === 'zh') {
		const lead = `${inWords(topics, speech)}个话题，`;
		return lead + (bot === 0 ? '没有一个能直接交出去' : kinds === 1 ? '同一种性格' : `${inWords(kinds, speech)}种性格`);
	}
	const lead = `${inWords(topics, speech)} ${topics === 1 ? 'topic' : 'topics'}, `;
	if (bot === 0) return `${lead}none ready to be handed over`;
	return lead + (kinds === 1 ? 'one temperament' : `${inWords(kinds, speech).toLowerCase()} temperaments`);
}

export function clocksFinding(page: VerdictPage, { t, format }: Speech): string {
	const bot = firstBy(page, 'first-any-reply-p50', 'bot-first').estimate.value;
	const person = firstBy(page, 'first-any-reply-p50', 'human-first').estimate.value;
	const handoff = overall(page, 'reply-after-handoff-p50').estimate.value;
	// Whoever is handed over waits twice; when that wait is the longer one, it is the news
	if (bot !== null && handoff !== null && handoff > (person ?? 0)) {
		return t('clocks.finding.handoff', { bot: format.duration(bot), handoff: format.duration(handoff) });
	}
	if (bot !== null && person !== null) {
		return t('clocks.finding.faster', { bot: format.duration(bot), person: format.duration(person) });
	}
	return t('clocks.finding.plain');
}

/** When the plan has paid for itself, in the middle case. */
export function fanFinding({ paybackMonths }: Pick<QuickLook, 'paybackMonths'>, { t }: Speech): string {
	const months = paybackMonths.p50;
	if (months === 0) return t('fan.finding.middle.nothing');
	return months === null ? t('fan.finding.middle.never') : t('fan.finding.middle.paid', { count: Math.round(months) });
}

/** What is left of the wages spared. */
export function waterfallFinding({ waterfall }: Pick<QuickLook, 'waterfall'>, { t, format }: Speech): string {
	const value = (part: 'staffing' | 'net') => waterfall.find((step) => step.part === part)?.value ?? 0;
	const [gross, net] = [value('staffing'), value('net')];
	if (gross === 0 && net === 0) return t('money.finding.nothing');
	if (gross <= 0 || net < 0) return t('money.finding.eaten');
	return net >= gross
		? t('money.finding.all')
		: t('money.finding.left', { left: format.number((net / gross) * 100, 0) });
}
