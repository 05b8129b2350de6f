/** A surge that was played; see the operation `bot-surge`. */
export interface PlayedSurge {
	readonly peak: { readonly hour: string; readonly conversations: number };
	readonly times: number;
	readonly speed: number;
	readonly perSecond: number;
	readonly messages: number;
	readonly answered: number;
	readonly lost: number;
	readonly repeated: number;
	readonly overtaken: number;
	readonly milliseconds: Readonly<Record<'p50' | 'p95' | 'p99' | 'most', number | null>>;
	/** ISO instant. */
	readonly playedAt: string;
}

/** What `/sandbox/surge` needs. */
export interface SurgePage {
	readonly latest: PlayedSurge | null;
	/** The one that is played now, whoever began it. */
	readonly job: string | null;
}
