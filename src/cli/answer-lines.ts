import { createInterface } from 'node:readline';
import { inLanguage } from '#lib/log/bilingual.ts';
import type { LineCommand, Locale } from './command.ts';

export interface Answering {
	readonly locale: Locale;
	readonly signal: AbortSignal;
	/** Resolves when there is room for more. */
	readonly print: (text: string) => Promise<void>;
}

/** Answers standard input line by line, in its order. A line without an answer says why, and the rest goes on. @returns exit status */
export async function answerLines(command: LineCommand, { locale, signal, print }: Answering): Promise<number> {
	const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
	signal.addEventListener('abort', () => process.stdin.destroy(), { once: true });
	let at = 0;
	for await (const line of lines) {
		at++;
		if (line.trim() === '') continue;
		const answer = command.answerLine(at === 1 ? line.replace(/^\uFEFF/, '') : line);
		await print(JSON.stringify('error' in answer ? inLanguage(atLine(answer, at), locale) : answer));
	}
	return signal.aborted ? 1 : 0;
}

const atLine = ({ error }: Readonly<Record<string, unknown>>, line: number) => ({
	error: { ...(error as object), line }
});
