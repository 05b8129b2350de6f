import type { Tokenizer } from '@huggingface/tokenizers';
import { LONGEST_IN_TOKENS, ofUnitLength } from '../loaded-model.ts';

/** How the vectors of tokens become one, where the graph does not do that itself. */
export type Pooling = 'mean' | 'first' | 'last';

/** What of the runtime is used: the package is loaded late, it may be missing. */
type Runtime = typeof import('onnxruntime-node');

/**
 * Runs an ONNX model by ONNX Runtime, one text at a time on one thread: neighbours change no vector, and Poise has other work for the
 * other cores. A run blocks its thread (the binding computes on it), hence ours is not the main one.
 * @param model the model's bytes, or its path
 */
export async function runModel(
	model: Buffer | string,
	tokenizer: Tokenizer,
	pooling: Pooling
): Promise<(text: string) => Promise<Float32Array>> {
	const { InferenceSession, Tensor } = await loadRuntime();
	const options = { intraOpNumThreads: 1, interOpNumThreads: 1, logSeverityLevel: 3 } as const;
	const session = await (typeof model === 'string'
		? InferenceSession.create(model, options)
		: InferenceSession.create(model, options));
	const output = session.outputNames.includes('sentence_embedding') ? 'sentence_embedding' : session.outputNames[0];
	if (output === undefined) throw new Error('The model has no output.');
	return async (text) => {
		const ids = shortened(tokenizer.encode(text).ids);
		const row = (values: readonly number[]) =>
			new Tensor(
				'int64',
				BigInt64Array.from(values, (value) => BigInt(value)),
				[1, values.length]
			);
		const inputs = {
			input_ids: ids,
			attention_mask: ids.map(() => 1),
			token_type_ids: ids.map(() => 0),
			position_ids: ids.map((_, place) => place)
		};
		const results = await session.run(
			Object.fromEntries(
				Object.entries(inputs)
					.filter(([name]) => session.inputNames.includes(name))
					.map(([name, values]) => [name, row(values)])
			)
		);
		const result = results[output];
		if (!(result?.data instanceof Float32Array)) throw new Error(`The model’s output ${output} is not of type float.`);
		return ofUnitLength(result.dims.length === 3 ? pooled(result.data, ids.length, pooling) : result.data);
	};
}

async function loadRuntime(): Promise<Runtime> {
	const loaded = await import('onnxruntime-node');
	return loaded.default;
}

/** The first tokens and the last, which marks the end. */
function shortened(ids: readonly number[]): readonly number[] {
	return ids.length > LONGEST_IN_TOKENS ? [...ids.slice(0, LONGEST_IN_TOKENS - 1), ...ids.slice(-1)] : ids;
}

/** @param rows a vector a token, one after the other */
function pooled(rows: Float32Array, tokens: number, pooling: Pooling): Float32Array {
	const width = rows.length / tokens;
	if (pooling === 'first') return rows.slice(0, width);
	if (pooling === 'last') return rows.slice(-width);
	return new Float32Array(width).map((_, column) => {
		let sum = 0;
		for (let token = 0; token < tokens; token++) sum += rows[token * width + column] ?? NaN;
		return sum / tokens;
	});
}
