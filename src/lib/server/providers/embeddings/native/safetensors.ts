export interface Weights {
	readonly rows: number;
	/** 1 where the tensor is a vector. */
	readonly columns: number;
	/** Row by row. */
	readonly values: Float32Array;
}

interface Entry {
	readonly dtype: string;
	readonly shape: readonly number[];
	readonly data_offsets: readonly [number, number];
}

/**
 * Reads half-precision matrices and vectors by name out of a safetensors file: eight bytes of length, a JSON header, the numbers.
 * https://github.com/huggingface/safetensors#format
 * @returns a reader that throws where a name is missing or not F16
 */
export function readSafetensors(file: Buffer): (name: string) => Weights {
	const start = 8 + Number(file.readBigUInt64LE(0));
	const header = JSON.parse(file.toString('utf8', 8, start)) as Readonly<Record<string, Entry | undefined>>;
	const halves = halfPrecision();
	return (name) => {
		const entry = header[name];
		if (entry?.dtype !== 'F16') throw new Error(`The weights hold no half-precision tensor ${name}.`);
		const [rows = 1, columns = 1] = entry.shape;
		const from = start + entry.data_offsets[0];
		const bits = new DataView(file.buffer, file.byteOffset + from, 2 * rows * columns);
		const values = new Float32Array(rows * columns);
		for (let i = 0; i < values.length; i++) values[i] = halves[bits.getUint16(2 * i, true)] ?? NaN;
		return { rows, columns, values };
	};
}

/** What each of the 65,536 half-precision numbers is (IEEE 754 binary16): looking up is quicker than computing 22 million. */
function halfPrecision(): Float32Array {
	return Float32Array.from({ length: 2 ** 16 }, (_, bits) => {
		const sign = bits & 0x8000 ? -1 : 1;
		const exponent = (bits >> 10) & 0x1f;
		const fraction = bits & 0x3ff;
		if (exponent === 0) return sign * fraction * 2 ** -24;
		if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
		return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
	});
}
