import { createHash } from 'node:crypto';
import { testKey, type QuestionTest } from '#lib/bot/knowledge/question-tests.ts';
import type { Poise } from '../operation.ts';

const COLLECTION = 'knowledge-tests';
const ID_LETTERS = 12;

type Store = Pick<Poise, 'state'>;

/** A test question that somebody has set. */
export interface SetQuestion extends QuestionTest {
	readonly id: string;
}

export const setQuestions = ({ state }: Store): readonly SetQuestion[] => state.list(COLLECTION) as SetQuestion[];

/** Keeps all of them, or none. The same question with the same expectation is there once. @returns how many are new */
export function keepQuestions(store: Store, questions: readonly QuestionTest[], actor: string): number {
	const known = new Set(setQuestions(store).map(({ id }) => id));
	const before = known.size;
	store.state.together(() => {
		for (const question of questions) {
			const id = idOf(question);
			known.add(id);
			store.state.put(COLLECTION, id, { ...question, id } satisfies SetQuestion);
		}
		const detail = { kept: questions.length };
		store.state.record(new Date().toISOString(), { actor, action: 'knowledge-questions', detail });
	});
	return known.size - before;
}

/**
 * Keeps one, in the place of another where that is given.
 * @returns its id, or why nothing was kept: the same one is there already, or there is none to replace
 */
export function setQuestion(
	store: Store,
	question: QuestionTest,
	{ replaces, actor }: { readonly replaces: string | undefined; readonly actor: string }
): { readonly id: string } | { readonly why: 'known' | 'gone' } {
	const known = new Set(setQuestions(store).map(({ id }) => id));
	const id = idOf(question);
	if (replaces !== undefined && !known.has(replaces)) return { why: 'gone' };
	if (id === replaces) return { id };
	if (known.has(id)) return { why: 'known' };
	store.state.together(() => {
		if (replaces !== undefined) store.state.remove(COLLECTION, replaces);
		store.state.put(COLLECTION, id, { ...question, id } satisfies SetQuestion);
		const detail = { kept: 1, dropped: replaces === undefined ? 0 : 1 };
		store.state.record(new Date().toISOString(), { actor, action: 'knowledge-questions', detail });
	});
	return { id };
}

const idOf = (question: QuestionTest) =>
	createHash('sha256').update(testKey(question)).digest('hex').slice(0, ID_LETTERS);

/** @param ids `null`: all of them */
export function dropQuestions(store: Store, ids: readonly string[] | null, actor: string): void {
	const dropped = ids ?? setQuestions(store).map(({ id }) => id);
	store.state.together(() => {
		for (const id of dropped) store.state.remove(COLLECTION, id);
		const detail = { dropped: dropped.length };
		store.state.record(new Date().toISOString(), { actor, action: 'knowledge-questions', detail });
	});
}
