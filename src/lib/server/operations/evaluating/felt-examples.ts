import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import type { FeltExample } from '#lib/bot/emotion/recogniser.ts';

/** The messages that are shipped to learn emotions from; see data/emotions. */
const FILES = ['en-train.csv', 'zh-train.csv', 'en-questions.csv', 'zh-questions.csv'];

/** Labelled messages, without vectors. */
export async function readFeltExamples(): Promise<readonly FeltExample[]> {
	const texts = await Promise.all(FILES.map((name) => readFile(emotionsPath(name), 'utf8')));
	return texts.flatMap((text, at) =>
		Papa.parse<{ text: string; level: string }>(text, { header: true, skipEmptyLines: true }).data.map(
			({ text, level }) => ({
				text,
				level: level === '2' ? 2 : level === '1' ? 1 : 0,
				...(FILES[at]?.endsWith('questions.csv') ? { isPlain: true } : {})
			})
		)
	);
}

/** A place among the labelled messages: found from the source tree, and from the built server, which starts in the project. */
export function emotionsPath(name: string): string {
	const beside = fileURLToPath(new URL('../../../../../data/emotions', import.meta.url));
	return join(existsSync(beside) ? beside : resolve('data/emotions'), name);
}
