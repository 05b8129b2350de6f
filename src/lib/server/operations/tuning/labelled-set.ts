import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { knowledgePath } from '../conversing/known-articles.ts';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import type { Scenario } from '#lib/bot/turn/conversation.ts';
import { emotionsPath } from '../evaluating/felt-examples.ts';
import type { Logged } from './read-logged.ts';

const FELT = ['en-tune.csv', 'zh-tune.csv'];
const QUESTIONS = 'misjudgement-test.csv';

/** The labelled messages that are shipped and taught to nobody: how their writers feel, and which article answers them. */
export async function readLabelledSet(felt: Scenario, now: string): Promise<readonly Logged[]> {
	const rows = async <Row>(path: string) =>
		Papa.parse<Row>(await readFile(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
	const single = (text: string, more: Pick<Logged, 'id' | 'scenario' | 'label'>): Logged => ({
		...more,
		customer: null,
		turns: [{ text, at: now, reply: null }]
	});
	const messages = await Promise.all(
		FELT.map(async (name) =>
			(await rows<{ text: string; level: string }>(emotionsPath(name))).map(({ text, level }, at) =>
				single(text, {
					id: `${name}-${at}`,
					scenario: felt,
					label: { isUpset: level !== '0', needsPerson: level === '2' }
				})
			)
		)
	);
	const questions = (await rows<{ text: string; scenario: string; article: string }>(knowledgePath(QUESTIONS))).map(
		({ text, scenario, article }, at) =>
			single(text, {
				id: `${QUESTIONS}-${at}`,
				scenario: SCENARIOS.find((each) => each === scenario) ?? 'general',
				label: { article: article === '' ? null : article }
			})
	);
	return [...messages.flat(), ...questions];
}
