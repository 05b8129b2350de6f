// Learns parts of what the bot understands by, beside the thread that answers others, and answers with each as bytes. Started by path.
import { deserialize, serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import type { LettersHead } from '#lib/bot/heads/letters.ts';
import { learnParts, type LearnQuestion } from '#lib/bot/turn/learned.ts';

const { parts, lessons, letters } = workerData as LearnQuestion;
const learned = learnParts(parts, lessons, letters && (deserialize(letters) as LettersHead));
parentPort?.postMessage(Object.fromEntries(Object.entries(learned).map(([part, value]) => [part, serialize(value)])));
