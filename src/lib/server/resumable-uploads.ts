import { randomUUID } from 'node:crypto';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { Config } from './config.ts';
import { uploadsFolder } from './uploads.ts';

/**
 * Uploads in pieces, by the tus protocol (https://tus.io/protocols/resumable-upload): what breaks off is continued where
 * it stopped.
 */
export function resumableUploads(config: Config): Server {
	const known = resumable.get(config);
	if (known) return known;
	const server = new Server({
		path: '/api/v1/uploads',
		datastore: new FileStore({ directory: uploadsFolder(config) }),
		namingFunction: () => randomUUID(),
		relativeLocation: true,
		maxSize: config.maxUploadBytes,
		allowedOrigins: []
	});
	resumable.set(config, server);
	return server;
}
const resumable = new WeakMap<Config, Server>();
