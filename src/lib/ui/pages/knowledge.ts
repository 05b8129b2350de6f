import type { SCENARIOS } from '#lib/bot/knowledge/article.ts';
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
}

interface ArticleTexts {
	readonly language: string;
	readonly title: string;
	readonly questions: readonly string[];
	readonly answer: string;
	readonly steps: readonly string[];
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
}

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
}

export const knowledgeAddress = (scenario: Scenario, article?: string): string =>
	`/knowledge?${new URLSearchParams({ scenario, ...(article !== undefined && { article }) })}`;
