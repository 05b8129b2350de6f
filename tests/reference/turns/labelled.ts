import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { SignalId } from '#lib/ledger/said/read-turn.ts';

export interface LabelledTurn {
	readonly text: string;
	readonly labels: readonly SignalId[];
}

interface Line {
	readonly source?: string;
	readonly row?: number;
	readonly text?: string;
	readonly labels?: readonly SignalId[];
}

const DATA = '../shared/data';
/** Whether the published logs stand beside the project: without them only the written turns are read. */
export const hasLogs = existsSync(DATA);

/** The customers' turns of a part (README.md), with their texts where these can be had. */
export function labelledTurns(language: 'en' | 'zh', part: 'tune' | 'more' | 'test'): LabelledTurn[] {
	const files = new Map<string, Record<string, string>[]>();
	const rowsOf = (source: string) => {
		const path = join(DATA, source);
		if (!hasLogs || !existsSync(path)) return [];
		const known = files.get(source);
		if (known) return known;
		const csv = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
		const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
		files.set(source, data);
		return data;
	};
	const lines = readFileSync(`tests/reference/turns/${language}-${part}.jsonl`, 'utf8').trim().split('\n');
	return lines.flatMap((line) => {
		const { source, row, text, labels } = JSON.parse(line) as Line;
		if (!labels) return [];
		if (text !== undefined) return [{ text, labels }];
		const found = source === undefined || row === undefined ? undefined : rowsOf(source)[row];
		const written = found?.['text'] ?? found?.['content'] ?? found?.['utterance'] ?? found?.['query'];
		return written === undefined ? [] : [{ text: written, labels }];
	});
}
