import { DetailedError, Upload } from 'tus-js-client';

interface Sending {
	readonly signal: AbortSignal;
	/** Bytes that the server has. */
	readonly onprogress: (bytes: number) => void;
}

/** Waits between tries when the connection breaks; after the last one the reader is told, and may go on by hand. */
const retryDelays = [0, 1000, 3000, 5000, 10_000];

/**
 * Sends a file as it is and answers with its upload id. What broke off earlier is continued: the browser remembers
 * where an upload of this very file went, also over a reload.
 * @throws RefusedError
 */
export async function sendFile(file: File, { signal, onprogress }: Sending): Promise<string> {
	const sent = Promise.withResolvers<null>();
	const upload = new Upload(file, {
		endpoint: '/api/v1/uploads',
		retryDelays,
		metadata: { filename: file.name },
		onProgress: onprogress,
		onSuccess: () => sent.resolve(null),
		onError: (cause) => sent.reject(new RefusedError(problemIn(cause)))
	});
	const [earlier] = await upload.findPreviousUploads();
	if (earlier) upload.resumeFromPreviousUpload(earlier);
	const give = () => {
		sent.reject(new DOMException('cancelled', 'AbortError'));
		void upload.abort(true);
	};
	signal.throwIfAborted();
	signal.addEventListener('abort', give, { once: true });
	upload.start();
	await sent.promise.finally(() => signal.removeEventListener('abort', give));
	const id = upload.url?.split('/').at(-1);
	if (!id) throw new RefusedError(null);
	return id;
}

/** What the server said, if it was our server that said it. */
function problemIn(cause: Error): unknown {
	if (!(cause instanceof DetailedError)) return null;
	try {
		return (JSON.parse(cause.originalResponse?.getBody() ?? '') as { error?: unknown }).error ?? null;
	} catch {
		return null;
	}
}

/** The server said no; `problem` is the error of its answer, or null when there was none. */
export class RefusedError extends Error {
	readonly problem: unknown;
	constructor(problem: unknown) {
		super('refused');
		this.problem = problem;
	}
}
