import { z } from 'zod';
import type { LanguageModel } from '#lib/bot/language-model.ts';

export interface LanguageModelSettings {
	/** Base address, without `/v1`. */
	readonly url: string;
	/** The model’s name there. */
	readonly model: string;
	readonly key?: string | undefined;
}

const MOST_TOKENS = 400;
const answerSchema = z.looseObject({
	choices: z.array(z.looseObject({ message: z.looseObject({ content: z.string() }) })).min(1)
});

/** A server that speaks OpenAI’s `/v1/chat/completions`. Nothing is asked of it before the first `complete`. */
export function openCompatible({ url, model, key }: LanguageModelSettings): LanguageModel {
	const address = `${url.replace(/\/+$/, '').replace(/\/v1$/, '')}/v1/chat/completions`;
	return {
		name: model,
		async complete(messages, signal) {
			const response = await fetch(address, {
				method: 'POST',
				headers: {
					'content-type': 'application/json',
					...(key === undefined ? {} : { authorization: `Bearer ${key}` })
				},
				body: JSON.stringify({ model, messages, temperature: 0, max_tokens: MOST_TOKENS }),
				redirect: 'error',
				signal
			});
			if (!response.ok) throw new Error(`The language model’s server answered ${response.status}.`);
			const [first] = answerSchema.parse(await response.json()).choices;
			return first?.message.content ?? '';
		}
	};
}
