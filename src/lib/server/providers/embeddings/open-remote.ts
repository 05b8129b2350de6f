import { z } from 'zod';
import { ofUnitLength } from './loaded-model.ts';
import type { OpenedEmbedder } from './opened-embedder.ts';

export interface RemoteSettings {
	/** Base address; `/v1/embeddings` is added to it. */
	readonly url: string;
	readonly model: string;
	readonly key?: string | undefined;
}

/** Texts a request. */
const BATCH = 64;
/** A server on processors needs seconds for a batch; one that needs longer than this would hold a turn of talk up anyway. */
const PATIENCE_MS = 15_000;
/** How much of a refusal is told on, characters. */
const TOLD = 200;

const answerSchema = z.object({
	data: z.array(z.object({ index: z.int().min(0), embedding: z.array(z.number()).min(1) }))
});

/**
 * Embeddings of a server that speaks OpenAI’s protocol (`POST {url}/v1/embeddings`). A first text tells how long its vectors are;
 * others are refused from then on. Redirects are not followed: texts go to the address that was named, and nowhere else.
 * @throws Error saying what the server did: nothing in time, a refusal, another protocol, vectors of another length
 */
export async function openRemote(settings: RemoteSettings, patienceMs = PATIENCE_MS): Promise<OpenedEmbedder> {
	const address = `${settings.url.replace(/\/+$/, '').replace(/\/v1$/, '')}/v1/embeddings`;
	const [first] = await ask(address, settings, ['Where is my order?'], patienceMs);
	const dimensions = first?.length ?? 0;
	return {
		engine: 'remote',
		model: settings.model,
		dimensions,
		async embed(texts) {
			const vectors: Float32Array[] = [];
			for (let at = 0; at < texts.length; at += BATCH)
				vectors.push(...(await ask(address, settings, texts.slice(at, at + BATCH), patienceMs)));
			const other = vectors.find(({ length }) => length !== dimensions);
			if (other) throw new Error(`${address} gave a vector of ${other.length} numbers instead of ${dimensions}.`);
			return vectors;
		},
		close: () => Promise.resolve()
	};
}

async function ask(
	address: string,
	{ model, key }: RemoteSettings,
	texts: readonly string[],
	patienceMs: number
): Promise<readonly Float32Array[]> {
	let status: number;
	let body: string;
	try {
		const response = await fetch(address, {
			method: 'POST',
			headers: { 'content-type': 'application/json', ...(key !== undefined && { authorization: `Bearer ${key}` }) },
			// Servers refuse an empty text, and with it the whole batch.
			body: JSON.stringify({ model, input: texts.map((text) => text.trim() || '.'), encoding_format: 'float' }),
			redirect: 'error',
			signal: AbortSignal.timeout(patienceMs)
		});
		status = response.status;
		body = await response.text();
	} catch (cause) {
		const isLate = cause instanceof Error && cause.name === 'TimeoutError';
		const why = isLate ? `did not answer within ${patienceMs / 1000} s` : `cannot be reached (${reasonOf(cause)})`;
		throw new Error(`${address} ${why}.`, { cause });
	}
	if (status !== 200) throw new Error(`${address} answered ${status}: ${body.slice(0, TOLD)}`);
	return vectorsOf(address, body, texts.length);
}

function vectorsOf(address: string, body: string, count: number): readonly Float32Array[] {
	let parsed: unknown;
	try {
		parsed = JSON.parse(body);
	} catch (cause) {
		throw new Error(`${address} answered with something that is not JSON.`, { cause });
	}
	const answer = answerSchema.safeParse(parsed);
	if (!answer.success)
		throw new Error(`${address} does not answer as /v1/embeddings does: ${z.prettifyError(answer.error)}`);
	const byIndex = new Map(answer.data.data.map(({ index, embedding }) => [index, embedding]));
	return Array.from({ length: count }, (_, index) => {
		const embedding = byIndex.get(index);
		if (!embedding) throw new Error(`${address} gave no vector for text ${index + 1} of ${count}.`);
		return ofUnitLength(Float32Array.from(embedding));
	});
}

/** Why a request failed lies one deeper in what fetch throws. */
function reasonOf(cause: unknown): string {
	if (!(cause instanceof Error)) return String(cause);
	return cause.cause instanceof Error ? cause.cause.message : cause.message;
}
