import { receiveBatch } from '../receive-batch.ts';
import type { RequestHandler } from './$types';

/** Takes messages from another system: JSON lines, a token, an idempotency key. */
export const POST: RequestHandler = (event) => receiveBatch('messages', event);
