import { checkMapping } from '#lib/ingestion/mapping.ts';
import { z } from 'zod';
import { operation, OperationError } from './operation.ts';
import {
	forgetMapping,
	rememberedMappings,
	rememberedSchema,
	rememberMapping,
	type Remembered
} from './remembered-mappings.ts';

const shared = rememberedSchema.pick({ name: true, columns: true, mapping: true });

export const manageMappings = operation({
	name: 'mappings',
	summary: 'Mappings that were settled before, found again by the headers of a file; adds, renames or forgets some.',
	input: z.object({
		add: z.array(shared).default([]).describe('Mappings as `mappings` answers them, from this workspace or another.'),
		rename: z.object({ id: z.string(), name: z.string().min(1).max(200) }).optional(),
		forget: z.string().optional().describe('The id of one.')
	}),
	output: z.object({ mappings: z.array(rememberedSchema) }),
	run(poise, { add, rename, forget }, { actor }) {
		for (const each of add) {
			const [problem] = checkMapping(each.mapping, each.columns);
			if (problem) throw new OperationError('refused', { ...problem, file: each.name });
		}
		for (const each of add) rememberMapping(poise, each);
		if (add.length > 0 || rename || forget !== undefined)
			poise.state.record(new Date().toISOString(), {
				actor,
				action: 'mappings',
				detail: { added: add.map(({ name }) => name), renamed: rename?.id, forgotten: forget }
			});
		if (rename) rememberMapping(poise, { ...known(rememberedMappings(poise), rename.id), name: rename.name });
		if (forget !== undefined) forgetMapping(poise, known(rememberedMappings(poise), forget));
		return Promise.resolve({ mappings: rememberedMappings(poise) });
	}
});

function known(all: readonly Remembered[], id: string): Remembered {
	const found = all.find((each) => each.id === id);
	if (found) return found;
	throw new OperationError('usage', {
		code: 'no-such-mapping',
		message: { en: `No mapping is remembered as ${id}.`, zh: `没有编号为 ${id} 的映射。` },
		hint: { en: 'See the list of mappings for their ids.', zh: '请在映射列表中查看编号。' }
	});
}
