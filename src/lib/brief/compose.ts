import type { Locale } from '#lib/i18n/locale.ts';
import { pick } from '#lib/i18n/translate.ts';
import { losesMoney, moneyRange, moneySentence } from '#lib/ui/verdict/money-sentence.ts';
import { verdictSentence } from '#lib/ui/verdict/sentence.ts';
import type { Block, BriefDocument, Section } from './document.ts';
import type { BriefMaterial } from './material.ts';
import { assumptionSection } from './sections/assumptions.ts';
import { adviceName } from './sections/advice-name.ts';
import { changeSection } from './sections/change.ts';
import { measuredSection, botNote, hasBot } from './sections/measured.ts';
import { methodSection } from './sections/method.ts';
import { moneySection } from './sections/money.ts';
import { riskSection } from './sections/risk.ts';
import { topicSection } from './sections/topics.ts';
import { tellingOf, type Telling } from './telling.ts';

/** The brief in one language. Reads no clock: the same material gives the same document. */
export function composeBrief(material: BriefMaterial, locale: Locale): BriefDocument {
	const telling = tellingOf(material, locale);
	const { t, format } = telling;
	const { log, seed, version } = material;
	const conversations = t('log.conversations', { count: log.conversations });
	const { headline, range } = verdictOf(material, telling);
	return {
		locale,
		kicker: `${t('product.name')} · ${t('brief.kicker')}`,
		question: t('brief.question'),
		verdict: headline,
		standing: `${conversations} · ${format.dateRange(log.from, log.to)}`,
		lead: [...(range === null ? [] : [{ kind: 'paragraph' as const, text: range }]), ...leadOf(material, telling)],
		sections: [
			moneySection(material, telling),
			changeSection(material, telling),
			measuredSection(material, telling),
			topicSection(material, telling),
			riskSection(material, telling),
			assumptionSection(material, telling),
			methodSection(material, telling)
		].filter((section): section is Section => section !== null),
		footer: t('brief.footer', {
			day: format.date(log.to),
			n: log.conversations,
			seed: String(seed),
			version
		})
	};
}

/** The advice and what it is worth in the middle case, then how sure that is; no money, no such line. */
function verdictOf(
	material: BriefMaterial,
	telling: Telling
): { readonly headline: BriefDocument['verdict']; readonly range: string | null } {
	const { decision, money, register } = material;
	const circumstances = { hasBot: hasBot(material) };
	if (!money) return { headline: verdictSentence(decision, telling.nameOf, telling, circumstances), range: null };
	const { programme, appraisal } = money;
	const said = {
		programme,
		isSet: programme.advised === null && register.figures['plan.bot-first-share'].origin === 'user',
		months: appraisal.months,
		npv: appraisal.atModes.npv,
		adoptedAlone: appraisal.plan.adoptedAlone,
		drawn: appraisal
	};
	const loses = losesMoney(said) && programme.advised !== null;
	const advice = verdictSentence(decision, telling.nameOf, telling, { ...circumstances, loses });
	const gap = telling.locale === 'zh' ? [] : [{ text: ' ' }];
	return { headline: [...advice, ...gap, ...moneySentence(said, telling)], range: moneyRange(said, telling) };
}

function leadOf(material: BriefMaterial, telling: Telling): Block[] {
	const { t, format, locale } = telling;
	const { decision, log, register, changed } = material;
	const notices: string[] = [];
	if (log.synthetic) notices.push(t('brief.sample'));
	if (changed.length > 0) {
		const all = [...Object.values(register.figures), ...Object.values(register.choices)];
		const names = changed.flatMap((key) => {
			const found = all.find((each) => each.key === key);
			return found ? [pick(locale, found.label)] : [];
		});
		notices.push(t('brief.changed', { names: format.list(names) }));
	}
	return [
		...notices.map((text): Block => ({ kind: 'notice', text })),
		{ kind: 'paragraph', text: botNote(material, telling) },
		{ kind: 'heading', text: t('brief.advice', { advice: adviceName(decision, telling) }) },
		{ kind: 'list', items: decision.reasons.map((reason) => pick(locale, reason)) }
	];
}
