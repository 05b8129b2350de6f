import { z } from 'zod';
import { ruleOfWay, written } from '#lib/log/written.ts';

/** The trades whose knowledge is kept apart: each answers from its own articles and from those of any company (`general`). */
export const SCENARIOS = ['general', 'e-commerce', 'telecom', 'finance', 'medical', 'legal'] as const;

/** What a bot may have to know about the customer before it answers. */
export const SLOTS = ['order_number', 'phone', 'amount', 'date', 'account'] as const;

export const RISKS = ['none', 'money', 'health', 'law', 'privacy'] as const;

export const LINK_KINDS = ['prerequisite', 'alternative', 'next'] as const;

const LONGEST_ID = 80;

export const idSchema = written('article-id').max(LONGEST_ID);
const day = z.iso.date();

/** A language by its two letters (ISO 639-1). */
export const languageSchema = written('language');
/** Texts by language; an article has those of the languages it is written in. */
const byLanguage = <T extends z.ZodType>(value: T) => z.record(languageSchema, value);

/** The address of a video. What would end a link, or hide one, is written in percent there (RFC 3986). */
const video = written('https-address')
	.max(2000)
	.refine((text) => URL.canParse(text), { params: { rule: ruleOfWay('https-address') } });

/** A picture is known by its content. */
export const pictureIdSchema = written('picture-id');

/** What goes with one of the steps, counted from 1: a picture, or a video elsewhere; with words for who does not see it. */
export const showingSchema = z.union([
	z.strictObject({ step: z.int().min(1), picture: pictureIdSchema, alt: z.string().min(1) }),
	z.strictObject({ step: z.int().min(1), video, title: z.string().min(1) })
]);
export type Showing = z.output<typeof showingSchema>;

/** An article as it is written in a file: what it answers, to which questions, for whom, until when. */
export const articleSchema = z.strictObject({
	id: idSchema,
	topic: idSchema,
	/** What it is about; the same words join articles into a picture. */
	entities: z.array(idSchema).min(1),
	title: byLanguage(z.string().min(1)),
	questions: byLanguage(z.array(z.string().min(1)).min(1)),
	answer: byLanguage(z.string().min(1)),
	steps: byLanguage(z.array(z.string().min(1))),
	/** What is shown beside its steps. */
	showing: byLanguage(z.array(showingSchema)).optional(),
	slots: z.array(z.enum(SLOTS)),
	/** The answer is about the customer's own account: who asks must prove to be that customer first. */
	verify: z.boolean(),
	risk: z.enum(RISKS),
	/** Within the same scenario: do first, if that does not fit, what usually follows. */
	links: z.array(z.strictObject({ to: idSchema, kind: z.enum(LINK_KINDS) })),
	/** Days from and until which it holds, both included. */
	validFrom: day.optional(),
	validUntil: day.optional()
});
