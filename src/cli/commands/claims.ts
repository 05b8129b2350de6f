import type { z } from 'zod';
import { formatEffect } from '#lib/i18n/effect.ts';
import { createFormat, type Format } from '#lib/i18n/format.ts';
import type { readClaimsOperation } from '#lib/server/operations/read-claims.ts';
import { noArguments, type Command, type Locale } from '../command.ts';
import { table } from '../table.ts';

type Answer = z.output<typeof readClaimsOperation.output>;
type Claim = Answer['claims'][number];

const VERDICTS: Record<Claim['verdict'], Record<Locale, string>> = {
	seen: { en: 'seen', zh: '得到印证' },
	weaker: { en: 'weaker', zh: '程度较弱' },
	'not-seen': { en: 'not seen', zh: '未见' },
	'not-measurable': { en: 'not measurable', zh: '无法测量' }
};

export const claims: Command = {
	name: 'claims',
	usage: 'claims',
	about: { en: 'what is claimed of bots, against this log', zh: '关于机器人的种种说法，与本日志对照' },
	options: {},
	input: (_values, positionals) => noArguments('claims', positionals),
	print({ claims: rows, currency }: Answer, locale) {
		const speaking = { locale, format: createFormat({ locale, currency, zone: 'UTC' }) };
		const write = ({ shown, yours }: Claim, value: number) => formatEffect(speaking, shown, value, yours ?? undefined);
		const header = {
			en: ['claim', 'article', 'yours', '95 % interval', 'n', 'verdict'],
			zh: ['说法', '文章', '您的', '95% 区间', 'n', '判定']
		}[locale];
		const lines = rows.map((claim) => {
			const { name, article, yours, verdict } = claim;
			const { low, high } = yours ?? { low: null, high: null };
			const isSampled = low !== null && high !== null && low < high;
			return [
				name[locale],
				article.figure[locale],
				yours ? write(claim, yours.value) : '—',
				!isSampled ? '' : `${write(claim, low)} … ${write(claim, high)}`,
				yours ? speaking.format.number(yours.n) : '',
				VERDICTS[verdict][locale]
			];
		});
		const open = rows.filter(({ verdict }) => verdict === 'not-measurable');
		const reasons = open.map(
			(claim) => `${claim.name[locale]}${{ en: ': ', zh: '：' }[locale]}${reasonOf(claim, locale, speaking.format)}`
		);
		return [table(header, lines), reasons.join('\n')].filter(Boolean).join('\n\n');
	}
};

/** Why a claim is not measurable, and what would decide it. */
function reasonOf({ why, missing, missingLabels, volume }: Claim, locale: Locale, format: Format): string {
	if (why === null) {
		const fields = missing.map((name, at) => `${missingLabels[at]?.[locale] ?? name} (${name})`);
		return { en: `the log has no ${fields.join(', ')}`, zh: `日志里没有 ${fields.join('、')}` }[locale];
	}
	if (volume === null) return why[locale];
	const decides = {
		en: ` About ${format.number(volume)} contacts would decide it.`,
		zh: `约 ${format.number(volume)} 段会话方可判定。`
	}[locale];
	return why[locale] + decides;
}
