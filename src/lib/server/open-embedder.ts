import { dirname, join } from 'node:path';
import type { Config } from './config.ts';
import { workerPath } from './operations/worker-path.ts';
import { embeddings, type Embeddings, type EngineChoice } from './providers/embeddings/choose-embedder.ts';

/**
 * Sentence embeddings as configured; nothing is loaded before the first `choose`. Who opens it closes it.
 *
 * Our converted model is kept beside the packages, since it is made of one of them, serves every workspace and goes when `npm ci` brings them anew; where
 * that folder cannot be written, in the workspace.
 * @param engine in place of the configured one
 */
export function openEmbedder(
	config: Pick<Config, 'workspace' | 'embeddings'>,
	engine: EngineChoice = config.embeddings.engine
): Embeddings {
	const thread = workerPath('embed-texts.ts');
	const packages = join(dirname(thread), '../../node_modules/.cache/poise');
	return embeddings(
		{ ...config.embeddings, engine },
		{
			thread,
			caches: [packages, join(config.workspace, 'cache')],
			warn: (reason) => process.emitWarning(reason)
		}
	);
}
