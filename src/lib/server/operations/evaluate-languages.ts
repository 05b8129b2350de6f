import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { languageCode } from '#lib/bot/language/code.ts';
import { detectLanguage, LANGUAGES } from '#lib/bot/language/detect.ts';
import { evaluateLanguages, LENGTHS, type JudgedText } from '#lib/bot/language/evaluate.ts';
import { anyFile, uploadedFile } from './file-input.ts';
import { readLabelledTexts } from './evaluating/labelled-texts.ts';
import { operation, OperationError } from './operation.ts';

const share = { n: z.int(), accuracy: z.number().nullable() };
const byLength = z.array(z.object({ band: z.enum(LENGTHS.map(({ band }) => band)), ...share }));

/** As many as are told in some milliseconds, so that others are answered in between. */
const BATCH = 500;

export const evaluateLanguagesOperation = operation({
	name: 'bot-evaluate-languages',
	summary:
		'Measures on labelled texts (columns text and label; the label is a code such as en or zh-CN) how well the bot tells their language, by length in characters.',
	input: z.object({ languages: anyFile }),
	httpInput: z.object({ languages: uploadedFile }),
	output: z.object({
		...share,
		byLength,
		byLanguage: z.array(z.object({ language: z.string(), ...share, byLength })),
		confusions: z.array(z.object({ language: z.string(), takenFor: z.string().nullable(), n: z.int() })),
		known: z.array(z.string()).describe('Languages that can be recognised.'),
		milliseconds: z.object({ perText: z.number() })
	}),
	isLong: true,
	async run(poise, { languages }, context) {
		const texts = await readLabelledTexts(poise, languages, context);
		if (texts.length === 0) throw noTexts(languages.name);
		const judged: JudgedText[] = [];
		let milliseconds = 0;
		for (let from = 0; from < texts.length; from += BATCH) {
			const began = performance.now();
			for (const { text, label } of texts.slice(from, from + BATCH)) {
				const code = languageCode(label);
				if (code === null) throw noLanguage(label, languages.name);
				judged.push({ length: Array.from(text).length, label: code, detected: detectLanguage(text) });
			}
			milliseconds += performance.now() - began;
			context.report({ phase: 'learn', fraction: judged.length / texts.length, rows: judged.length });
			await setImmediate(undefined, { signal: context.signal });
		}
		return {
			...evaluateLanguages(judged),
			known: [...LANGUAGES],
			milliseconds: { perText: milliseconds / texts.length }
		};
	}
});

const noLanguage = (label: string, file: string) =>
	new OperationError('refused', {
		code: 'bad-label',
		message: { en: `The label "${label}" is no code of a language.`, zh: `标签“${label}”不是语言代码。` },
		hint: { en: 'Write codes such as en, zh or pt-BR.', zh: '请填写 en、zh、pt-BR 这样的语言代码。' },
		file,
		column: 'label'
	});

const noTexts = (file: string) =>
	new OperationError('refused', {
		code: 'no-rows',
		message: { en: 'There is no text whose language could be told.', zh: '没有可供识别语言的文本。' },
		hint: { en: 'Give a file with texts and their languages.', zh: '请提供含文本及其语言的文件。' },
		file
	});
