import type { Row } from '#lib/server/operations/operation.ts';
import type { Socket } from 'node:net';

const BEAT_MS = 15_000;

/** A text/event-stream answer; `work` gets a signal that fires when the reader has gone. */
export function eventStream(
	request: Request,
	work: (signal: AbortSignal, send: (event: string, data: unknown) => void) => Promise<void>
): Response {
	const gone = new AbortController();
	const signal = AbortSignal.any([request.signal, gone.signal]);
	const encoder = new TextEncoder();
	const body = new ReadableStream<Uint8Array>({
		async start(controller) {
			const send = (event: string, data: unknown) => {
				if (!signal.aborted) controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
			};
			// A quiet stream is cut by proxies.
			const beat = setInterval(() => {
				if (!signal.aborted) controller.enqueue(encoder.encode(':\n\n'));
			}, BEAT_MS);
			try {
				await work(signal, send);
			} finally {
				clearInterval(beat);
			}
			if (!signal.aborted) controller.close();
		},
		cancel() {
			gone.abort();
		}
	});
	return new Response(body, {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' }
	});
}

/**
 * Does work with a signal that fires when the connection is closed meanwhile: the framework's own signal keeps silent once
 * the request has arrived as a whole.
 */
export async function whileConnected<T>(
	request: Request,
	connection: Socket | undefined,
	work: (signal: AbortSignal) => Promise<T>
): Promise<T> {
	const gone = new AbortController();
	const hangUp = () => gone.abort();
	if (connection?.destroyed) hangUp();
	connection?.once('close', hangUp);
	try {
		return await work(AbortSignal.any([request.signal, gone.signal]));
	} finally {
		connection?.off('close', hangUp);
	}
}

/** One JSON document a line, as fast as the reader takes them. @param leave called when the reader has gone */
export function ndjson(rows: AsyncIterable<Row>, leave: () => void): Response {
	const encoder = new TextEncoder();
	const iterator = rows[Symbol.asyncIterator]();
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			let text = '';
			for (let count = 0; count < 1000; count++) {
				const next = await iterator.next();
				if (next.done) {
					if (text) controller.enqueue(encoder.encode(text));
					controller.close();
					return;
				}
				text += `${JSON.stringify(next.value)}\n`;
			}
			controller.enqueue(encoder.encode(text));
		},
		async cancel() {
			// what waits for its next row hears of nothing else
			leave();
			await iterator.return?.();
		}
	});
	return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } });
}
