import { handedOver, type Step } from '#lib/staffing/ratio/handing-over.ts';
import { planFor } from '#lib/staffing/ratio/plan.ts';
import type { PreparedQuestion } from '#lib/staffing/ratio/prepare.ts';

/** The plan of a share of the frontier. */
export const planAtShare = (prepared: PreparedQuestion, order: readonly Step[], humanShare: number) =>
	planFor(prepared, handedOver(prepared.question.topics, order, humanShare));
