import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import type { LanguageModelSettings } from './providers/language-models/open-compatible.ts';
import { ENGINE_CHOICES, type EmbeddingSettings } from './providers/embeddings/choose-embedder.ts';

/** The environment, read and checked once; everything else receives what it needs as an argument. */
const variables = z.object({
	/** Where the warehouse, the state, the keys and the socket live. */
	POISE_WORKSPACE: z.string().min(1).default('data/local'),
	/** The workspace key: at least 32 characters. Without it a key file is created in the workspace. */
	POISE_KEY: z.string().min(32, 'POISE_KEY must have at least 32 characters').optional(),
	/** Memory the engine may use before it spills to disk (encrypted), e.g. 1GB. */
	POISE_MEMORY: z
		.string()
		.regex(/^\d+(\.\d+)?\s?(MB|GB)$/i, 'POISE_MEMORY looks like 800MB or 2GB')
		.default('1GB'),
	/** Threads of the engine. */
	POISE_THREADS: z.coerce.number().int().min(1).max(256).optional(),
	/** The largest file that may be sent to the server, in bytes. */
	POISE_MAX_UPLOAD: z.coerce
		.number()
		.int()
		.positive()
		.default(64 * 1024 ** 3),
	/** Set to 1 to listen beyond loopback although nobody is asked to sign in: whoever reaches the port sees the log. */
	POISE_TRUST_NETWORK: z.stringbool().default(false),
	/** The secret that Chatwoot shows for its webhook; without it no delivery is taken. */
	POISE_CHATWOOT_SECRET: z.string().min(8, 'POISE_CHATWOOT_SECRET must have at least 8 characters').optional(),
	/** A folder whose files are taken in as they arrive. */
	POISE_WATCH: z.string().min(1).optional(),
	/** The Chromium that prints briefs; without it the system's is looked for. */
	CHROMIUM: z.string().min(1).optional(),
	/** What turns texts into vectors of meaning: the best that works here, our model without native code, or nothing. */
	POISE_EMBEDDINGS: z.enum(ENGINE_CHOICES).default('auto'),
	/** Base address of a server of embeddings; the texts that are compared are sent to it. */
	POISE_EMBEDDINGS_URL: z
		.string()
		.refine(isPlainAddress, 'POISE_EMBEDDINGS_URL looks like https://host:8080, without a user or password in it')
		.optional(),
	/** The model's name on that server. */
	POISE_EMBEDDINGS_MODEL: z.string().min(1).optional(),
	/** That server's key. */
	POISE_EMBEDDINGS_KEY: z.string().min(1).optional(),
	/** Base address of a server that speaks OpenAI's /v1/chat/completions; customers' questions in the sandbox and articles are sent to it. */
	POISE_LLM_URL: z
		.string()
		.refine(isPlainAddress, 'POISE_LLM_URL looks like https://host:8080, without a user or password in it')
		.optional(),
	/** The model's name on that server. */
	POISE_LLM_MODEL: z.string().min(1).optional(),
	/** That server's key. */
	POISE_LLM_KEY: z.string().min(1).optional(),
	/** A folder with an ONNX model and its tokenizer.json. */
	POISE_EMBEDDINGS_DIR: z.string().min(1).optional(),
	HOST: z.string().min(1).default('127.0.0.1'),
	PORT: z.coerce.number().int().min(0).max(65535).default(5173)
});

const environment = variables
	.refine(
		(e) => e.POISE_LLM_URL === undefined || e.POISE_LLM_MODEL !== undefined,
		'POISE_LLM_URL needs POISE_LLM_MODEL: the name of the model on that server, e.g. qwen3'
	)
	.refine(
		(e) => e.POISE_EMBEDDINGS_URL === undefined || e.POISE_EMBEDDINGS_MODEL !== undefined,
		'POISE_EMBEDDINGS_URL needs POISE_EMBEDDINGS_MODEL: the name of the model on that server, e.g. bge-m3'
	);

export interface Config {
	readonly workspace: string;
	readonly key: string | undefined;
	/** What the engine may use, bytes. */
	readonly memoryBytes: number;
	readonly threads: number | undefined;
	readonly maxUploadBytes: number;
	readonly trustNetwork: boolean;
	readonly chatwootSecret: string | undefined;
	/** Absolute. */
	readonly watch: string | undefined;
	/** Path of the Chromium that prints. */
	readonly browser: string | undefined;
	readonly embeddings: EmbeddingSettings;
	/** What words the bot's answers; undefined: the articles' own words. */
	readonly languageModel: LanguageModelSettings | undefined;
	readonly host: string;
	readonly port: number;
}

export class ConfigError extends Error {
	override readonly name = 'ConfigError';
}

/**
 * @param env the process environment
 * @param overrides what the command line says; it wins over the environment
 * @throws ConfigError naming the variable and what it may hold
 */
export function readConfig(env: NodeJS.ProcessEnv, overrides: { workspace?: string | undefined } = {}): Config {
	const parsed = environment.safeParse(env);
	if (!parsed.success) throw new ConfigError(z.prettifyError(parsed.error));
	const e = parsed.data;
	const workspace = overrides.workspace ?? e.POISE_WORKSPACE;
	return {
		workspace: isAbsolute(workspace) ? workspace : resolve(workspace),
		key: e.POISE_KEY,
		memoryBytes: bytesOf(e.POISE_MEMORY),
		threads: e.POISE_THREADS,
		maxUploadBytes: e.POISE_MAX_UPLOAD,
		trustNetwork: e.POISE_TRUST_NETWORK,
		chatwootSecret: e.POISE_CHATWOOT_SECRET,
		watch: e.POISE_WATCH === undefined ? undefined : resolve(e.POISE_WATCH),
		browser: e.CHROMIUM,
		embeddings: embeddingsOf(e),
		languageModel:
			e.POISE_LLM_URL === undefined || e.POISE_LLM_MODEL === undefined
				? undefined
				: { url: e.POISE_LLM_URL, model: e.POISE_LLM_MODEL, key: e.POISE_LLM_KEY },
		host: e.HOST,
		port: e.PORT
	};
}

function embeddingsOf(e: z.output<typeof environment>): EmbeddingSettings {
	const { POISE_EMBEDDINGS_URL: url, POISE_EMBEDDINGS_MODEL: model, POISE_EMBEDDINGS_DIR: folder } = e;
	return {
		engine: e.POISE_EMBEDDINGS,
		remote: url === undefined || model === undefined ? undefined : { url, model, key: e.POISE_EMBEDDINGS_KEY },
		folder: folder === undefined ? undefined : resolve(folder)
	};
}

/** fetch refuses an address with a password in it, and messages would show it. */
function isPlainAddress(text: string): boolean {
	const url = URL.parse(text);
	return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

/** `800MB`, `2 GB`: powers of ten, as the engine reads them. */
function bytesOf(size: string): number {
	return Number.parseFloat(size) * (/gb$/i.test(size) ? 1e9 : 1e6);
}
