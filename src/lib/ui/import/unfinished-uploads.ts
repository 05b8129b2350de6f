import { defaultOptions } from 'tus-js-client';

/** A file of which the server has a part. */
export interface UnfinishedUpload {
	readonly name: string;
	/** Bytes that have arrived, of all. */
	readonly arrived: number;
	readonly bytes: number;
}

/** What this browser began to send and the server still waits for. What the server knows no more is forgotten here, too. */
export async function unfinishedUploads(): Promise<readonly UnfinishedUpload[]> {
	const { urlStorage } = defaultOptions;
	const found: UnfinishedUpload[] = [];
	for (const { uploadUrl, size, metadata, urlStorageKey } of await urlStorage.findAllUploads()) {
		if (!uploadUrl) continue;
		const answer = await fetch(uploadUrl, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } });
		if (answer.status === 404) await urlStorage.removeUpload(urlStorageKey);
		const arrived = Number(answer.headers.get('upload-offset') ?? 'NaN');
		const name = metadata['filename'];
		if (answer.ok && size !== null && name && arrived < size) found.push({ name, arrived, bytes: size });
	}
	return found;
}
