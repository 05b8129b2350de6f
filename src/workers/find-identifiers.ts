// Looks for personal identifiers in cells, beside the thread that reads and writes them. No key comes here: where the
// identifiers stand goes back, what stands in their place is worked out by whoever holds the key. Started by path.
import { parentPort } from 'node:worker_threads';
import { ways, type WayName } from '#lib/ingestion/masking/mask-text.ts';

interface Question {
	readonly id: number;
	readonly way: WayName;
	readonly cells: readonly string[];
}

parentPort?.on('message', ({ id, way, cells }: Question) => {
	parentPort?.postMessage({ id, spans: cells.map(ways[way].find) });
});
