/** A content line of RFC 5545, §3.1. */
interface Line {
	readonly name: string;
	readonly parameters: string;
	readonly value: string;
}

const LINE = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"\p{Cc}]*"|[^";:,\p{Cc}]*))*):([^\p{Cc}]*)$/u;
const UTC = /^\d{8}T\d{6}Z$/;
/** TEXT (§3.3.11): nothing bare that must be escaped, no other escapes. */
const TEXT = /^(?:[^\\;,]|\\[\\;,nN])*$/;

/**
 * Reads a calendar by the grammar of RFC 5545 and refuses all else: CRLF after every line, none over 75 octets, folds undone, VCALENDAR
 * with VERSION and PRODID once each, events with UID, DTSTAMP and DTSTART once each. @throws Error
 */
export function readCalendar(text: string): readonly ReadonlyMap<string, string>[] {
	if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
	const raw = text.slice(0, -2).split('\r\n');
	for (const line of raw) {
		if (/[\r\n]/.test(line)) throw new Error(`a bare line break in ${line}`);
		if (Buffer.byteLength(line) > 75) throw new Error(`over 75 octets: ${line}`);
		if (line.includes('\uFFFD')) throw new Error('a letter cut in two');
	}
	const lines = raw.join('\r\n').replaceAll(/\r\n[ \t]/g, '').split('\r\n').map(lineOf); // prettier-ignore
	const [first, ...rest] = lines;
	const last = rest.pop();
	if (first?.name !== 'BEGIN' || first.value !== 'VCALENDAR') throw new Error('no calendar begins');
	if (last?.name !== 'END' || last.value !== 'VCALENDAR') throw new Error('no calendar ends');
	const events: Map<string, string>[] = [];
	const head = new Map<string, string>();
	let event: Map<string, string> | null = null;
	for (const { name, value } of rest) {
		if (name === 'BEGIN') {
			if (value !== 'VEVENT' || event) throw new Error(`unexpected ${value}`);
			event = new Map();
		} else if (name === 'END') {
			if (value !== 'VEVENT' || !event) throw new Error(`unexpected end of ${value}`);
			for (const needed of ['UID', 'DTSTAMP', 'DTSTART'])
				if (!event.has(needed)) throw new Error(`an event without ${needed}`);
			events.push(event);
			event = null;
		} else {
			if (!event && events.length > 0) throw new Error(`${name} after the events`);
			const into = event ?? head;
			if (into.has(name)) throw new Error(`${name} twice`);
			if (name.startsWith('DT') && !UTC.test(value)) throw new Error(`${name} is no instant: ${value}`);
			if (['SUMMARY', 'DESCRIPTION', 'UID', 'PRODID'].includes(name) && !TEXT.test(value))
				throw new Error(`not escaped: ${value}`);
			into.set(name, value.replaceAll(/\\([\\;,])/g, '$1').replaceAll(/\\[nN]/g, '\n'));
		}
	}
	if (event) throw new Error('an event does not end');
	if (head.get('VERSION') !== '2.0' || !head.get('PRODID')) throw new Error('no VERSION 2.0 or PRODID');
	if (new Set(events.map((each) => each.get('UID'))).size !== events.length) throw new Error('a UID twice');
	return events;
}

function lineOf(line: string): Line {
	const found = LINE.exec(line);
	if (!found) throw new Error(`no content line: ${line}`);
	const [, name = '', parameters = '', value = ''] = found;
	return { name: name.toUpperCase(), parameters, value };
}
