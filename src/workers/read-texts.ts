// Learns how upset customers write, then reads the texts it is sent, beside the thread that answers others. Started by path.
import { parentPort, workerData } from 'node:worker_threads';
import { learnEmotion, type FeltExample } from '#lib/bot/emotion/recogniser.ts';
import { readText } from '#lib/bot/reading/read-text.ts';

const model = learnEmotion(workerData as readonly FeltExample[]);

parentPort?.on('message', (texts: readonly string[]) => {
	parentPort?.postMessage(texts.map((text) => readText(model, text)));
});
