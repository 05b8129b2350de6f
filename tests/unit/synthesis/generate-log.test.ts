import { describe, expect, it } from 'vitest';
import { conversationFields, customerFields } from '#lib/log/fields.ts';
import { generateLog } from '#lib/synthesis/generate-log.ts';
import { sampleParameters, smallParameters } from '#lib/synthesis/sample-parameters.ts';
import type { SyntheticConversation, SyntheticCustomer } from '#lib/synthesis/synthetic-log.ts';

const log = generateLog({ ...sampleParameters, customers: 6000 }, 42);
const rowById = new Map(log.conversations.map((row) => [row.external_id, row]));
const truthById = new Map(log.truths.map((truth) => [truth.external_id, truth]));

/** The observed share of those that hold lies within so many standard errors of the probability. */
function expectShare(observed: readonly boolean[], probability: number, standardErrors = 4) {
	const share = observed.filter(Boolean).length / observed.length;
	const standardError = Math.sqrt((probability * (1 - probability)) / observed.length);
	expect(Math.abs(share - probability)).toBeLessThan(standardErrors * standardError);
}

describe('generateLog', () => {
	it('repeats itself for a seed and differs for another', () => {
		const [one, same, other] = [7, 7, 8].map((seed) => JSON.stringify(generateLog(smallParameters, seed)));
		expect(one).toBe(same);
		expect(one).not.toBe(other);
	});

	it('fills exactly the canonical fields, in order of opening, each id once', () => {
		expect(Object.keys(log.conversations[0] ?? {})).toEqual(conversationFields.map(({ name }) => name));
		expect(Object.keys(log.customers[0] ?? {})).toEqual(customerFields.map(({ name }) => name));
		expect(rowById.size).toBe(log.conversations.length);
		const opened = log.conversations.map((row) => row.opened_at);
		expect(opened).toEqual(opened.toSorted((a, b) => a - b));
		expect(log.truths.map((truth) => truth.external_id)).toEqual(log.conversations.map((row) => row.external_id));
	});

	it('puts the instants of every conversation in order, in whole seconds, inside the log', () => {
		const inOrder = ({ opened_at, ...row }: SyntheticConversation) => {
			const events = [
				opened_at,
				row.first_bot_reply_at,
				row.handoff_at,
				row.first_human_reply_at,
				row.reopened_at,
				row.resolved_at,
				row.closed_at
			].filter((event) => event !== null);
			const all = [...events, row.last_customer_turn_at ?? NaN, row.refusal_overturned_at ?? opened_at];
			return (
				events.every((event, index) => event >= (events[index - 1] ?? 0)) &&
				all.every((event) => event % 1000 === 0 && event >= opened_at && event <= (row.updated_at ?? NaN)) &&
				(row.updated_at ?? NaN) < log.endsAt &&
				opened_at >= sampleParameters.calendar.startsAt
			);
		};
		expect(log.conversations.filter((row) => !inOrder(row))).toEqual([]);
	});

	it('says nothing that contradicts itself', () => {
		const isSound = (row: SyntheticConversation) =>
			row.bot_involved === (row.first_bot_reply_at !== null) &&
			row.human_involved === (row.first_human_reply_at !== null) &&
			(row.agent_id !== null) === row.human_involved &&
			(row.vendor_verdict === null || row.bot_involved) &&
			(row.handoff_at === null || row.bot_involved) &&
			(row.handoff_at === null) === (row.handoff_reason === null) &&
			(row.handle_seconds === null || (row.human_involved && row.handle_seconds > 0)) &&
			(row.queue_seconds === null || row.queue_seconds >= 0) &&
			(row.csat === null || [0, 0.25, 0.5, 0.75, 1].includes(row.csat)) &&
			(row.refusal_overturned_at === null || row.refused === true) &&
			(row.reopen_count ?? 0) > 0 === (row.reopened_at !== null);
		expect(log.conversations.filter((row) => !isSound(row))).toEqual([]);
	});

	it('sends the same customer back with the same topic within the window, and only when unsolved', () => {
		const windowMs = sampleParameters.recontact.windowDays * 86_400_000;
		const followed = log.truths.filter((truth) => truth.next !== null);
		expect(followed.length).toBeGreaterThan(300);
		for (const truth of followed) {
			const [row, next] = [rowById.get(truth.external_id), rowById.get(truth.next ?? '')];
			const nextTruth = truthById.get(truth.next ?? '');
			if (row === undefined || next === undefined) throw new Error('the next contact is in the log');
			expect([next.customer_id, next.topic, nextTruth?.issue]).toEqual([row.customer_id, row.topic, truth.issue]);
			expect(truth.solved).toBe(false);
			expect(nextTruth?.cause).toBe('unsolved');
			expect(nextTruth?.contactNumber).toBe(truth.contactNumber + 1);
			const gap = next.opened_at - (row.last_customer_turn_at ?? NaN);
			expect(gap > 0 && gap < windowMs).toBe(true);
		}
	});

	it('opens nothing for a customer who has left', () => {
		const leftAt = new Map(log.customers.map((row) => [row.customer_id, row.churned_at]));
		const tooLate = log.conversations.filter((row) => row.opened_at > (leftAt.get(row.customer_id ?? '') ?? Infinity));
		expect(tooLate).toEqual([]);
	});

	it('has customers join before they write and leave after they joined', () => {
		const joinedAt = new Map(log.customers.map((row) => [row.customer_id, row.joined_at ?? NaN]));
		expect(log.conversations.filter((row) => !((joinedAt.get(row.customer_id ?? '') ?? NaN) <= row.opened_at))).toEqual(
			[]
		);
		const isSound = ({ joined_at, churned, churned_at }: SyntheticCustomer) =>
			churned === (churned_at !== null) &&
			(joined_at ?? NaN) < log.endsAt &&
			(churned_at === null || (churned_at >= (joined_at ?? NaN) && churned_at < log.endsAt));
		expect(log.customers.filter((row) => !isSound(row))).toEqual([]);
	});

	it('lets calm first contacts with the bot end as the parameters say', () => {
		for (const [topic, { bot }] of Object.entries(sampleParameters.topics)) {
			const endings = log.truths
				.filter((t) => t.arm === 'bot-first' && !t.isUpset && t.contactNumber === 1)
				.filter((t) => rowById.get(t.external_id)?.topic === topic)
				.map((t) => t.ending);
			expectShare(
				endings.map((ending) => ending === 'bot-solved'),
				bot.solved
			);
			expectShare(
				endings.map((ending) => ending === 'gave-up'),
				bot.givesUp
			);
			expectShare(
				endings.map((ending) => ending === 'bot-wrong'),
				bot.wrong
			);
		}
	});

	it('solves as often as the probabilities written into the truth, in both arms', () => {
		for (const arm of ['bot-first', 'human-first'] as const) {
			const those = log.truths.filter((truth) => truth.arm === arm);
			const chances = those.map(({ solves }) => (arm === 'bot-first' ? solves.botFirst : solves.humanFirst));
			const expected = chances.reduce((sum, chance) => sum + chance, 0);
			const spread = Math.sqrt(chances.reduce((sum, chance) => sum + chance * (1 - chance), 0));
			const solved = those.filter(({ ending }) => ending === 'bot-solved' || ending === 'human-solved').length;
			expect(Math.abs(solved - expected)).toBeLessThan(4 * spread);
		}
	});

	it('loses customers by the outcome of their worst issue', () => {
		for (const outcome of ['first-contact', 'several', 'unresolved'] as const) {
			const deciding = log.issues.filter((issue) => issue.decidesChurn && issue.outcome === outcome);
			expectShare(
				deciding.map((issue) => issue.causedChurn),
				sampleParameters.churn[outcome]
			);
		}
	});

	it('flatters the bot when hard issues go to people unseen', () => {
		const naiveMinusTrue = (toHuman: number, toFail: number) => {
			const parameters = { ...sampleParameters, customers: 4000, difficulty: { toHuman, toFail } };
			const { truths } = generateLog(parameters, 3);
			const solvedShare = (arm: string) => {
				const those = truths.filter((truth) => truth.arm === arm && truth.contactNumber === 1);
				return those.filter(({ ending }) => ending.endsWith('solved')).length / those.length;
			};
			const botFirst = truths.filter((truth) => truth.arm === 'bot-first' && truth.contactNumber === 1);
			const att = botFirst.reduce((sum, { solves }) => sum + solves.botFirst - solves.humanFirst, 0) / botFirst.length;
			return solvedShare('bot-first') - solvedShare('human-first') - att;
		};
		expect(naiveMinusTrue(1.5, 1.2)).toBeGreaterThan(naiveMinusTrue(0, 0) + 0.08);
	});
});
