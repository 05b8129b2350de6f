import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createRandom, drawChance, drawInteger } from '#lib/stats/random.ts';

/**
 * Twelve columns, the last with about 80 characters of text: quotes, commas, a line end in one of twenty, a personal identifier
 * in one of ten, and a number that is none in as many.
 */
export const benchColumns = [
	{ header: 'conversation_id', field: 'external_id', type: 'VARCHAR' },
	{ header: 'customer_id', field: 'customer_id', type: 'VARCHAR' },
	{ header: 'channel', field: 'channel', type: 'VARCHAR' },
	{ header: 'language', field: 'language', type: 'VARCHAR' },
	{ header: 'topic', field: 'topic', type: 'VARCHAR' },
	{ header: 'priority', field: 'priority', type: 'VARCHAR' },
	{ header: 'opened_at', field: 'opened_at', type: 'TIMESTAMP' },
	{ header: 'first_bot_reply_at', field: 'first_bot_reply_at', type: 'TIMESTAMP' },
	{ header: 'first_human_reply_at', field: 'first_human_reply_at', type: 'TIMESTAMP' },
	{ header: 'resolved_at', field: 'resolved_at', type: 'TIMESTAMP' },
	{ header: 'handle_seconds', field: 'handle_seconds', type: 'DOUBLE' },
	{ header: 'text', field: 'text', type: 'VARCHAR' }
] as const;

const WORDS =
	'parcel order refund please where is my account locked invoice bot again thanks "quoted" hello, late'.split(' ');
/** What people write of themselves, `#` for any digit; as in logs, most of them phones. */
const IDENTIFIERS = [
	'1380#######',
	'mobile +44 7700 9#####',
	'138-####-####',
	'me.####@example.com',
	'order no. A#######',
	'京A#####'
];
const NUMBERS = ['paid 12#.50', 'at 1#:30', '2026-01-1#', 'error 5##', 'version 3.#.1'];
const CHANNELS = ['chat', 'email', 'app', 'phone'];
const START = Date.UTC(2026, 0, 1);
const HALF_YEAR_MS = 181 * 86_400_000;
const TEXT_LENGTH = 78;
const FLUSH = 1_000_000;

/** Writes a log of so many conversations, two and a half a customer, in the order of time. @returns bytes written */
export async function writeBenchFile(path: string, rows: number): Promise<number> {
	const random = createRandom(1, 'bench file');
	const out = createWriteStream(path);
	const pick = (list: readonly string[]) => list[drawInteger(random, 0, list.length - 1)] ?? '';
	const instant = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`;
	const written = (forms: readonly string[]) => pick(forms).replace(/#/g, () => String(drawInteger(random, 0, 9)));
	let bytes = 0;
	let pending = `${benchColumns.map(({ header }) => header).join(',')}\n`;
	const flush = async () => {
		bytes += Buffer.byteLength(pending);
		if (!out.write(pending)) await once(out, 'drain');
		pending = '';
	};
	for (let row = 0; row < rows; row++) {
		const opened = START + Math.floor((row / rows) * HALF_YEAR_MS);
		let text = '';
		while (text.length < TEXT_LENGTH) text += `${pick(WORDS)} `;
		const holds = drawInteger(random, 0, 9);
		if (holds === 0) text += written(IDENTIFIERS);
		if (holds === 1) text += written(NUMBERS);
		if (drawChance(random, 0.05)) text += '\nand one more line';
		const bot = drawChance(random, 0.6) ? instant(opened + 3_000) : '';
		const person = drawChance(random, 0.6) ? instant(opened + random() * 3_600_000) : '';
		pending += `C${100_000_000 + row},U${drawInteger(random, 0, Math.floor(rows / 2.5))},${pick(CHANNELS)},${drawChance(random, 0.5) ? 'en' : 'zh'},topic ${drawInteger(random, 0, 7)},normal,${instant(opened)},${bot},${person},${instant(opened + 3_600_000 + random() * 4_000_000)},${(random() * 600).toFixed(1)},"${text.trim().replaceAll('"', '""')}"\n`;
		if (pending.length > FLUSH) await flush();
	}
	await flush();
	out.end();
	await once(out, 'close');
	return bytes;
}
