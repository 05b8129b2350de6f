// Learns what the bot understands by, beside the thread that answers others, and answers with it as bytes. Started by path.
import { serialize } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { learnBot, type Lessons } from '#lib/bot/turn/learned.ts';

const bytes = serialize(learnBot(workerData as Lessons));
parentPort?.postMessage(bytes);
