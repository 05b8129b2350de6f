import { feel, type EmotionModel } from '../emotion/recogniser.ts';
import { detectLanguage } from '../language/detect.ts';

/** Languages in which the recogniser of emotion was taught. */
const FELT = ['en', 'zh'];
/** Of a shorter text its language is not sure enough to leave its feelings unread. */
const SURE_FROM = 20;

/** What a customer's text is written in, and how its writer feels. */
export interface TextReading {
	/** ISO 639-1; null where it cannot be told. */
	readonly language: string | null;
	/** 0..1. */
	readonly confidence: number;
	/** See `Felt`; both null in a language in which feelings were not taught. */
	readonly anxious: number | null;
	readonly urgent: number | null;
}

/** By letters alone: thousands of texts a second, the same on every machine. */
export function readText(model: EmotionModel, text: string): TextReading {
	const detected = detectLanguage(text);
	const [language, confidence] = [detected?.language ?? null, detected?.confidence ?? 0];
	const isFelt = language === null || FELT.includes(language) || text.length < SURE_FROM;
	if (!isFelt) return { language, confidence, anxious: null, urgent: null };
	return { language, confidence, ...feel(model, text) };
}
