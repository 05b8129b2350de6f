import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import type { LoadedModel } from '../loaded-model.ts';
import { runModel, type Pooling } from './run-model.ts';

/** Where a model lies in a folder as Hugging Face lays it out; the first that is there is run. */
const MODELS = ['onnx/model_quantized.onnx', 'onnx/model.onnx', 'model_quantized.onnx', 'model.onnx'];

const anything = z.looseObject({});
const poolingSchema = z.object({
	pooling_mode_cls_token: z.boolean().default(false),
	pooling_mode_lasttoken: z.boolean().default(false)
});
const sentenceSchema = z.object({ prompts: z.object({ query: z.string().default('') }).default({ query: '' }) });

/**
 * A model of the user's own: a folder with `tokenizer.json` and an ONNX file. `1_Pooling/config.json` says how tokens become one
 * vector (else their mean), `config_sentence_transformers.json` what goes before a text (`prompts.query`; else nothing).
 * @throws Error naming what is missing
 */
export async function openFolder(folder: string): Promise<LoadedModel> {
	const file = MODELS.find((name) => existsSync(join(folder, name)));
	if (file === undefined) throw new Error(`${folder} holds none of ${MODELS.join(', ')}.`);
	const read = async <T>(name: string, schema: z.ZodType<T>): Promise<T> => {
		const path = join(folder, name);
		try {
			return schema.parse(JSON.parse(await readFile(path, 'utf8')));
		} catch (cause) {
			throw new Error(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
		}
	};
	const readIfThere = async <T>(name: string, schema: z.ZodType<T>): Promise<T> =>
		existsSync(join(folder, name)) ? read(name, schema) : schema.parse({});
	const tokenizer = new Tokenizer(
		await read('tokenizer.json', anything),
		await readIfThere('tokenizer_config.json', anything)
	);
	const pooling = poolingOf(await readIfThere('1_Pooling/config.json', poolingSchema));
	const { prompts } = await readIfThere('config_sentence_transformers.json', sentenceSchema);
	const run = await runModel(join(folder, file), tokenizer, pooling);
	return { name: `${basename(folder)}/${basename(file)}`, embed: (text) => run(prompts.query + text) };
}

function poolingOf(config: z.output<typeof poolingSchema>): Pooling {
	if (config.pooling_mode_cls_token) return 'first';
	return config.pooling_mode_lasttoken ? 'last' : 'mean';
}
