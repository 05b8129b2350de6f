/** One server-sent event with a JSON body. */
export interface ServerEvent {
	readonly event: string;
	readonly data: unknown;
}

/** The events of a text/event-stream, wherever its chunks are cut. A last event without its blank line is dropped. */
export async function* readEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ServerEvent> {
	const decoder = new TextDecoder();
	let waiting = '';
	for await (const chunk of chunks) {
		waiting += decoder.decode(chunk, { stream: true }).replaceAll('\r', '');
		const blocks = waiting.split('\n\n');
		waiting = blocks.pop() ?? '';
		for (const block of blocks) {
			const event = parseBlock(block);
			if (event) yield event;
		}
	}
}

function parseBlock(block: string): ServerEvent | null {
	const fields = block.split('\n').map((line) => {
		const at = line.indexOf(':');
		return at < 0 ? ([line, ''] as const) : ([line.slice(0, at), line.slice(at + 1).replace(/^ /, '')] as const);
	});
	const data = fields.filter(([name]) => name === 'data').map(([, value]) => value);
	if (data.length === 0) return null;
	const event = fields.findLast(([name]) => name === 'event')?.[1] ?? 'message';
	return { event, data: JSON.parse(data.join('\n')) as unknown };
}

/** Not every browser can iterate a stream. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
	const reader = stream.getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		reader.releaseLock();
	}
}
