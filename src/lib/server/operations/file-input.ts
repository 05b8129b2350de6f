import { z } from 'zod';
import type { Config } from '../config.ts';
import { findUpload, takeUpload } from '../uploads.ts';

const name = z.string().min(1).max(300).describe('What the file is called.');

/** A file that was sent to the server, by its upload's id. */
export const uploadedFile = z.object({ upload: z.string().min(1), name });

/** The same, or a file beside the server, which only the command line may name. */
export const anyFile = z.union([z.object({ path: z.string().min(1), name }), uploadedFile]);

/** @throws OperationError when there is no such upload, or not the whole of it */
export async function pathOf(config: Config, file: z.output<typeof anyFile>): Promise<string> {
	return 'path' in file ? file.path : findUpload(config, file.upload);
}

/** The same, for the one import that may read it. */
export async function takenPath(config: Config, file: z.output<typeof anyFile>): Promise<string> {
	return 'path' in file ? file.path : takeUpload(config, file.upload);
}
