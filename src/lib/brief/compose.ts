import type { Locale } from '#lib/i18n/locale.ts';
import { pick } from '#lib/i18n/translate.ts';
import { arePeopleBest, isTooFew, moneySentence, period, stanceOf } from '#lib/ui/verdict/money-sentence.ts';
import { planColumns, planRows } from '#lib/ui/verdict/plan-rows.ts';
import { verdictSentence } from '#lib/ui/verdict/sentence.ts';
import { planNote, refusedNote, type PlanPriced } from '#lib/ui/verdict/because.ts';
import { whyPeople } from '#lib/ui/verdict/why-people.ts';
import type { Block, BriefDocument, Section } from './document.ts';
import type { BriefMaterial } from './material.ts';
import { assumptionSection } from './sections/assumptions.ts';
import { overallAdvice } from './sections/advice-name.ts';
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
	return {
		locale,
		kicker: `${t('product.name')} · ${t('brief.kicker')}`,
		question: t('brief.question'),
		verdict: verdictOf(material, telling),
		standing: `${conversations} · ${format.dateRange(log.from, log.to)}`,
		lead: [...plansOf(material, telling), ...leadOf(material, telling)],
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

/** The advice, what it is worth in the middle case, and on which condition; no money, no such line. */
function verdictOf(material: BriefMaterial, telling: Telling): BriefDocument['verdict'] {
	const { decision, money } = material;
	const circumstances = { hasBot: hasBot(material) };
	if (!money || isTooFew(money.programme)) return verdictSentence(decision, telling.nameOf, telling, circumstances);
	const { programme, appraisal } = money;
	const said = {
		programme,
		isSet: isSet(material),
		months: appraisal.months,
		middle: appraisal.npv.p50 ?? 0,
		today: appraisal.plans.today,
		condition: appraisal.recommendation.condition
	};
	const advice = verdictSentence(decision, telling.nameOf, telling, {
		...circumstances,
		stance: stanceOf(said),
		arePeopleBest: arePeopleBest(said),
		isBots: (topic) => money.botHas.includes(topic)
	});
	const gap = telling.locale === 'zh' ? [] : [{ text: ' ' }];
	return [...advice, ...gap, ...moneySentence(said, telling)];
}

const isSet = ({ money, register }: BriefMaterial) =>
	money?.programme.advised === null && register.figures['plan.bot-first-share'].origin === 'user';

/** The ways to divide the work, side by side. */
function plansOf(material: BriefMaterial, telling: Telling): Block[] {
	const { money } = material;
	if (!money || isTooFew(money.programme)) return [];
	const { programme, appraisal } = money;
	const wholeIs = programme.advised ? 'whole' : isSet(material) ? 'set' : 'assumed';
	return [
		{
			kind: 'table',
			caption: telling.t('plans.caption', { period: period(appraisal.months, telling) }),
			columns: planColumns(telling).map((label, at) => (at === 0 ? { label } : { label, isNumber: true })),
			rows: planRows(appraisal.plans, wholeIs, telling)
		}
	];
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
	const { money } = material;
	const plan =
		money && !isTooFew(money.programme) ? planNote({ ...pricedOf(money), isSet: isSet(material) }, telling) : '';
	const notes = [refusedNote(decision, telling), plan, whyPeople(decision, telling.nameOf, telling)].filter(Boolean);
	return [
		...notices.map((text): Block => ({ kind: 'notice', text })),
		{ kind: 'paragraph', text: botNote(material, telling) },
		...notes.map((text): Block => ({ kind: 'paragraph', text })),
		{ kind: 'heading', text: t('brief.advice', { advice: overallAdvice(material, telling) }) },
		{
			kind: 'list',
			items: [
				...(isHeldForMoney(material) ? [t('brief.advice.money')] : []),
				...decision.reasons.map((reason) => pick(locale, reason))
			]
		}
	];
}

const pricedOf = ({ programme, appraisal }: NonNullable<BriefMaterial['money']>): Omit<PlanPriced, 'isSet'> => ({
	programme,
	months: appraisal.months,
	middle: appraisal.npv.p50 ?? 0
});

/** The reasons are of the work; where the money says otherwise, they would speak against the heading above them. */
const isHeldForMoney = ({ decision, money }: BriefMaterial) =>
	decision.advice !== 'hold' && money?.appraisal.recommendation.heldBecause === 'loses';
