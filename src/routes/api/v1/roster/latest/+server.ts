import { lastRoster } from '#lib/server/operations/rostering/kept-roster.ts';
import { rosterFile, rosterTypes } from '#lib/server/operations/rostering/roster-file.ts';
import type { Failure } from '#lib/server/perform.ts';
import { rosterFormats, wantedCsv } from '#lib/staffing/shifts/write-roster.ts';
import { failed } from '../../answer.ts';
import type { RequestHandler } from './$types';

const noRoster: Failure = {
	blame: 'usage',
	problem: {
		code: 'no-roster',
		message: { en: 'No roster was made yet.', zh: '尚未排过班。' },
		hint: { en: 'Make one with roster, or on the page Shifts.', zh: '请用 roster 命令或在“排班”页排班。' }
	}
};

const WANTED = 'wanted';

const noFormat: Failure = {
	blame: 'usage',
	problem: {
		code: 'bad-input',
		message: { en: 'A roster is not written in this format.', zh: '班表不支持这种格式。' },
		hint: {
			en: `Formats are ${[...rosterFormats, WANTED].join(', ')}.`,
			zh: `可用格式：${[...rosterFormats, WANTED].join('、')}。`
		},
		column: 'format'
	}
};

/** The last roster as a file to keep: `format` csv or ics; or whom it was to cover: `wanted`. Words in the reader’s language. */
export const GET: RequestHandler = ({ url, locals: { poise, locale } }) => {
	const asked = url.searchParams.get('format') ?? 'csv';
	const format = rosterFormats.find((each) => each === asked);
	if (!format && asked !== WANTED) return failed(noFormat, locale);
	const roster = lastRoster(poise);
	if (!roster) return failed(noRoster, locale, 404);
	const day = roster.answer.start.slice(0, 10);
	return format
		? fileOf(rosterFile(format, roster.answer, locale), rosterTypes[format], `poise-roster-${day}.${format}`)
		: fileOf(wantedCsv(roster.answer), rosterTypes.csv, `poise-wanted-${day}.csv`);
};

const fileOf = (text: string, type: string, name: string) =>
	new Response(text, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
