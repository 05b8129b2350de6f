import { createHash } from 'node:crypto';
import { z } from 'zod';
import { headerFingerprint } from '#lib/ingestion/header-fingerprint.ts';
import { mappingSchema, type Mapping } from '#lib/ingestion/mapping.ts';
import type { Poise } from './operation.ts';

const COLLECTION = 'mappings';
const ID_LETTERS = 8;

/** A mapping somebody settled, found again by the headers of the file it was made for. */
export const rememberedSchema = z.object({
	id: z.string(),
	name: z.string().min(1).max(200),
	columns: z.array(z.string()).min(1),
	mapping: mappingSchema,
	savedAt: z.string()
});
export type Remembered = z.infer<typeof rememberedSchema>;

type Store = Pick<Poise, 'state'>;

export function rememberMapping(
	{ state }: Store,
	{ name, columns, mapping }: { readonly name: string; readonly columns: readonly string[]; readonly mapping: Mapping }
): Remembered {
	const fingerprint = headerFingerprint(columns);
	const id = createHash('sha256').update(fingerprint).digest('hex').slice(0, ID_LETTERS);
	const remembered = { id, name, columns: [...columns], mapping, savedAt: new Date().toISOString() };
	state.put(COLLECTION, fingerprint, remembered);
	return remembered;
}

/** The mapping remembered for files with these headers. */
export function recallMapping({ state }: Store, columns: readonly string[]): Remembered | undefined {
	const found = rememberedSchema.safeParse(state.get(COLLECTION, headerFingerprint(columns)));
	return found.success ? found.data : undefined;
}

/** All of them, the newest first. */
export function rememberedMappings({ state }: Store): Remembered[] {
	return state
		.list(COLLECTION)
		.flatMap((each) => rememberedSchema.safeParse(each).data ?? [])
		.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
}

export function forgetMapping({ state }: Store, { columns }: { readonly columns: readonly string[] }): void {
	state.remove(COLLECTION, headerFingerprint(columns));
}
