/** What browsers offer of speech; not all do, and not all by the standard’s name. */
interface Recognition extends EventTarget {
	lang: string;
	interimResults: boolean;
	start(): void;
	stop(): void;
	onresult: ((event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void) | null;
	onend: (() => void) | null;
	onerror: ((event: { readonly error: string }) => void) | null;
}

function recognitionOf(): (new () => Recognition) | undefined {
	const offered = window as {
		SpeechRecognition?: new () => Recognition;
		webkitSpeechRecognition?: new () => Recognition;
	};
	return offered.SpeechRecognition ?? offered.webkitSpeechRecognition;
}

/** Reading aloud and taking dictation through the browser, where it can. Nothing is heard or said before the reader wants it. */
export class Voice {
	canSpeak = $state(false);
	canListen = $state(false);
	isSpeaking = $state(false);
	isListening = $state(false);
	/** The browser did not hear, or must not. */
	hasFailed = $state(false);
	#recognition: Recognition | null = null;

	/** Called in the browser: before, nothing is known of it. */
	look(): void {
		this.canSpeak = 'speechSynthesis' in window;
		this.canListen = recognitionOf() !== undefined;
	}

	/** @param language BCP 47; the browser chooses a voice for it */
	say(text: string, language: string): void {
		if (!this.canSpeak) return;
		const words = new SpeechSynthesisUtterance(text);
		words.lang = language;
		speechSynthesis.speak(words);
	}

	/** Ends what is being said and heard. */
	hush(): void {
		if (this.canSpeak) speechSynthesis.cancel();
		this.#recognition?.stop();
	}

	/** Listens until the speaker pauses, or is asked to stop. @param onWords what was understood so far */
	listen(language: string, onWords: (text: string) => void): void {
		const Recogniser = recognitionOf();
		if (this.isListening || !Recogniser) {
			this.#recognition?.stop();
			return;
		}
		const recognition = new Recogniser();
		recognition.lang = language;
		recognition.interimResults = true;
		recognition.onresult = ({ results }) =>
			onWords(Array.from(results, (heard) => heard[0]?.transcript ?? '').join(''));
		recognition.onerror = ({ error }) => (this.hasFailed = error !== 'no-speech' && error !== 'aborted');
		recognition.onend = () => {
			this.isListening = false;
			this.#recognition = null;
		};
		this.#recognition = recognition;
		this.hasFailed = false;
		this.isListening = true;
		recognition.start();
	}
}
