import { readFile, rm, stat } from 'node:fs/promises';
import { z } from 'zod';
import { anyFile, takenPath, uploadedFile } from './file-input.ts';
import { checkedPicture, keepPicture, MOST_PICTURE_BYTES, tooLarge } from './knowing/pictures.ts';
import { noFile } from './knowing/problems.ts';
import { operation } from './operation.ts';

export const keepPictureOperation = operation({
	name: 'knowledge-picture',
	summary: 'Takes in a picture (PNG, JPEG, GIF or WebP, up to 2 MB) for a step of an article, and answers with its id.',
	input: z.object({ file: anyFile }),
	httpInput: z.object({ file: uploadedFile }),
	output: z.object({
		picture: z.string(),
		type: z.string(),
		width: z.int(),
		height: z.int(),
		bytes: z.int()
	}),
	async run(poise, { file }, { actor }) {
		const path = await takenPath(poise.config, file);
		try {
			const { size } = await stat(path).catch(() => {
				throw noFile(file.name);
			});
			if (size > MOST_PICTURE_BYTES) throw tooLarge(file.name);
			const bytes = await readFile(path);
			const found = checkedPicture(bytes, file.name);
			const picture = keepPicture(poise, bytes, found);
			poise.state.record(new Date().toISOString(), { actor, action: 'knowledge-picture', detail: { picture } });
			return { picture, ...found, bytes: bytes.length };
		} finally {
			if ('upload' in file) await rm(path, { force: true });
		}
	}
});
