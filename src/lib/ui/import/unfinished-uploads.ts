import { defaultOptions } from 'tus-js-client';

/** A file of which the server has a part. */
export interface UnfinishedUpload {
	readonly url: string;
	readonly name: string;
	/** Bytes that have arrived, of all. */
	readonly arrived: number;
	readonly bytes: number;
}

/** What this browser began to send and the server still waits for. What the server knows no more is forgotten here, too. */
export async function unfinishedUploads(): Promise<readonly UnfinishedUpload[]> {
	const { urlStorage } = defaultOptions;
	const found: UnfinishedUpload[] = [];
	for (const { uploadUrl: url, metadata, urlStorageKey } of await urlStorage.findAllUploads()) {
		if (!url) continue;
		const answer = await fetch(url);
		if (answer.status === 404) await urlStorage.removeUpload(urlStorageKey);
		const name = metadata['filename'];
		if (!answer.ok || !name) continue;
		const { arrived, bytes } = (await answer.json()) as { arrived: number; bytes: number };
		if (arrived < bytes) found.push({ url, name, arrived, bytes });
	}
	return found;
}
