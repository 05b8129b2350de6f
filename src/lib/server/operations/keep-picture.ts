import { readFile, rm, stat } from 'node:fs/promises';
import { z } from 'zod';
import { recognisePicture } from '#lib/bot/knowledge/picture.ts';
import { anyFile, takenPath, uploadedFile } from './file-input.ts';
import { keepPicture } from './knowing/pictures.ts';
import { noFile } from './knowing/problems.ts';
import { operation, OperationError } from './operation.ts';

const MOST_BYTES = 2 * 1024 * 1024;
/** A small file can unfold to a picture that fills a reader's memory. */
const MOST_PIXELS = 40e6;

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
			if (size > MOST_BYTES) throw tooLarge(file.name);
			const bytes = await readFile(path);
			const found = recognisePicture(bytes);
			if (!found) throw noPicture(file.name);
			if (found.width * found.height > MOST_PIXELS) throw tooManyPixels(file.name);
			const picture = keepPicture(poise, bytes, found);
			poise.state.record(new Date().toISOString(), { actor, action: 'knowledge-picture', detail: { picture } });
			return { picture, ...found, bytes: bytes.length };
		} finally {
			if ('upload' in file) await rm(path, { force: true });
		}
	}
});

const tooLarge = (file: string) =>
	new OperationError('refused', {
		code: 'picture-too-large',
		message: { en: 'The picture is larger than 2 MB.', zh: '图片超过 2 MB。' },
		hint: { en: 'Scale it down, or save it as JPEG or WebP.', zh: '请缩小尺寸，或另存为 JPEG、WebP。' },
		file
	});
const tooManyPixels = (file: string) =>
	new OperationError('refused', {
		code: 'picture-too-large',
		message: { en: 'The picture has more than 40 million pixels.', zh: '图片超过 4000 万像素。' },
		hint: { en: 'Scale it down.', zh: '请缩小尺寸。' },
		file
	});
const noPicture = (file: string) =>
	new OperationError('refused', {
		code: 'no-picture',
		message: { en: 'Its content is no picture that is taken.', zh: '文件内容不是支持的图片。' },
		hint: {
			en: 'Give a PNG, JPEG, GIF or WebP; a drawing (SVG) can be saved as PNG.',
			zh: '请提供 PNG、JPEG、GIF 或 WebP；矢量图（SVG）可另存为 PNG。'
		},
		file
	});
