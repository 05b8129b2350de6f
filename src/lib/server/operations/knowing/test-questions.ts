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
			const id = createHash('sha256').update(testKey(question)).digest('hex').slice(0, ID_LETTERS);
			known.add(id);
			store.state.put(COLLECTION, id, { ...question, id } satisfies SetQuestion);
		}
		const detail = { kept: questions.length };
		store.state.record(new Date().toISOString(), { actor, action: 'knowledge-questions', detail });
	});
	return known.size - before;
}

/** @param ids `null`: all of them */
export function dropQuestions(store: Store, ids: readonly string[] | null, actor: string): void {
	const dropped = ids ?? setQuestions(store).map(({ id }) => id);
	store.state.together(() => {
		for (const id of dropped) store.state.remove(COLLECTION, id);
		const detail = { dropped: dropped.length };
		store.state.record(new Date().toISOString(), { actor, action: 'knowledge-questions', detail });
	});
}
