/** Sends a file as it is and answers with its upload id. XHR, because fetch cannot say how much was sent. */
export function sendFile(
	file: File,
	{ signal, onprogress }: { readonly signal: AbortSignal; readonly onprogress: (bytes: number) => void }
): Promise<string> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open('PUT', '/api/v1/uploads');
		request.setRequestHeader('content-type', 'application/octet-stream');
		request.responseType = 'json';
		request.upload.onprogress = ({ loaded }) => onprogress(loaded);
		request.onload = () => {
			const answer = request.response as { upload?: unknown; error?: unknown } | null;
			if (request.status < 300 && typeof answer?.upload === 'string') resolve(answer.upload);
			else reject(new RefusedError(answer?.error));
		};
		request.onerror = () => reject(new RefusedError(null));
		request.onabort = () => reject(new DOMException('cancelled', 'AbortError'));
		signal.addEventListener('abort', () => request.abort());
		request.send(file);
	});
}

/** The server said no; `problem` is the error of its answer, or null when there was none. */
export class RefusedError extends Error {
	readonly problem: unknown;
	constructor(problem: unknown) {
		super('refused');
		this.problem = problem;
	}
}
