import type { Embedder } from '#lib/bot/embedder.ts';
import { openInThread } from './open-in-thread.ts';
import { openRemote, type RemoteSettings } from './open-remote.ts';
import type { OpenedEmbedder } from './opened-embedder.ts';
import { rememberVectors } from './remember-vectors.ts';

/** `auto`: the best that works here · `wasm`: our model without native code · `none`: no meaning, words alone. */
export const ENGINE_CHOICES = ['auto', 'wasm', 'none'] as const;
export type EngineChoice = (typeof ENGINE_CHOICES)[number];

export interface EmbeddingSettings {
	readonly engine: EngineChoice;
	/** A server of embeddings; it comes first. */
	readonly remote?: RemoteSettings | undefined;
	/** A folder with a model of the user’s own; it comes before ours. */
	readonly folder?: string | undefined;
}

export interface Surroundings {
	/** Path of the worker `embed-texts.ts`. */
	readonly thread: string;
	/** Where our converted model may be kept, the first that can be written. Without any it is made at each start. */
	readonly caches: readonly string[];
	/** Receives, in English, why an engine was passed over. */
	readonly warn: (reason: string) => void;
	/** How long a server may take for a request. */
	readonly patienceMs?: number | undefined;
}

export interface PassedOver {
	readonly engine: 'remote' | 'folder' | 'native' | 'wasm';
	/** In English, as the engine says it. */
	readonly reason: string;
}

export interface Choice {
	/** Absent where no engine runs, or none is wanted. */
	readonly embedder: Embedder | undefined;
	/** What would have come first, and why it does not run. */
	readonly passedOver: readonly PassedOver[];
}

/** An embedder that is chosen when it is first wanted. */
export interface Embeddings {
	/**
	 * The first engine that works here, of: configured server, configured folder, ours natively, ours in WebAssembly. The first call loads it (a
	 * second; a few, where our model has to be converted first), later ones get the same. One that fails later is not replaced, since vectors of two
	 * models must not meet: its `embed` rejects.
	 */
	choose(): Promise<Choice>;
	/** Ends the engine’s thread, if there is one. Nothing is to be asked of it afterwards. */
	close(): Promise<void>;
}

interface Candidate {
	readonly engine: PassedOver['engine'];
	readonly open: () => Promise<OpenedEmbedder>;
}

/** Nothing is loaded, and no server asked, before the first `choose`. */
export function embeddings(settings: EmbeddingSettings, surroundings: Surroundings): Embeddings {
	const candidates = candidatesOf(settings, surroundings);
	let opened: OpenedEmbedder | undefined;
	let chosen: Promise<Choice> | undefined;

	const open = async (): Promise<Choice> => {
		const passedOver: PassedOver[] = [];
		for (const { engine, open } of candidates) {
			try {
				opened = await open();
				return { embedder: rememberVectors(opened), passedOver };
			} catch (cause) {
				const reason = cause instanceof Error ? cause.message : String(cause);
				passedOver.push({ engine, reason });
				surroundings.warn(`The ${engine} engine for sentence embeddings does not run: ${reason}`);
			}
		}
		return { embedder: undefined, passedOver };
	};

	return {
		choose: () => (chosen ??= open()),
		async close() {
			await chosen;
			await opened?.close();
		}
	};
}

function candidatesOf({ engine, remote, folder }: EmbeddingSettings, surroundings: Surroundings): readonly Candidate[] {
	const { thread, caches, patienceMs } = surroundings;
	const wasm: Candidate = { engine: 'wasm', open: () => openInThread(thread, { kind: 'wasm' }) };
	if (engine === 'none') return [];
	if (engine === 'wasm') return [wasm];
	const candidates: Candidate[] = [];
	if (remote) candidates.push({ engine: 'remote', open: () => openRemote(remote, patienceMs) });
	if (folder !== undefined)
		candidates.push({ engine: 'folder', open: () => openInThread(thread, { kind: 'folder', folder }) });
	const packaged = { kind: 'packaged', folders: caches } as const;
	return [...candidates, { engine: 'native', open: () => openInThread(thread, packaged) }, wasm];
}
