import type { Attribute, Constant, Graph, Node } from './onnx-bytes.ts';
import type { Weights } from './safetensors.ts';

/** The measures of the model, as its config.json gives them. */
export interface Measures {
	readonly hidden_size: number;
	readonly num_attention_heads: number;
	readonly num_hidden_layers: number;
	readonly layer_norm_eps: number;
	readonly vocab_size: number;
}

/** Words are only looked up: eight bits. */
const MOST_OF_WORDS = 127;

/**
 * Weights that are multiplied keep to seven: on processors without VNNI, two products of eight bits overflow the sixteen that
 * hold their sum, and vectors would differ from machine to machine.
 */
const MOST_OF_MATRICES = 63;

/**
 * BERT's encoder for one text, from token ids to a vector of unit length: embeddings, layers of attention and feed-forward, the mean over
 * tokens (Devlin et al. 2019; Reimers and Gurevych 2019). Matrices are kept as int8 with a scale a column and
 * multiplied with inputs quantised as they come (DynamicQuantizeLinear, MatMulInteger). One text at a time needs no
 * padding and no mask, and no other text sets the scale of its inputs: a vector never hangs on its neighbours.
 * @param weights by name, as the model's own file names them
 * @param longest most tokens a text may have
 */
export function bertGraph(weights: (name: string) => Weights, measures: Measures, longest: number): Graph {
	const width = measures.hidden_size;
	const heads = measures.num_attention_heads;
	const nodes: Node[] = [];
	const constants: Constant[] = [];

	const constant = (name: string, values: Constant['values'], shape: readonly number[] = [values.length]) => {
		constants.push({ name, values, shape });
		return name;
	};
	const apply = (operator: string, output: string, inputs: readonly string[], attributes: Node['attributes'] = {}) => {
		nodes.push({ operator, inputs, outputs: [output], attributes });
		return output;
	};
	const vector = (name: string) => constant(name, weights(name).values);
	const normalise = (output: string, input: string, name: string) =>
		apply('LayerNormalization', output, [input, vector(`${name}.weight`), vector(`${name}.bias`)], {
			axis: -1,
			epsilon: { float: measures.layer_norm_eps }
		});
	const dense = (output: string, input: Quantised, { matrix, bias }: Dense) => {
		const { columns, scales } = byColumn(matrix);
		const name = (part: string) => `${output}.${part}`;
		apply('MatMulInteger', name('product'), [
			input.values,
			constant(name('weight'), columns, [matrix.columns, matrix.rows]),
			input.zero
		]);
		apply('Cast', name('cast'), [name('product')], { to: 1 });
		apply('Mul', name('scales'), [input.scale, constant(name('scale'), scales)]);
		apply('Mul', name('scaled'), [name('cast'), name('scales')]);
		return apply('Add', output, [name('scaled'), constant(name('bias'), bias)]);
	};
	const quantise = (input: string): Quantised => {
		const quantised = { values: `${input}.u8`, scale: `${input}.step`, zero: `${input}.zero` };
		nodes.push({
			operator: 'DynamicQuantizeLinear',
			inputs: [input],
			outputs: [quantised.values, quantised.scale, quantised.zero]
		});
		return quantised;
	};
	const denseOf = (name: string): Dense => ({
		matrix: weights(`${name}.weight`),
		bias: weights(`${name}.bias`).values
	});

	// Token and position; every token is of the first kind, which therefore goes into the positions.
	const words = byRow(weights('embeddings.word_embeddings.weight'), MOST_OF_WORDS);
	const positions = weights('embeddings.position_embeddings.weight').values.slice(0, longest * width);
	const kind = weights('embeddings.token_type_embeddings.weight').values;
	for (let i = 0; i < positions.length; i++) positions[i] = (positions[i] ?? NaN) + (kind[i % width] ?? NaN);
	apply('Gather', 'words.i8', [constant('words', words.values, [measures.vocab_size, width]), 'input_ids']);
	apply('Cast', 'words.cast', ['words.i8'], { to: 1 });
	apply('Gather', 'words.step', [constant('words.steps', words.scales, [measures.vocab_size, 1]), 'input_ids']);
	apply('Mul', 'words.scaled', ['words.cast', 'words.step']);
	apply('Shape', 'length', ['input_ids'], { start: 1, end: 2 });
	apply('Slice', 'positions.here', [
		constant('positions', positions, [longest, width]),
		constant('first', new BigInt64Array([0n])),
		'length'
	]);
	apply('Add', 'embedded', ['words.scaled', 'positions.here']);
	let hidden = normalise('embedded.normal', 'embedded', 'embeddings.LayerNorm');

	const byHead = constant('by-head', new BigInt64Array([1n, -1n, BigInt(heads), BigInt(width / heads)]));
	const together = constant('together', new BigInt64Array([1n, -1n, BigInt(width)]));
	for (let layer = 0; layer < measures.num_hidden_layers; layer++) {
		const of = (name: string) => `encoder.layer.${layer}.${name}`;
		const at = (name: string) => `${layer}.${name}`;
		const headed = (name: string, perm: Attribute) => {
			apply('Reshape', `${name}.headed`, [name, byHead]);
			return apply('Transpose', `${name}.turned`, [`${name}.headed`], { perm });
		};
		const [query, key, value] = ['query', 'key', 'value'].map((name) => denseOf(of(`attention.self.${name}`)));
		if (!query || !key || !value) throw new Error('attention has three parts');
		// Attention divides by the root of a head's width: so do the queries, once and for all.
		const scaled = scale(query, 1 / Math.sqrt(width / heads));
		dense(at('qkv'), quantise(hidden), stack([scaled, key, value]));
		const parts = [at('q'), at('k'), at('v')] as const;
		nodes.push({ operator: 'Split', inputs: [at('qkv')], outputs: parts, attributes: { axis: -1, num_outputs: 3 } });
		apply('MatMul', at('scores'), [headed(parts[0], [0, 2, 1, 3]), headed(parts[1], [0, 2, 3, 1])]);
		apply('Softmax', at('shares'), [at('scores')], { axis: -1 });
		apply('MatMul', at('heard'), [at('shares'), headed(parts[2], [0, 2, 1, 3])]);
		apply('Transpose', at('heard.turned'), [at('heard')], { perm: [0, 2, 1, 3] });
		apply('Reshape', at('heard.joined'), [at('heard.turned'), together]);
		dense(at('attended'), quantise(at('heard.joined')), denseOf(of('attention.output.dense')));
		apply('Add', at('attended.added'), [at('attended'), hidden]);
		const attended = normalise(at('attended.normal'), at('attended.added'), of('attention.output.LayerNorm'));
		dense(at('wide'), quantise(attended), denseOf(of('intermediate.dense')));
		apply('Gelu', at('active'), [at('wide')]);
		dense(at('narrow'), quantise(at('active')), denseOf(of('output.dense')));
		apply('Add', at('narrow.added'), [at('narrow'), attended]);
		hidden = normalise(at('hidden'), at('narrow.added'), of('output.LayerNorm'));
	}
	apply('ReduceMean', 'mean', [hidden, constant('tokens', new BigInt64Array([1n]))], { keepdims: 0 });
	apply('ReduceL2', 'norm', ['mean', constant('width', new BigInt64Array([-1n]))], { keepdims: 1 });
	apply('Div', 'sentence_embedding', ['mean', 'norm']);

	return {
		name: 'sentence-embedding',
		inputs: [{ name: 'input_ids', type: 'int64', shape: [1, 'tokens'] }],
		outputs: [{ name: 'sentence_embedding', type: 'float', shape: [1, width] }],
		nodes,
		constants
	};
}

