import { z } from 'zod';
import { endless, MOST_SERVERS, needed, nonNegative, openShare, positive } from './fields.ts';
import { serviceLevelDefinitions } from './service.ts';
import type { Demand, StaffingTargets } from './staff.ts';

/** What a question about how many people are needed says; patience apart. */
export const staffing = z
	.object({
		arrivals: nonNegative,
		interval: positive,
		handleTime: positive,
		threshold: endless.optional(),
		targetServiceLevel: openShare.optional(),
		definition: z.enum(serviceLevelDefinitions).default('offered'),
		targetAbandon: openShare.optional(),
		maxOccupancy: z.number().gt(0).max(1).optional()
	})
	.check(({ value, issues }) => {
		const { targetServiceLevel, targetAbandon, maxOccupancy, threshold } = value;
		if (targetServiceLevel === undefined && targetAbandon === undefined && maxOccupancy === undefined)
			issues.push(needed('targetServiceLevel'));
		if (targetServiceLevel !== undefined && threshold === undefined) issues.push(needed('threshold'));
		if ((value.arrivals * value.handleTime) / value.interval > MOST_SERVERS / 2)
			issues.push({
				code: 'too_big',
				origin: 'number',
				maximum: (MOST_SERVERS / 2 / value.handleTime) * value.interval,
				path: ['arrivals'],
				input: value
			});
	});

export type StaffingQuestion = z.output<typeof staffing>;

export const demandOf = ({ arrivals, interval, handleTime }: StaffingQuestion, patience: number): Demand => ({
	arrivalRate: arrivals / interval,
	handleTime,
	patience
});

export function targetsOf(question: StaffingQuestion): StaffingTargets {
	const { targetServiceLevel, threshold = 0, definition, targetAbandon, maxOccupancy } = question;
	return {
		...(targetServiceLevel === undefined ? {} : { serviceLevel: { share: targetServiceLevel, threshold, definition } }),
		...(targetAbandon === undefined ? {} : { abandon: targetAbandon }),
		...(maxOccupancy === undefined ? {} : { occupancy: maxOccupancy })
	};
}
