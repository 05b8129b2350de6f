import { createHash } from 'node:crypto';
import { OperationError, type Poise } from '../operation.ts';

/** How long an answer is kept for who asks again. */
const KEPT_MS = 24 * 3_600_000;
const COLLECTION = 'intake-answers';
/** Answers kept between two rounds of forgetting. */
const FORGET_EVERY = 1_000;
let keptSince = 0;

interface Kept {
	readonly key: string;
	readonly digest: string;
	readonly answer: unknown;
	/** Milliseconds since the epoch. */
	readonly at: number;
}

/** Answers that are being worked on, by key: the same batch twice at once is taken in once. */
const underWay = new WeakMap<object, Map<string, { readonly digest: string; readonly answer: Promise<unknown> }>>();

/**
 * Does work once for a key: whoever sends the same body under it again, within a day, gets the same answer.
 * @throws OperationError when the key was used for another body
 */
export async function onceFor<T>(
	{ state, engine }: Pick<Poise, 'state' | 'engine'>,
	key: string,
	body: string,
	work: () => Promise<T>
): Promise<T> {
	const digest = createHash('sha256').update(body).digest('hex');
	const now = Date.now();
	const kept = state.get(COLLECTION, key) as Kept | undefined;
	if (kept && now - kept.at < KEPT_MS) {
		if (kept.digest !== digest) throw reused();
		return kept.answer as T;
	}
	const answers = underWay.get(engine) ?? new Map<string, { digest: string; answer: Promise<unknown> }>();
	underWay.set(engine, answers);
	const same = answers.get(key);
	if (same) {
		if (same.digest !== digest) throw reused();
		return same.answer as Promise<T>;
	}
	const answer = work();
	answers.set(key, { digest, answer });
	try {
		const done = await answer;
		state.put(COLLECTION, key, { key, digest, answer: done, at: now } satisfies Kept);
		if (++keptSince % FORGET_EVERY === 0) forgetOldAnswers({ state });
		return done;
	} finally {
		answers.delete(key);
	}
}

/** Forgets answers older than a day. */
export function forgetOldAnswers({ state }: Pick<Poise, 'state'>): void {
	for (const { key, at } of state.list(COLLECTION) as Kept[])
		if (Date.now() - at >= KEPT_MS) state.remove(COLLECTION, key);
}

function reused(): OperationError {
	return new OperationError('refused', {
		code: 'idempotency-key-reused',
		message: { en: 'This idempotency key was used for another batch.', zh: '该幂等键已用于另一批数据。' },
		hint: { en: 'Give every batch a key of its own.', zh: '请为每批数据使用不同的键。' }
	});
}
