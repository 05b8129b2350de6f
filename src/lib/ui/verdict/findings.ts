import type { Speech } from '#lib/i18n/speech.ts';
import type { VerdictPage } from '#lib/ui/pages/verdict.ts';
import { firstBy, overall } from '#lib/ui/verdict/facts.ts';
import { handlerOf } from '#lib/ui/verdict/handler.ts';

const chineseNumerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'] as const;
const englishNumerals = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const;

/** A small count as a word, as a headline wants it; a figure beyond ten. */
function inWords(count: number, { locale }: Speech): string {
	if (locale === 'zh') return chineseNumerals[count] ?? ` ${count} `;
	return englishNumerals[count] ?? String(count);
}

export function triangleFinding(page: VerdictPage, speech: Speech): string {
	const { locale } = speech;
	const topics = page.decision.topics.length;
	const kinds = new Set(page.decision.topics.map((topic) => topic.class).filter((kind) => kind !== 'undetermined'))
		.size;
	const bot = page.decision.topics.filter((topic) => handlerOf(topic) === 'bot').length;
	if (locale === 'zh') {
		const lead = `${inWords(topics, speech)}个话题，`;
		return lead + (bot === 0 ? '没有一个能直接交出去' : kinds === 1 ? '同一种性格' : `${inWords(kinds, speech)}种性格`);
	}
	const lead = `${inWords(topics, speech)} ${topics === 1 ? 'topic' : 'topics'}, `;
	if (bot === 0) return `${lead}none ready to be handed over`;
	return lead + (kinds === 1 ? 'one temperament' : `${inWords(kinds, speech).toLowerCase()} temperaments`);
}

export function honestyFinding({ ledger }: VerdictPage, { t, format }: Speech): string {
	const durable = ledger.waterfall.find(({ stage }) => stage === 'durable')?.share ?? 0;
	return t('honesty.finding', { durable: format.number(durable * 100, 0) });
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

export function costFinding(page: VerdictPage, { t, format }: Speech): string {
	const id = 'churn-adjusted-cost-per-durable-resolution';
	const [bot, person] = [firstBy(page, id, 'bot-first').estimate, firstBy(page, id, 'human-first').estimate];
	if (bot.value === null || person.value === null) return t('cost.finding.plain');
	// Overlapping intervals: the log does not tell the two apart, so the headline does not either
	const apart =
		(bot.low ?? bot.value) > (person.high ?? person.value) || (bot.high ?? bot.value) < (person.low ?? person.value);
	if (!apart) return t('cost.finding.even');
	const difference = format.money(Math.abs(bot.value - person.value));
	return t(bot.value > person.value ? 'cost.finding.bot-dearer' : 'cost.finding.bot-cheaper', { difference });
}
