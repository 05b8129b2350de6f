/** A tag of markup: `</td>` closes, `<br/>` opens and closes at once. Names are in lower case, without their prefix. */
export interface Tag {
	readonly name: string;
	readonly closes: boolean;
	readonly isEmpty: boolean;
	attribute(name: string): string | undefined;
}

export interface MarkupHandler {
	readonly onTag: (tag: Tag) => void;
	/** A piece of text between tags, its entities resolved. */
	readonly onText: (text: string) => void;
}

/** A tag longer than this is no tag. */
const LONGEST_TAG = 1024 * 1024;

/**
 * Reads XML and HTML as it comes, without a tree: what tables need, no more.
 * @param opaque elements whose inside is no markup, such as scripts
 */
export function createMarkupReader({ onTag, onText }: MarkupHandler, opaque: readonly string[] = []) {
	let rest = '';
	let skipTo: string | null = null;

	const read = (text: string, final: boolean): string => {
		let at = 0;
		for (;;) {
			if (skipTo !== null) {
				const end = text.toLowerCase().indexOf(skipTo, at);
				if (end < 0) return text.slice(Math.max(at, text.length - skipTo.length));
				at = skipTo.startsWith('</') ? end : end + skipTo.length;
				skipTo = null;
			}
			const open = text.indexOf('<', at);
			if (open < 0) {
				// An entity may be cut.
				const cut = final
					? text.length
					: Math.max(at, text.lastIndexOf('&') >= text.length - 12 ? text.lastIndexOf('&') : text.length);
				if (cut > at) onText(decodeEntities(text.slice(at, cut)));
				return text.slice(cut);
			}
			if (open > at) onText(decodeEntities(text.slice(at, open)));
			const special = specialAt(text, open);
			if (special) {
				const end = text.indexOf(special.end, open + special.start.length);
				if (end < 0) return final ? '' : text.slice(open);
				if (special.isText) onText(text.slice(open + special.start.length, end));
				at = end + special.end.length;
				continue;
			}
			const close = endOfTag(text, open + 1);
			if (close < 0) {
				if (final || text.length - open > LONGEST_TAG) return '';
				return text.slice(open);
			}
			const tag = tagOf(text.slice(open + 1, close));
			at = close + 1;
			if (!tag) continue;
			onTag(tag);
			if (!tag.closes && opaque.includes(tag.name)) skipTo = `</${tag.name}`;
		}
	};
	return {
		push(text: string): void {
			rest = read(rest + text, false);
		},
		end(): void {
			read(rest, true);
			rest = '';
		}
	};
}

function specialAt(text: string, at: number): { start: string; end: string; isText: boolean } | null {
	if (text.startsWith('<!--', at)) return { start: '<!--', end: '-->', isText: false };
	if (text.startsWith('<![CDATA[', at)) return { start: '<![CDATA[', end: ']]>', isText: true };
	if (text.startsWith('<?', at)) return { start: '<?', end: '>', isText: false };
	return text.startsWith('<!', at) ? { start: '<!', end: '>', isText: false } : null;
}

/** Where a tag ends: a > inside a quoted value does not end it. */
function endOfTag(text: string, from: number): number {
	let quote = '';
	for (let at = from; at < text.length; at++) {
		const letter = text.charAt(at);
		if (quote !== '') {
			if (letter === quote) quote = '';
		} else if (letter === '>') return at;
		else if ((letter === '"' || letter === "'") && text.charAt(at - 1) === '=') quote = letter;
	}
	return -1;
}

function tagOf(inside: string): Tag | null {
	const match = /^(\/?)\s*(?:[\w.-]+:)?([\w.-]+)/.exec(inside);
	if (!match) return null;
	const [whole, slash, name = ''] = match;
	return {
		name: name.toLowerCase(),
		closes: slash === '/',
		isEmpty: inside.endsWith('/'),
		attribute(wanted) {
			const found = new RegExp(`(?:^|[\\s:])${wanted}\\s*=\\s*("([^"]*)"|'([^']*)'|[^\\s"'>/]+)`, 'i').exec(
				inside.slice(whole.length)
			);
			const value = found ? (found[2] ?? found[3] ?? found[1]) : undefined;
			return value === undefined ? undefined : decodeEntities(value);
		}
	};
}

const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: '\u00a0',
	copy: '©',
	reg: '®',
	hellip: '…',
	ndash: '–',
	mdash: '—',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	euro: '€',
	pound: '£',
	yen: '¥',
	deg: '°',
	middot: '·',
	times: '×',
	auml: 'ä',
	ouml: 'ö',
	uuml: 'ü',
	Auml: 'Ä',
	Ouml: 'Ö',
	Uuml: 'Ü',
	szlig: 'ß',
	eacute: 'é',
	egrave: 'è',
	agrave: 'à',
	ccedil: 'ç'
};

export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,10});/gi, (whole, name: string) => {
		if (!name.startsWith('#')) return NAMED[name] ?? NAMED[name.toLowerCase()] ?? whole;
		const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