interface Quantised {
	readonly values: string;
	readonly scale: string;
	readonly zero: string;
}

interface Dense {
	/** A row an output. */
	readonly matrix: Weights;
	readonly bias: Float32Array;
}

function scale({ matrix, bias }: Dense, by: number): Dense {
	return { matrix: { ...matrix, values: matrix.values.map((w) => w * by) }, bias: bias.map((b) => b * by) };
}

/** One matrix whose outputs are those of all, one after the other. */
function stack(parts: readonly Dense[]): Dense {
	return {
		matrix: {
			rows: parts.reduce((sum, { matrix }) => sum + matrix.rows, 0),
			columns: parts[0]?.matrix.columns ?? 0,
			values: joined(parts.map(({ matrix }) => matrix.values))
		},
		bias: joined(parts.map(({ bias }) => bias))
	};
}

function joined(parts: readonly Float32Array[]): Float32Array {
	const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

interface Int8Rows {
	readonly values: Int8Array;
	readonly scales: Float32Array;
}

/** Each row in steps of its own, its largest weight `most` steps from nought. */
function byRow({ rows, columns, values }: Weights, most: number): Int8Rows {
	const steps = new Int8Array(values.length);
	const scales = new Float32Array(rows);
	for (let row = 0; row < rows; row++) {
		const [from, to] = [row * columns, (row + 1) * columns];
		let largest = 0;
		for (let i = from; i < to; i++) largest = Math.max(largest, Math.abs(values[i] ?? NaN));
		const step = Math.fround(largest / most) || 1;
		scales[row] = step;
		for (let i = from; i < to; i++) steps[i] = Math.round((values[i] ?? NaN) / step);
	}
	return { values: steps, scales };
}

/** The same, turned: inputs are rows, outputs columns, as a product wants its right-hand side. */
function byColumn(matrix: Weights): { readonly columns: Int8Array; readonly scales: Float32Array } {
	const { rows, columns } = matrix;
	const { values, scales } = byRow(matrix, MOST_OF_MATRICES);
	const turned = new Int8Array(values.length);
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++)
			turned[column * rows + row] = values[row * columns + column] ?? NaN;
	return { columns: turned, scales };
}
