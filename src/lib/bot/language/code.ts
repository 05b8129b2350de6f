/**
 * The ISO 639-1 code of what a log or a label calls a language: `zh-CN`, `pt_BR`, `eng` and `cmn` are `zh`, `pt`, `en` and `zh`. Null for
 * what is no code of a language.
 */
export function languageCode(label: string): string | null {
	try {
		const { language } = new Intl.Locale(label.trim().replaceAll('_', '-'));
		return MACRO[language] ?? language;
	} catch {
		return null;
	}
}

/** Members of a language that is written the same: not all are folded by every engine's data. */
const MACRO: Readonly<Record<string, string>> = { cmn: 'zh', arb: 'ar', pes: 'fa', yue: 'zh', nob: 'no', nb: 'no' };
