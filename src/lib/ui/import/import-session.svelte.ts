import { chooseRule, type ChosenRule } from '#lib/ui/import/choose-rule.ts';
import { askProposal } from '#lib/ui/import/ask-proposal.ts';
import { createPacer, type Pace } from '#lib/ui/import/pace.ts';
import type { Recognition, Writing } from '#lib/ui/import/recognise-file.ts';
import { RefusedError, sendFile } from '#lib/ui/import/send-file.ts';
import { dropOwnJob, keepOwnJob, type OwnJob } from '#lib/ui/import/own-job.ts';
import { cancelTakingIn, followTakingIn, startTakingIn, type TakingProgress } from '#lib/ui/import/take-in.ts';
import type { SampleValues } from '#lib/ui/import/sample-values.ts';
import type { FileKind } from '#lib/log/fields.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { settledProposal } from '#lib/ingestion/settled-proposal.ts';
import { headerFingerprint } from '#lib/ingestion/header-fingerprint.ts';
import type { ImportPage, Receipt } from '#lib/ui/pages/import.ts';

export type Step = 'choose' | 'reading' | 'review' | 'working' | 'done';

/** What went wrong, as the server or the reader of the file said it; null words: the connection broke. */
export interface Trouble {
	readonly words: { readonly message: string | Bilingual; readonly hint: string | Bilingual } | null;
	readonly line?: number | undefined;
	readonly column?: string | undefined;
}

export interface Work extends Pace {
	readonly phase: string;
	readonly fraction: number | null;
	readonly unit: 'bytes' | 'rows' | 'share';
	readonly rows?: number | undefined;
}

/** One file's way from the reader's disk into the log. */
export class ImportSession {
	step = $state<Step>('choose');
	/** The file in hand. */
	name = $state('');
	bytes = $state(0);
	recognition = $state.raw<Recognition>();
	sample = $state.raw<SampleValues>();
	zone = $state<string | null>(null);
	kind = $state<FileKind>('conversations');
	/** Personal identifiers are masked unless the reader says otherwise, for this file. */
	mask = $state(true);
	chosen = $state<Record<string, ChosenRule>>({});
	/** What the log calls where the file is from; null: as it was recognised. */
	source = $state<string | null>(null);
	/** What the reader said of how the file is written. */
	writing = $state.raw<Writing>({});
	work = $state.raw<Work>();
	trouble = $state.raw<Trouble>();
	receipt = $state.raw<Receipt>();
	#stop = new AbortController();
	#read: typeof import('#lib/ui/import/sample-values.ts') | undefined;

	get mapping() {
		const proposed = this.recognition?.proposal.mapping;
		const source = this.source?.trim();
		return {
			...proposed,
			...this.writing,
			...(source ? { source } : {}),
			kind: this.kind,
			fields: chooseRule(proposed?.fields ?? {}, this.chosen)
		};
	}

	/** Times carry no zone of their own, so that one must be chosen. */
	get needsZone() {
		return this.recognition?.proposal.zoneFrom === 'unmarked';
	}

	/** Times say how far from UTC they are: the moments are exact, but by whose clock days and hours count must be chosen. */
	get offsets() {
		return this.recognition?.proposal.offsets ?? [];
	}

	/**
	 * @param remembered mappings settled before, by the fingerprint of headers
	 * @param writing what the reader says of how it is written
	 */
	async open(file: File, remembered: ImportPage['remembered'], writing: Writing = {}) {
		this.step = 'reading';
		this.name = file.name;
		this.bytes = file.size;
		this.trouble = undefined;
		this.receipt = undefined;
		this.writing = writing;
		try {
			this.#stop = new AbortController();
			const [{ recogniseFile }, read] = await Promise.all([
				import('#lib/ui/import/recognise-file.ts'),
				import('#lib/ui/import/sample-values.ts')
			]);
			this.#read = read;
			const looked = await recogniseFile(file, writing);
			const found = looked === 'ask-server' ? await askProposal(file, this.#stop.signal) : looked;
			if ('problem' in found) {
				const { message, hint, line, column } = found.problem;
				this.trouble = { words: { message, hint }, line, column };
				this.step = 'choose';
				return;
			}
			const settled = remembered[headerFingerprint(found.columns)];
			this.recognition = settled
				? { ...found, rememberedAs: settled.name, proposal: settledProposal(found.proposal, settled.mapping) }
				: found;
			this.kind = this.recognition.proposal.kind;
			this.chosen = {};
			this.source = null;
			this.mask = true;
			this.zone = settled?.mapping.zone ?? this.#likelyZone();
			this.look();
			this.step = 'review';
		} catch (cause) {
			this.trouble = troubleOf(cause);
			this.step = 'choose';
		}
	}

	/** Of unmarked times, and of those that carry its offset, the reader's own zone is the likeliest, and is asked about. */
	#likelyZone(): string | null {
		if (!this.needsZone && this.offsets.length === 0) return this.recognition?.proposal.zone ?? null;
		const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
		const isLikely = this.needsZone || offsetsOf(own).some((offset) => this.offsets.includes(offset));
		return isLikely ? own : 'UTC';
	}

