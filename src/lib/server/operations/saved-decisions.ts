import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
	DECISION_FORMAT,
	decisionWords,
	savedDecisionSchema,
	type SavedDecision
} from '#lib/decision/forecast/saved-decision.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { OperationError, type Poise } from './operation.ts';

const COLLECTION = 'decisions';
const ID_LETTERS = 8;
/** Each is held against the log whenever it changes: more would make everybody wait. */
const MOST_DECISIONS = 50;

/** What can be said even of one that cannot be read. */
const entrySchema = z.object({ id: z.string(), name: z.string() });

export interface KeptDecision {
	readonly id: string;
	readonly name: string;
	/** null: this version cannot read it; see `problem`. */
	readonly decision: SavedDecision | null;
	readonly problem: Bilingual | null;
}

type Store = Pick<Poise, 'state'>;

/** All of them, the newest first; those that this version cannot read come last. */
export function savedDecisions({ state }: Store): KeptDecision[] {
	return state
		.list(COLLECTION)
		.flatMap((document): KeptDecision[] => {
			const entry = entrySchema.safeParse(document).data;
			if (!entry) return [];
			const decision = savedDecisionSchema.safeParse(document).data ?? null;
			return [{ ...entry, decision, problem: decision ? null : unreadable }];
		})
		.sort((a, b) => (b.decision?.savedAt ?? '').localeCompare(a.decision?.savedAt ?? ''));
}

/** Checks what somebody wrote before anything is worked out. @throws OperationError for a name that is empty, too long or taken, or too many */
export function checkWords(store: Store, words: Record<'name' | 'note' | 'takenBy', string>) {
	const checked = decisionWords.safeParse(words);
	if (!checked.success) throw new OperationError('usage', badWords);
	const all = savedDecisions(store);
	if (all.some(({ name }) => name === checked.data.name)) throw new OperationError('refused', taken(checked.data.name));
	if (all.length >= MOST_DECISIONS) throw new OperationError('refused', tooMany);
	return checked.data;
}

/** Keeps one for good: there is no way to change it. @throws as `checkWords` */
export function keepDecision(store: Store, made: Omit<SavedDecision, 'id' | 'format' | 'savedAt'>): SavedDecision {
	const words = checkWords(store, made);
	const id = randomUUID().slice(0, ID_LETTERS);
	const decision: SavedDecision = { ...made, ...words, id, format: DECISION_FORMAT, savedAt: new Date().toISOString() };
	store.state.put(COLLECTION, id, decision);
	return decision;
}

/** @throws OperationError for one that is not there */
export function withdrawDecision(store: Store, idOrName: string): void {
	store.state.remove(COLLECTION, knownDecision(store, idOrName).id);
}

/** By its id or its name. @throws OperationError for one that is not there */
export function knownDecision(store: Store, idOrName: string): KeptDecision {
	const all = savedDecisions(store);
	const found = all.find(({ id }) => id === idOrName) ?? all.find(({ name }) => name === idOrName.trim());
	if (found) return found;
	throw new OperationError('usage', {
		code: 'no-such-decision',
		message: { en: `No decision is saved as “${idOrName}”.`, zh: `没有名为“${idOrName}”的决定。` },
		hint: { en: 'It may have been withdrawn; see the list of decisions.', zh: '可能已撤回；请查看决定列表。' }
	});
}

const unreadable: Bilingual = {
	en: 'saved by another version of Poise; it is kept, but cannot be read here',
	zh: '由其他版本的 Poise 保存；内容仍在，但此处无法读取'
};

const badWords = {
	code: 'bad-name',
	message: {
		en: 'A decision needs a name of 1 to 100 characters, a note of at most 2,000 and a person of at most 100: nothing was saved.',
		zh: '决定的名称须为 1 至 100 个字符，说明不超过 2000 个，决定人不超过 100 个。未保存。'
	},
	hint: { en: 'Give it a short name.', zh: '请起一个简短的名称。' }
};

const taken = (name: string) => ({
	code: 'name-taken',
	message: { en: `Another decision is called “${name}”: nothing was saved.`, zh: `已有名为“${name}”的决定，未保存。` },
	hint: {
		en: 'A saved decision is not changed. Choose another name, or withdraw that one first.',
		zh: '已保存的决定不可更改。请换一个名称，或先撤回那个决定。'
	}
});

const tooMany = {
	code: 'too-many-decisions',
	message: {
		en: `There are ${MOST_DECISIONS} decisions already: this one was not saved.`,
		zh: `已有 ${MOST_DECISIONS} 个决定，未能保存。`
	},
	hint: { en: 'Withdraw one that no longer holds.', zh: '请先撤回不再有效的决定。' }
};
