import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { OTHER } from '#lib/bot/knowledge/check-article.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { knowledgePath } from '../conversing/known-articles.ts';

const namesSchema = z.record(z.string(), z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }));

/** What topics and entities are called; one that has no name is called by the words of its id. */
export async function readNames(): Promise<(id: string) => Bilingual> {
	const names = namesSchema.parse(JSON.parse(await readFile(knowledgePath('names.json'), 'utf8')));
	names[OTHER] ??= { en: 'other', zh: '其他' };
	return (id) => names[id] ?? { en: id.replaceAll('-', ' '), zh: id.replaceAll('-', ' ') };
}
