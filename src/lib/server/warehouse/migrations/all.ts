import { log } from './0001-log.ts';

export interface Migration {
	readonly name: string;
	readonly statements: readonly string[];
}

/** In the order in which they are applied, for ever: add at the end, never change what has been released. */
export const migrations: readonly Migration[] = [log];