	/** What the first rows become by the mapping and zone as chosen now. */
	look() {
		const { recognition } = this;
		if (!recognition || !this.#read) return;
		this.sample = this.#read.sampleValues(this.mapping, { ...recognition, zone: this.zone });
	}

	/** Reads the same file as another kind: the columns are proposed anew. */
	async choose(kind: FileKind) {
		const { recognition } = this;
		if (!recognition) return;
		const { recognise } = await import('#lib/ingestion/recognise.ts');
		const { columns, rows, preamble } = recognition;
		this.recognition = { ...recognition, proposal: recognise({ columns, rows, kind, preamble }) };
		this.kind = kind;
		this.chosen = {};
		this.look();
	}

	/** Sends the file and has it taken in. */
	async start() {
		const { recognition } = this;
		if (!recognition) return;
		this.#stop = new AbortController();
		const { signal } = this.#stop;
		this.trouble = undefined;
		this.step = 'working';
		try {
			const upload = recognition.upload ?? (await this.#send(recognition.file, signal));
			const { mapping, mask, name, bytes } = this;
			const job = await startTakingIn({
				upload,
				name,
				mapping,
				zone: this.needsZone || this.offsets.length > 0 ? this.zone : null,
				mask
			});
			await this.#follow({ job, name, bytes }, signal);
		} catch (cause) {
			this.step = 'review';
			// The server lets go of an upload with every try.
			this.recognition = { ...recognition, upload: undefined };
			if (!signal.aborted) this.trouble = troubleOf(cause);
		} finally {
			this.work = undefined;
		}
	}

	/** Takes up an import that goes on at the server. */
	async resume(job: OwnJob) {
		this.#stop = new AbortController();
		const { signal } = this.#stop;
		this.trouble = undefined;
		this.name = job.name;
		this.bytes = job.bytes;
		this.step = 'working';
		this.work = { phase: 'other', fraction: null, unit: 'share', perSecond: null, secondsLeft: null };
		try {
			await this.#follow(job, signal);
		} catch (cause) {
			this.step = 'choose';
			// Of a job that ended with the server's process, the page itself says what became.
			const isForgotten = cause instanceof RefusedError && codeOf(cause) === 'no-such-job';
			if (!signal.aborted && !isForgotten) this.trouble = troubleOf(cause);
		} finally {
			this.work = undefined;
		}
	}

	#send(file: File, signal: AbortSignal): Promise<string> {
		const pace = createPacer(file.size);
		this.work = { phase: 'send', fraction: 0, unit: 'bytes', perSecond: null, secondsLeft: null };
		return sendFile(file, {
			signal,
			onprogress: (bytes) => {
				const fraction = bytes / Math.max(1, file.size);
				this.work = { phase: 'send', fraction, unit: 'bytes', ...pace(bytes, performance.now()) };
			}
		});
	}

	async #follow(job: OwnJob, signal: AbortSignal) {
		const cancel = () => void cancelTakingIn(job.job);
		signal.addEventListener('abort', cancel);
		if (signal.aborted) cancel();
		keepOwnJob(job);
		try {
			this.receipt = await followTakingIn(job.job, this.#follower());
			dropOwnJob();
			this.step = 'done';
		} catch (cause) {
			// While only the connection is gone, a reload may still find the job.
			if (cause instanceof RefusedError && cause.problem !== null) dropOwnJob();
			throw cause;
		} finally {
			// What goes on unheard is not cancelled by whatever comes next.
			signal.removeEventListener('abort', cancel);
		}
	}

	/** Turns the server's progress into what the reader sees; every phase has a pace of its own. */
	#follower() {
		let now = '';
		let pacer = createPacer(1);
		return ({ phase, fraction, rows }: TakingProgress) => {
			if (phase !== now) pacer = createPacer(1);
			now = phase;
			const pace = fraction === null ? { perSecond: null, secondsLeft: null } : pacer(fraction, performance.now());
			this.work = { phase, fraction, rows, unit: 'share', ...pace };
		};
	}

	cancel() {
		this.#stop.abort();
	}

	/** Back to an empty first step. */
	again() {
		this.cancel();
		this.step = 'choose';
		this.recognition = undefined;
		this.sample = undefined;
		this.receipt = undefined;
		this.trouble = undefined;
	}
}

const codeOf = ({ problem }: RefusedError) => (problem as { code?: unknown } | null)?.code;

function troubleOf(cause: unknown): Trouble {
	if (!(cause instanceof RefusedError) || typeof cause.problem !== 'object' || cause.problem === null)
		return { words: null };
	const { message, hint, line, column } = cause.problem as Record<string, unknown>;
	return {
		words: { message: String(message), hint: typeof hint === 'string' ? hint : '' },
		line: typeof line === 'number' ? line : undefined,
		column: typeof column === 'string' ? column : undefined
	};
}

/** How far from UTC a zone's clocks are in winter and in summer: `+08:00`. */
function offsetsOf(zone: string): string[] {
	const words = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
	const year = new Date().getFullYear();
	return [0, 6].map((month) => words.format(Date.UTC(year, month, 1)).replace(/^.*GMT/, ''));
}
