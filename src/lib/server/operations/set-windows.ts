import { z } from 'zod';
import { defaultWindows, windowBounds, type Windows } from '#lib/log/windows.ts';
import { judgeLog } from './judge-log.ts';
import { currentWindows, windowsHistory } from './ledger-windows.ts';
import { forget } from './log-facts.ts';
import { operation, type Context, type Poise } from './operation.ts';

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
	const before = await poise.engine.read(currentWindows);
	const base = reset ? defaultWindows : before;
	const next: Windows = {
		quietHours: wanted.quietHours ?? base.quietHours,
		giveUpHours: wanted.giveUpHours ?? base.giveUpHours,
		durableHours: wanted.durableHours ?? base.durableHours,
		topBox: wanted.topBox ?? base.topBox,
		bottomBox: wanted.bottomBox ?? base.bottomBox
	};
	const changed = names.some((name) => next[name] !== before[name]);
	if (changed) {
		context.report({ phase: 'judge', file: '', fraction: null });
		await poise.engine.write(async (session) => {
			await session.run(
				`INSERT INTO ledger_windows SELECT coalesce(max(version), 0) + 1, $1, now()::TIMESTAMP, $2 FROM ledger_windows`,
				[JSON.stringify(next), context.actor]
			);
			await judgeLog(session);
		}, context.signal);
		forget(poise);
		poise.state.record(new Date().toISOString(), { actor: context.actor, action: 'windows', detail: { ...next } });
	}
	const history = await poise.engine.read(windowsHistory);
	return { windows: next, defaults: defaultWindows, changed, history };
}
