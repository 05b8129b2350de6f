import type { Speech } from '#lib/i18n/speech.ts';
import { createContext } from 'svelte';

/** The reader's language for every component below the layout; its members follow a switch of language at once. */
export const [getSpeech, setSpeech] = createContext<Speech>();
