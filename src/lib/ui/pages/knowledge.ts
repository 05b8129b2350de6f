import type { SCENARIOS, Showing } from '#lib/bot/knowledge/article.ts';
import type { FieldDifference } from '#lib/bot/knowledge/difference.ts';
import type { ChangedTest, TestCounts, TestResult } from '#lib/bot/knowledge/question-tests.ts';
import type { KnowledgeGraph } from '#lib/bot/knowledge/graph.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Slot } from '#lib/bot/turn/conversation.ts';

type Scenario = (typeof SCENARIOS)[number];

/** An article in the list of its scenario. */
export interface ListedArticle {
	readonly article: string;
	readonly topic: string;
	readonly topicName: Bilingual;
	readonly title: Bilingual;
	readonly verify: boolean;
	/** ISO days. */
	readonly validFrom: string | null;
	readonly validUntil: string | null;
	readonly isOwn: boolean;
}

interface ArticleTexts {
	readonly language: string;
	readonly title: string;
	readonly questions: readonly string[];
	readonly answer: string;
	readonly steps: readonly string[];
	readonly showing: readonly Showing[];
}

/** An article to be read. */
export interface ShownArticle {
	readonly article: string;
	readonly topicName: Bilingual;
	readonly title: Bilingual;
	readonly texts: readonly ArticleTexts[];
	readonly entities: readonly { readonly entity: string; readonly name: Bilingual }[];
	readonly links: readonly {
		readonly article: string;
		readonly title: Bilingual;
		readonly kind: KnowledgeGraph['links'][number]['kind'];
	}[];
	readonly slots: readonly Slot[];
	readonly verify: boolean;
	readonly risk: 'none' | 'money' | 'health' | 'law' | 'privacy';
	/** ISO days, both included. */
	readonly validFrom: string | null;
	readonly validUntil: string | null;
	readonly isOwn: boolean;
	/** 0 is what is shipped. */
	readonly version: number;
	readonly savedAt: string | null;
	readonly savedBy: string | null;
}

export interface ArticleHistory {
	readonly article: string;
	readonly versions: readonly {
		readonly version: number;
		readonly state: 'own' | 'shipped' | 'off';
		readonly at: string | null;
		readonly by: string | null;
		readonly note: string;
	}[];
	readonly compared: {
		readonly version: number;
		readonly with: number | null;
		readonly difference: readonly FieldDifference[];
	} | null;
}

export interface LearningState {
	readonly state: 'idle' | 'learning' | 'in-use' | 'failed';
	readonly isTesting: boolean;
}

interface BothCounts {
	readonly examples: TestCounts;
	readonly set: TestCounts;
}

export interface KnowledgeTests extends BothCounts {
	readonly at: string | null;
	readonly before: (BothCounts & { readonly at: string }) | null;
	readonly failing: readonly TestResult[];
	readonly worse: readonly ChangedTest[];
	readonly worseCount: number;
	readonly better: number;
	/** Questions that were set. */
	readonly questions: readonly {
		readonly id: string;
		readonly text: string;
		readonly language: string;
		readonly scenario: Scenario;
		readonly article: string | null;
		readonly topic: string | null;
		readonly expected: string;
	}[];
	/** What may be expected to answer one. */
	readonly offered: {
		readonly articles: readonly { readonly article: string; readonly title: Bilingual; readonly scenario: Scenario }[];
		readonly topics: readonly Named[];
	};
}

interface Named {
	readonly id: string;
	readonly name: Bilingual;
}

/** What an editor offers. */
export interface EditorNames {
	readonly topics: readonly Named[];
	readonly entities: readonly Named[];
	/** Every id that is taken. */
	readonly taken: readonly string[];
}

/** Which part of the page is shown: an article or the list, an editor, files, or test questions. */
export const KNOWLEDGE_VIEWS = ['read', 'edit', 'files', 'tests'] as const;
export type KnowledgeView = (typeof KNOWLEDGE_VIEWS)[number];

type NamedGroup = KnowledgeGraph['topics'][number] & { readonly name: Bilingual };

export interface NamedGraph {
	readonly topics: readonly NamedGroup[];
	readonly entities: readonly NamedGroup[];
	readonly links: KnowledgeGraph['links'];
}

/** What `/knowledge` needs. */
export interface KnowledgePage {
	readonly scenario: Scenario;
	/** How many articles each scenario has. */
	readonly counts: Readonly<Record<Scenario, number>>;
	readonly articles: readonly ListedArticle[];
	readonly graph: NamedGraph;
	readonly shown: ShownArticle | null;
	readonly view: KnowledgeView;
	/** Articles of the scenario that are not used. */
	readonly off: readonly { readonly article: string; readonly title: Bilingual }[];
	/** Whether the shipped articles of the scenario are used. */
	readonly isModuleUsed: boolean;
	readonly learning: LearningState;
	/** Of the article that is shown, or of one that is not used. */
	readonly history: ArticleHistory | null;
	/** While an article is edited. */
	readonly names: EditorNames | null;
	/** Where they are shown. */
	readonly tests: KnowledgeTests | null;
}

/** @param more `view`, `version` */
export const knowledgeAddress = (
	scenario: Scenario,
	article?: string,
	more: { readonly view?: KnowledgeView; readonly version?: string } = {}
): string => `/knowledge?${new URLSearchParams({ scenario, ...(article !== undefined && { article }), ...more })}`;
