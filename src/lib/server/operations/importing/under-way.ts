import type { Bilingual } from '#lib/log/bilingual.ts';
import { isFull, type State } from '../../state/state.ts';
import type { Engine } from '../../warehouse/engine.ts';

const COLLECTION = 'imports-under-way';

interface UnderWay {
	readonly file: string;
	/** Milliseconds since the epoch; the import's record bears the same. */
	readonly startedAt: number;
}

/** An import whose process was ended in the midst of it. */
export interface Interrupted {
	readonly file: string;
	/** It was committed before: the log has it whole. Else the log has nothing of it. */
	readonly isComplete: boolean;
}

/** Notes that an import has begun. @returns how to say that it is over, however it went */
export function beginImport(state: State, underWay: UnderWay): () => void {
	const name = `${underWay.startedAt} ${underWay.file}`;
	unlessFull(() => state.put(COLLECTION, name, { ...underWay, name }));
	return () => unlessFull(() => state.remove(COLLECTION, name));
}

/** Where there is no room even for a note, the import itself will say so. */
function unlessFull(note: () => void): void {
	try {
		note();
	} catch (cause) {
		if (!isFull(cause)) throw cause;
	}
}

/** What was under way when the last process ended, and what became of it: asked once, when a workspace is opened. */
export async function interruptedImports(state: State, engine: Engine): Promise<Interrupted[]> {
	const left = state.list(COLLECTION) as (UnderWay & { readonly name: string })[];
	const found: Interrupted[] = [];
	for (const { file, startedAt, name } of left) {
		const [row] = await engine.read((session) =>
			session.rows<{ n: number }>(
				`SELECT count(*) AS n FROM import WHERE file = $1 AND started_at = make_timestamp(${startedAt * 1000})`,
				[file]
			)
		);
		found.push({ file, isComplete: (row?.n ?? 0) > 0 });
		state.remove(COLLECTION, name);
	}
	return found;
}

/** What became of an import whose process was ended, in words. */
export function interruptedMessage({ file, isComplete }: Interrupted): Bilingual {
	return isComplete
		? {
				en: `The process ended while ${file} was taken in: the log has it whole.`,
				zh: `上次导入 ${file} 时进程中断：该文件已完整导入。`
			}
		: {
				en: `The process ended while ${file} was taken in: the log has nothing of it. Import it again.`,
				zh: `上次导入 ${file} 时进程中断：日志中没有它的任何内容，请重新导入。`
			};
}
