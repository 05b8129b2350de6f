import type { Speech } from './speech.ts';
import { topicName } from './topic-name.ts';

/** A step from today to the best; see `rollOut` of `poise ratio`. */
interface Step {
	readonly kind: 'take-back' | 'hand-over' | 'trial' | 'rest';
	readonly from: number;
	readonly to: number;
	readonly topics: readonly {
		readonly topic: string | null;
		readonly from: number;
		readonly to: number;
		readonly isProven: boolean;
		/** Share of its customers that a trial draws for the bot in this step; null: no trial goes with it. */
		readonly drawn: number | null;
		readonly trial: {
			readonly customers: { readonly bot: number; readonly people: number };
			readonly days: number | null;
			readonly solved: number;
		} | null;
	}[];
	readonly point: { readonly contacts: number; readonly cost: { readonly total: number } };
	readonly costChange: number;
	readonly contacts: number;
}

/** What people keep of a topic, and why. */
interface Floored {
	readonly topic: string | null;
	readonly floor: { readonly because: string } | null;
}

/** Nearer than this two costs are one. */
const SAME = 0.5;

/** What moves in a step, topic by topic. */
export const sayMoves = ({ topics }: Step, { locale, t, format }: Speech): string =>
	format.list(
		topics.map(({ topic, from, to }) =>
			t('ratio.roll.move', { topic: topicName(topic, { locale, t }), from: format.share(from), to: format.share(to) })
		)
	);

/** How much that is of all contacts. */
export const sayMoved = ({ contacts, point }: Step, { t, format }: Speech): string =>
	t('ratio.roll.moved', { share: format.share(point.contacts > 0 ? contacts / point.contacts : 0, 1) });

/** How much more or less a week costs after a step, and why one that costs more is taken. */
export function sayChange(step: Step, standings: readonly Floored[], speech: Speech): string {
	const { t, format } = speech;
	const { costChange } = step;
	if (Math.abs(costChange) < SAME) return t('ratio.roll.change.none');
	const money = format.money(Math.abs(costChange));
	if (costChange < 0) return t('ratio.roll.change.less', { money });
	if (step.kind !== 'take-back')
		return t(step.from < 1 ? 'ratio.roll.change.more' : 'ratio.roll.change.first', { money });
	const because = (...reasons: readonly string[]) =>
		step.topics.filter(({ topic }) =>
			reasons.includes(standings.find((each) => each.topic === topic)?.floor?.because ?? '')
		);
	const [risky, unknown] = [because('risk'), because('unknown')];
	const names = (topics: Step['topics']) => format.list(topics.map(({ topic }) => topicName(topic, speech)));
	if (risky.length > 0) return t('ratio.roll.change.risk', { money, topics: names(risky) });
	if (unknown.length > 0) return t('ratio.roll.change.unknown', { money, topics: names(unknown) });
	return t('ratio.roll.change.floor', { money });
}

/** What lets the next step follow, of one topic. */
export function sayProof(topic: Step['topics'][number], { t, format }: Speech): string {
	if (topic.isProven) return t('ratio.roll.proof.adopted');
	if (topic.drawn === null) return t('ratio.roll.proof.guards');
	if (topic.trial?.days == null) return t('ratio.roll.proof.never', { to: format.share(topic.to) });
	const { customers, days, solved } = topic.trial;
	return t('ratio.roll.proof.value', {
		share: format.share(topic.drawn),
		customers: format.number(customers.bot + customers.people),
		days: format.number(days),
		solved: format.share(solved)
	});
}
