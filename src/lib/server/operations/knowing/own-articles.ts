import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import type { Content } from '#lib/bot/knowledge/overlay.ts';
import type { Poise } from '../operation.ts';

/** The newest version of each article that was ever touched. */
const LATEST = 'knowledge';
/** Every version of one article. */
const versionsIn = (id: string) => `knowledge/${id}`;
const SETTINGS = 'settings';
const MODULES = 'knowledge-modules';

type Store = Pick<Poise, 'state'>;
type Scenario = (typeof SCENARIOS)[number];

/** What an article said from a moment on. Never changed afterwards. */
export interface Version {
	readonly id: string;
	/** From 1; what is shipped is 0. */
	readonly version: number;
	/** ISO instant. */
	readonly at: string;
	/** Who says to have saved it, else by which way it came (`cli`, `http`). */
	readonly by: string;
	/** Why, in free words. */
	readonly note: string;
	readonly content: Content;
}

export interface Kept {
	readonly latest: ReadonlyMap<string, Version>;
	/** Modules whose shipped articles are not used. */
	readonly off: readonly Scenario[];
}

const remembered = new WeakMap<Poise['state'], Kept>();
const listeners = new WeakMap<Poise['state'], Set<() => void>>();

/** Read once a process: only this process changes them. */
export function keptKnowledge({ state }: Store): Kept {
	const known = remembered.get(state);
	if (known) return known;
	const all = state.list(LATEST) as Version[];
	const latest = new Map(all.map((each) => [each.id, each]));
	const off = z.array(z.enum(SCENARIOS)).safeParse(state.get(SETTINGS, MODULES)).data ?? [];
	const kept = { latest, off };
	remembered.set(state, kept);
	return kept;
}

/** All versions of one article, the oldest first. */
export const versionsOf = ({ state }: Store, id: string): readonly Version[] =>
	(state.list(versionsIn(id)) as Version[]).sort((a, b) => a.version - b.version);

export interface Change {
	readonly actor: string;
	readonly by: string;
	readonly note: string;
	readonly action: string;
}

/** Keeps one new version of each article; all of them, or none. */
export function keepVersions(
	store: Store,
	contents: readonly { readonly id: string; readonly content: Content }[],
	{ actor, by, note, action }: Change
): readonly Version[] {
	const { latest, off } = keptKnowledge(store);
	const at = new Date().toISOString();
	const versions = contents.map(({ id, content }): Version => ({
		id,
		version: (latest.get(id)?.version ?? 0) + 1,
		at,
		by: by.trim() || actor,
		note: note.trim(),
		content
	}));
	if (versions.length === 0) return versions;
	store.state.together(() => {
		for (const version of versions) {
			store.state.put(versionsIn(version.id), String(version.version), version);
			store.state.put(LATEST, version.id, version);
		}
		const articles = versions.map(({ id, version }) => `${id} ${version}`);
		store.state.record(at, { actor, action, detail: { by, note, articles } });
	});
	remembered.set(store.state, {
		latest: new Map([...latest, ...versions.map((each) => [each.id, each] as const)]),
		off
	});
	changed(store);
	return versions;
}

/** Whether the shipped articles of a module are used. */
export function useModule(store: Store, scenario: Scenario, isUsed: boolean, actor: string): void {
	const kept = keptKnowledge(store);
	if (kept.off.includes(scenario) !== isUsed) return;
	const off = SCENARIOS.filter((each) => (each === scenario ? !isUsed : kept.off.includes(each)));
	store.state.together(() => {
		store.state.put(SETTINGS, MODULES, off);
		store.state.record(new Date().toISOString(), { actor, action: 'knowledge-modules', detail: { off } });
	});
	remembered.set(store.state, { ...kept, off });
	changed(store);
}

/** Calls the listener with every change of the articles in use. @returns a function that ends it */
export function onKnowledge({ state }: Store, listener: () => void): () => void {
	const known = listeners.get(state) ?? new Set();
	listeners.set(state, known.add(listener));
	return () => known.delete(listener);
}

function changed({ state }: Store): void {
	for (const listener of listeners.get(state) ?? []) listener();
}
