import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bertGraph, type Measures } from './bert-graph.ts';
import { onnxBytes } from './onnx-bytes.ts';
import { readSafetensors } from './safetensors.ts';

/** Of the weights that the package brings; others are refused. */
const WEIGHTS_SHA256 = '6638f625a0a60bdaa1e34c5fee0a17c705f13b98b43a7973e9d366106a55273d';
/**
 * Of what this converter makes of them, the same on every machine. It names the kept file, so that another edition of either has another
 * name, and a file that is damaged, half written or foreign is not run. A change of the converter changes it.
 */
const MODEL_SHA256 = 'c7a1b440820cfefce0553d8abfd8ae8eae116d42bbcd8ef2cb275d3ebfb95fe8';
export const KEPT_AS = `minilm-l6-v2-int8-${MODEL_SHA256.slice(0, 16)}.onnx`;
const UNFINISHED = '.part';
/** What a killed process left behind is older than this. */
const ABANDONED_MS = 10 * 60_000;

export interface PackagedWeights {
	readonly weightsPath: string;
	readonly configPath: string;
}

/**
 * The packaged weights as an int8 ONNX model of 23 MB. It is made once, in a second or two, and kept in the first of the
 * folders that can be written; without any it is made at each start. A kept file may be deleted at any time.
 * @param longest most tokens a text may have
 * @throws Error if the weights are not those we know
 */
export async function packagedModel(
	packaged: PackagedWeights,
	folders: readonly string[],
	longest: number
): Promise<Buffer> {
	for (const folder of folders) {
		const kept = await readFile(join(folder, KEPT_AS)).catch(() => undefined);
		if (kept && sha256(kept) === MODEL_SHA256) return kept;
	}
	const model = await convert(packaged, longest);
	for (const folder of folders) {
		const isKept = await keep(folder, model).then(
			() => true,
			() => false
		);
		if (isKept) break;
	}
	return model;
}

async function convert({ weightsPath, configPath }: PackagedWeights, longest: number): Promise<Buffer> {
	const weights = await readFile(weightsPath);
	if (sha256(weights) !== WEIGHTS_SHA256) throw new Error(`The weights in ${weightsPath} are not the ones we know.`);
	const measures = JSON.parse(await readFile(configPath, 'utf8')) as Measures;
	const model = onnxBytes(bertGraph(readSafetensors(weights), measures, longest));
	if (sha256(model) !== MODEL_SHA256) throw new Error(`The weights became another model than the one we know.`);
	return model;
}

/** Under its name only when it is whole: a process that is killed meanwhile, or works beside this one, spoils nothing. */
async function keep(folder: string, model: Buffer): Promise<void> {
	await mkdir(folder, { recursive: true });
	await removeAbandoned(folder);
	const part = join(folder, `${randomUUID()}${UNFINISHED}`);
	try {
		await writeFile(part, model, { flag: 'wx' });
		await rename(part, join(folder, KEPT_AS));
	} finally {
		await rm(part, { force: true });
	}
}

async function removeAbandoned(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		if (!name.endsWith(UNFINISHED)) continue;
		const path = join(folder, name);
		const left = await stat(path).catch(() => undefined);
		if (left && Date.now() - left.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
	}
}

function sha256(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('hex');
}
