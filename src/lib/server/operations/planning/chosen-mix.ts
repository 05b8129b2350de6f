import { z } from 'zod';
import { pointAt, type RatioPoint } from '#lib/staffing/ratio/frontier.ts';
import { handedOver } from '#lib/staffing/ratio/handing-over.ts';
import { mixNames, nextMix, type MixName } from '#lib/staffing/ratio/mixes.ts';
import { planFor, type Plan } from '#lib/staffing/ratio/plan.ts';
import type { PreparedQuestion } from '#lib/staffing/ratio/prepare.ts';
import { OperationError } from '../operation.ts';
import type { Ratio } from './ratio.ts';

/** How a way of dividing the contacts is asked for. */
export const askedMix = z
	.union([z.number().min(0).max(1), z.enum(['next', ...mixNames])])
	.default('next')
	.describe(
		'First-touch share of people, or a mix by name: today; after a step of the roll-out (take-back, hand-over, trial, rest); best, the cheapest; next, the first step, else the best, else today.'
	);
export type AskedMix = z.output<typeof askedMix>;

export interface ChosenMix {
	/** Null: a share by its number. */
	readonly name: MixName | null;
	readonly point: RatioPoint;
	readonly plan: Plan;
}

/**
 * A mix with its people by the quarter-hour; null: `next`, and there is none.
 * @throws OperationError `no-mix`: there is none of that name
 */
export function chosenMix(
	{ input, frontier, mixes }: Pick<Ratio, 'input' | 'frontier' | 'mixes'>,
	prepared: PreparedQuestion,
	asked: AskedMix
): ChosenMix | null {
	const { question, prices } = input;
	if (typeof asked === 'number') {
		const toBot = handedOver(question.topics, frontier.order, asked);
		return { name: null, ...pointAt(prepared, prices, { toBot, full: frontier.allHuman }) };
	}
	const mix = asked === 'next' ? nextMix(mixes) : mixes.find(({ name }) => name === asked);
	if (mix) return { name: mix.name, point: mix.point, plan: planFor(prepared, mix.toBot) };
	if (asked === 'next') return null;
	throw new OperationError('refused', noMix(asked, ['next', ...mixes.map(({ name }) => name)]));
}

const noMix = (asked: string, known: readonly string[]) => ({
	code: 'no-mix',
	message: { en: `This log has no mix “${asked}”.`, zh: `该日志没有名为“${asked}”的分工。` },
	hint: {
		en: `Ask for ${known.join(', ')}, or a share such as 0.6.`,
		zh: `可选 ${known.join('、')}，或直接给出比例，如 0.6。`
	},
	column: 'share'
});
