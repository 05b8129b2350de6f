import { z } from 'zod';
import { isBilingual, type Bilingual } from '#lib/log/bilingual.ts';

/** A readable text. Operations give it in both languages; the command line and the API pass on the one asked for. */
export const textSchema = z
	.custom<Bilingual>(isBilingual)
	.meta({ override: { type: 'string' }, description: 'In the language asked for.' });
