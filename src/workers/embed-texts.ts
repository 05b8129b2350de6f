// Runs a sentence model beside the thread that answers others: both engines block theirs. Started by path.
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import type { LoadedModel } from '#lib/server/providers/embeddings/loaded-model.ts';
import { END, type Question, type ThreadModel, type Told } from '#lib/server/providers/embeddings/thread-protocol.ts';

/** An engine is loaded only where it is asked for: either may be missing. */
async function load(wanted: ThreadModel): Promise<LoadedModel> {
	switch (wanted.kind) {
		case 'packaged': {
			const { openPackaged } = await import('#lib/server/providers/embeddings/native/open-packaged.ts');
			return openPackaged(wanted.folders);
		}
		case 'folder': {
			const { openFolder } = await import('#lib/server/providers/embeddings/native/open-folder.ts');
			return openFolder(wanted.folder);
		}
		case 'wasm': {
			const { openWasm } = await import('#lib/server/providers/embeddings/wasm/open-wasm.ts');
			return openWasm();
		}
	}
}

const tell = (told: Told) => parentPort?.postMessage(told);

parentPort?.on('message', (asked: Question | typeof END) => {
	// between two texts: here neither engine is at work
	if (asked === END) process.exit();
	void answer(asked);
});
const model = await load(workerData as ThreadModel);
// A first vector proves that it runs here, and says how long its vectors are.
const first = await model.embed('Where is my order?');

async function answer({ id, texts }: Question): Promise<void> {
	try {
		const vectors: Float32Array[] = [];
		for (const text of texts) vectors.push(await model.embed(text));
		tell({ id, vectors });
	} catch (cause) {
		tell({ id, failure: cause instanceof Error ? cause.message : String(cause) });
	}
}

tell({ ready: { model: model.name, languages: model.languages, dimensions: first.length } });
