import { z } from 'zod';
import { checkAssumptions } from '#lib/economics/assumptions/check.ts';
import type { Overrides } from '#lib/economics/assumptions/register.ts';
import { OperationError } from './operation.ts';

/** Assumptions that hold for one question only. */
export const assumptionsInput = z
	.record(
		z.string(),
		z.union([z.number(), z.string(), z.object({ low: z.number(), mode: z.number(), high: z.number() }).partial()])
	)
	.default({})
	.describe('Assumptions to judge with, this once.');

/** @throws OperationError that names the first one that is wrong */
export function checkedOverrides(overrides: Overrides): Overrides {
	const [problem] = checkAssumptions(overrides);
	if (problem)
		throw new OperationError('usage', {
			code: 'bad-assumption',
			message: problem.problem,
			hint: problem.remedy,
			column: problem.key
		});
	return overrides;
}
