import loadHighs from 'highs';
import type { Solver } from '#lib/staffing/shifts/roster.ts';

/**
 * HiGHS as a solver of linear programmes, compiled to WebAssembly. `solve` holds its thread until it is done: for workers and benchmarks.
 */
export async function openHighs(): Promise<Solver> {
	const highs = await loadHighs();
	const { modelStatus, callbackType } = highs.constants;
	return {
		solve(programme, { seconds, gap, start, progress }) {
			const model = highs.createModel({ format: 'lp', data: programme });
			try {
				model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: gap });
				if (start) model.setSolution({ colValue: Float64Array.from(start) });
				model.run(
					progress
						? {
								[callbackType.mipLogging]({ data }: Logged) {
									const { running_time: elapsed = 0, mip_gap: distance } = data;
									const isKnown = distance !== undefined && Number.isFinite(distance);
									progress({ seconds: elapsed, gap: isKnown ? distance : null });
								}
							}
						: {}
				);
				const status = model.getModelStatus();
				const isWhole = programme.includes('\nGeneral\n');
				if (status !== modelStatus.optimal && !(isWhole && status === modelStatus.timeLimit)) return null;
				const bound = isWhole ? Number(model.info.get('mip_dual_bound')) : model.getObjectiveValue();
				// without a solution the values are those of no roster; the bound still holds
				const values = model.getSolution().colValue;
				const objective = model.getObjectiveValue();
				return Number.isFinite(objective) && values.length > 0 ? { values, bound } : null;
			} finally {
				model.dispose();
			}
		}
	};
}

interface Logged {
	readonly data: { readonly running_time?: number; readonly mip_gap?: number };
}
