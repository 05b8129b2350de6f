import { z } from 'zod';
import { defaultWindows, windowBounds, type Windows } from '#lib/log/windows.ts';
import { judgeLog } from './judge-log.ts';
import { currentWindows, windowsHistory } from './ledger-windows.ts';
import { forget } from './log-facts.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';

const names = Object.keys(defaultWindows) as (keyof Windows)[];
const setting = (name: keyof Windows) => {
	const { least, most } = windowBounds[name];
	return z.number().min(least).max(most).optional().describe(windowBounds[name].about.en);
};

const windows = z.object({
	quietHours: z.number(),
	giveUpHours: z.number(),
	durableHours: z.number(),
	topBox: z.number(),
	bottomBox: z.number()
});

export const setWindowsOperation = operation({
	name: 'windows',
	summary:
		'The ledger’s windows: shows them, or sets some. A change is kept as a version and judges the whole log anew.',
	input: z.object({
		quietHours: setting('quietHours'),
		giveUpHours: setting('giveUpHours'),
		durableHours: setting('durableHours'),
		topBox: setting('topBox'),
		bottomBox: setting('bottomBox'),
		reset: z.boolean().default(false).describe('Back to the defaults first.')
	}),
	output: z.object({
		windows,
		defaults: windows,
		changed: z.boolean().describe('Whether this request changed something, and the log was judged anew.'),
		history: z.array(z.object({ version: z.int(), windows, changedAt: z.string(), changedBy: z.string() }))
	}),
	isLong: true,
	run: setWindows
});

interface Wanted extends Partial<Record<keyof Windows, number | undefined>> {
	readonly reset: boolean;
}

/** Sets what is given, keeps what was set before, and judges the log anew in the same transaction. */
export async function setWindows(poise: Poise, { reset, ...wanted }: Wanted, context: Context) {
	const asks = reset || names.some((name) => wanted[name] !== undefined);
	const changed =
		asks &&
		(await poise.engine.write(async (session) => {
			const before = await currentWindows(session);
			const base = reset ? defaultWindows : before;
			const next: Windows = {
				quietHours: wanted.quietHours ?? base.quietHours,
				giveUpHours: wanted.giveUpHours ?? base.giveUpHours,
				durableHours: wanted.durableHours ?? base.durableHours,
				topBox: wanted.topBox ?? base.topBox,
				bottomBox: wanted.bottomBox ?? base.bottomBox
			};
			if (next.giveUpHours > next.durableHours) throw new OperationError('refused', contradiction);
			if (names.every((name) => next[name] === before[name])) return false;
			context.report({ phase: 'judge', file: '', fraction: null });
			await session.run(
				'INSERT INTO ledger_windows SELECT coalesce(max(version), 0) + 1, $1, now()::TIMESTAMP, $2 FROM ledger_windows',
				[JSON.stringify(next), context.actor]
			);
			await judgeLog(session);
			return true;
		}, context.signal));
	if (changed) forget(poise);
	const [windows, history] = await poise.engine.read(async (session) => [
		await currentWindows(session),
		await windowsHistory(session)
	]);
	if (changed)
		poise.state.record(new Date().toISOString(), { actor: context.actor, action: 'windows', detail: { ...windows } });
	return { windows, defaults: defaultWindows, changed, history };
}

const contradiction = {
	code: 'contradicting-windows',
	message: {
		en: 'A return cannot mean that the bot was given up on and be a new issue: giveUpHours is longer than durableHours.',
		zh: '同一次再次来访不能既算放弃、又算新的事由：giveUpHours 大于 durableHours。'
	},
	hint: { en: 'Make durableHours at least as long.', zh: '请让 durableHours 不小于 giveUpHours。' }
};
