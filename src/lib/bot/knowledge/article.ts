import { z } from 'zod';

/** The trades whose knowledge is kept apart: each answers from its own articles and from those of any company (`general`). */
export const SCENARIOS = ['general', 'e-commerce', 'telecom', 'finance', 'medical', 'legal'] as const;

/** What a bot may have to know about the customer before it answers. */
export const SLOTS = ['order_number', 'phone', 'amount', 'date', 'account'] as const;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const day = z.iso.date();
/** Texts by language; an article has those of the languages it is written in. */
const byLanguage = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^[a-z]{2}$/), value);

/** An article as it is written in a file: what it answers, to which questions, for whom, until when. */
export const articleSchema = z.strictObject({
	id,
	topic: id,
	/** What it is about; the same words join articles into a picture. */
	entities: z.array(id).min(1),
	title: byLanguage(z.string().min(1)),
	questions: byLanguage(z.array(z.string().min(1)).min(1)),
	answer: byLanguage(z.string().min(1)),
	steps: byLanguage(z.array(z.string().min(1))),
	slots: z.array(z.enum(SLOTS)),
	/** The answer is about the customer's own account: who asks must prove to be that customer first. */
	verify: z.boolean(),
	risk: z.enum(['none', 'money', 'health', 'law', 'privacy']),
	/** Within the same scenario: do first, if that does not fit, what usually follows. */
	links: z.array(z.strictObject({ to: id, kind: z.enum(['prerequisite', 'alternative', 'next']) })),
	/** Days from and until which it holds, both included. */
	validFrom: day.optional(),
	validUntil: day.optional()
});
