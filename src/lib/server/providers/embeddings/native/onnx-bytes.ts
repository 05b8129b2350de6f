/**
 * The part of the ONNX format that our graph needs, written as protocol buffers by hand: field numbers and types are those of
 * https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
 */
export type ElementType = keyof typeof ELEMENT_TYPES;

const ELEMENT_TYPES = { float: 1, int8: 3, int64: 7 } as const;
const ATTRIBUTE = { float: 1, int: 2, ints: 7 } as const;
const VARINT = 0;
const BYTES = 2;
const FIXED_32 = 5;

/** The format's edition, and that of the operators: 20 has Gelu. */
const IR_VERSION = 9;
const OPERATORS = 20;

export interface Constant {
	readonly name: string;
	readonly shape: readonly number[];
	readonly values: Float32Array | Int8Array | BigInt64Array;
}

/** An attribute that is a list is a list of integers; a fraction must be said to be one. */
export type Attribute = number | readonly number[] | { readonly float: number };

export interface Node {
	readonly operator: string;
	readonly inputs: readonly string[];
	readonly outputs: readonly string[];
	readonly attributes?: Readonly<Record<string, Attribute>>;
}

export interface Port {
	readonly name: string;
	readonly type: ElementType;
	/** A text names a length that is known only when it runs. */
	readonly shape: readonly (number | string)[];
}

export interface Graph {
	readonly name: string;
	readonly inputs: readonly Port[];
	readonly outputs: readonly Port[];
	readonly nodes: readonly Node[];
	readonly constants: readonly Constant[];
}

/** Bytes in pieces: 23 MB are put together once, at the end. */
type Pieces = readonly Buffer[];

/** The graph as a file that any ONNX runtime reads. The same graph gives the same bytes. */
export function onnxBytes(graph: Graph): Buffer {
	return Buffer.concat([
		...int(1, IR_VERSION),
		...message(7, [
			...graph.nodes.flatMap((node) => message(1, nodeFields(node))),
			...text(2, graph.name),
			...graph.constants.flatMap((constant) => message(5, constantFields(constant))),
			...graph.inputs.flatMap((port) => message(11, portFields(port))),
			...graph.outputs.flatMap((port) => message(12, portFields(port)))
		]),
		...message(8, int(2, OPERATORS))
	]);
}

function nodeFields({ operator, inputs, outputs, attributes = {} }: Node): Pieces {
	return [
		...inputs.flatMap((name) => text(1, name)),
		...outputs.flatMap((name) => text(2, name)),
		...text(4, operator),
		...Object.entries(attributes).flatMap(([name, value]) => message(5, [...text(1, name), ...attributeFields(value)]))
	];
}

function attributeFields(value: Attribute): Pieces {
	if (typeof value === 'number') return [...int(3, value), ...int(20, ATTRIBUTE.int)];
	if ('float' in value) return [...float(2, value.float), ...int(20, ATTRIBUTE.float)];
	return [...value.flatMap((each) => int(8, each)), ...int(20, ATTRIBUTE.ints)];
}

function constantFields({ name, shape, values }: Constant): Pieces {
	const type = values instanceof Float32Array ? 'float' : values instanceof Int8Array ? 'int8' : 'int64';
	return [
		...shape.flatMap((length) => int(1, length)),
		...int(2, ELEMENT_TYPES[type]),
		...text(8, name),
		...message(9, [Buffer.from(values.buffer, values.byteOffset, values.byteLength)])
	];
}

function portFields({ name, type, shape }: Port): Pieces {
	const lengths = shape.flatMap((length) => message(1, typeof length === 'number' ? int(1, length) : text(2, length)));
	const tensor = [...int(1, ELEMENT_TYPES[type]), ...message(2, lengths)];
	return [...text(1, name), ...message(2, message(1, tensor))];
}

function int(field: number, value: number): Pieces {
	return [varint(8 * field + VARINT), varint(value)];
}

function float(field: number, value: number): Pieces {
	const four = Buffer.alloc(4);
	four.writeFloatLE(value);
	return [varint(8 * field + FIXED_32), four];
}

function text(field: number, value: string): Pieces {
	return message(field, [Buffer.from(value)]);
}

function message(field: number, pieces: Pieces): Pieces {
	const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
	return [varint(8 * field + BYTES), varint(length), ...pieces];
}

/** Seven bits a byte, the lowest first; negative numbers as 64 bits in two's complement. */
function varint(value: number): Buffer {
	const bytes: number[] = [];
	let rest = BigInt.asUintN(64, BigInt(value));
	for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
	bytes.push(Number(rest));
	return Buffer.from(bytes);
}
