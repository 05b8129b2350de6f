import type { Simulated } from '../simulation/replicate.ts';
import type { StaffingTargets, Target } from '../staff.ts';

export const checkedFigures = ['serviceLevel', 'abandon', 'waitSeconds', 'occupancy'] as const;
export type CheckedFigure = (typeof checkedFigures)[number];

/** Whether a plan's figures lie where the play puts them, and whether the play keeps the targets. */
export interface CheckVerdict {
	/** Outside the interval of the play, which is then right: better by the plan than as played, or worse. Neither: the check is passed. */
	readonly tooGood: readonly CheckedFigure[];
	readonly tooPoor: readonly CheckedFigure[];
	/** Targets that the play does not keep. */
	readonly missed: readonly Target[];
}

export function verdictOf(
	planned: Readonly<Record<CheckedFigure, number | null>>,
	played: Readonly<Record<CheckedFigure, Simulated>>,
	{ serviceLevel, abandon, occupancy }: StaffingTargets
): CheckVerdict {
	const sideOf = (figure: CheckedFigure) => {
		const [plan, { low, high }] = [planned[figure], played[figure]];
		if (plan === null || low === null || high === null || (plan >= low && plan <= high)) return 'within';
		// of service more is better, of all the others less
		return plan > high === (figure === 'serviceLevel') ? 'too-good' : 'too-poor';
	};
	const isOver = (figure: CheckedFigure, most: number | undefined) =>
		most !== undefined && (played[figure].value ?? 0) > most;
	const isLate = serviceLevel !== undefined && (played.serviceLevel.value ?? 1) < serviceLevel.share;
	return {
		tooGood: checkedFigures.filter((figure) => sideOf(figure) === 'too-good'),
		tooPoor: checkedFigures.filter((figure) => sideOf(figure) === 'too-poor'),
		missed: [
			...(isLate ? ['serviceLevel' as const] : []),
			...(isOver('abandon', abandon) ? ['abandon' as const] : []),
			...(isOver('occupancy', occupancy) ? ['occupancy' as const] : [])
		]
	};
}
