import { tally, type JudgedClaim } from '#lib/claims/judge-claims.ts';
import { missingLabel } from '#lib/claims/missing-label.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { Stretch } from '#lib/ui/verdict/sentence.ts';

/** How many of the claims the log bears out, in one sentence; what there is none of is left unsaid. */
export function claimsSentence(judged: readonly JudgedClaim[], { locale, format }: Speech): readonly Stretch[] {
	const counts = tally(judged);
	const all = judged.length;
	if (locale === 'zh') {
		const parts = [
			...(counts.seen > 0 ? [`印证了 ${counts.seen} 条`] : []),
			...(counts.weaker > 0 ? [`${counts.weaker} 条程度较弱`] : []),
			...(counts['not-seen'] > 0 ? [`${counts['not-seen']} 条未见`] : [])
		];
		const open = counts['not-measurable'] > 0 ? `；${counts['not-measurable']} 条还无法测量` : '';
		if (parts.length === 0) return [{ text: `关于机器人的 ${all} 条说法，这份日志一条也无法测量。` }];
		return [{ text: `关于机器人的 ${all} 条说法，这份日志：${parts.join('，')}${open}。` }];
	}
	const parts = [
		...(counts.seen > 0 ? [`bears out ${counts.seen}`] : []),
		...(counts.weaker > 0 ? [`shows ${counts.weaker} more weakly`] : []),
		...(counts['not-seen'] > 0 ? [`does not show ${counts['not-seen']}`] : [])
	];
	const open = counts['not-measurable'] > 0 ? `; ${counts['not-measurable']} cannot be measured yet` : '';
	if (parts.length === 0) return [{ text: `Of ${all} claims about bots this log can measure none.` }];
	return [{ text: `Of ${all} claims about bots, this log ${format.list(parts)}${open}.` }];
}

/** What of the damage shows, and what would let more be measured. */
export function claimsNote(judged: readonly JudgedClaim[], { t, locale, format }: Speech): string {
	const harms = judged.filter(({ claim, verdict }) => claim.harm && (verdict === 'seen' || verdict === 'weaker'));
	const lacking = judged.filter(({ claim, missing }) => claim.measure !== null && missing.length > 0);
	const fields = [...new Set(lacking.flatMap(({ missing }) => missing))];
	const sentences = [
		t('claims.source'),
		...(harms.length > 0
			? [t('claims.harms', { names: format.list(harms.map(({ claim }) => pick(locale, claim.name))) })]
			: []),
		...(fields.length > 0
			? [
					t('claims.add', {
						count: lacking.length,
						fields: format.list(fields.map((field) => pick(locale, missingLabel(field))))
					})
				]
			: [])
	];
	return sentences.join(locale === 'zh' ? '' : ' ');
}
