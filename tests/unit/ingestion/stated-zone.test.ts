import { describe, expect, it } from 'vitest';
import { recognise } from '#lib/ingestion/recognise.ts';
import { zoneInHeader, zoneInPreamble } from '#lib/ingestion/stated-zone.ts';
import { zoneName, zoneTransitions } from '#lib/log/zones.ts';

describe('a zone that a file names', () => {
	it.each([
		['Created at (Asia/Shanghai)', 'Asia/Shanghai'],
		['created_at_utc', 'UTC'],
		['Opened (GMT)', 'UTC'],
		['Opened (UTC+8)', 'Etc/GMT-8'],
		['Opened (GMT-05:00)', 'Etc/GMT+5'],
		['Opened [UTC+00:00]', 'UTC'],
		['创建时间（北京时间）', 'Asia/Shanghai'],
		['开始时间(东八区)', 'Asia/Shanghai'],
		['Opened (JST)', 'Asia/Tokyo'],
		// half an hour, no zone at all, and one beyond any clock
		['Opened (UTC+5:30)', undefined],
		['Opened (first)', undefined],
		['Opened (UTC+15)', undefined],
		['Wait (min)', undefined]
	])('in the header %s', (header, zone) => {
		expect(zoneInHeader(header)).toBe(zone);
	});

	it.each([
		['Time zone: Asia/Shanghai', 'Asia/Shanghai'],
		['"Report","Timezone","Europe/Berlin"', 'Europe/Berlin'],
		['时区：UTC+8', 'Etc/GMT-8'],
		['所有时间均为北京时间', 'Asia/Shanghai'],
		['All times are shown in (GMT+08:00) Beijing', 'Asia/Shanghai'],
		['Time zone: (GMT-05:00) Eastern Time (US & Canada)', 'America/New_York'],
		['All timestamps are in UTC', 'UTC'],
		// Amsterdam changes its clock, and whose zone the others are nobody says
		['Time zone: (UTC+01:00) Amsterdam', undefined],
		['Business hours time zone: America/New_York', undefined],
		['工作时间为东八区', undefined],
		['Time zone: IST | Generated (UTC): 2026-07-04', undefined],
		['Times in UTC', 'UTC'],
		['Times are UTC', 'UTC'],
		['Time zone: PT Indonesia', undefined],
		['First reply times in seconds', undefined],
		['Exported by Ann in Asia/Shanghai', undefined]
	])('above the header: %s', (line, zone) => {
		expect(zoneInPreamble(['Ticket report', line])).toBe(zone);
	});

	it('is not in doubt for a line that says the days of a report', () => {
		expect(zoneInPreamble(['Dates: 2026-03-01 to 2026-03-31', 'Time zone: Asia/Shanghai'])).toBe('Asia/Shanghai');
	});

	it('is none where two lines disagree', () => {
		expect(zoneInPreamble(['Time zone: UTC', 'Display time zone: Asia/Shanghai'])).toBeUndefined();
	});

	it('is that of the proposal, and a fixed offset is called as people do', () => {
		const columns = ['Ticket ID', 'Created at (UTC+8)', 'Closed at'];
		const rows = [['T1', '2026-03-01 10:00', '2026-03-01 11:00']];
		expect(recognise({ columns, rows })).toMatchObject({ zone: 'Etc/GMT-8', zoneFrom: 'header' });
		expect([zoneName('Etc/GMT-8'), zoneName('Etc/GMT+5'), zoneName('Asia/Shanghai')]).toEqual([
			'UTC+8',
			'UTC−5',
			'Asia/Shanghai'
		]);
		expect(zoneTransitions('Etc/GMT-8', 2026, 2026)).toEqual({ zone: 'Etc/GMT-8', firstOffset: 8 * 3600, changes: [] });
	});
});
