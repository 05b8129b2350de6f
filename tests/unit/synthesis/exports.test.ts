import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { renderFreshdesk } from '#lib/synthesis/exports/freshdesk.ts';
import { renderGenericChinese } from '#lib/synthesis/exports/generic-chinese.ts';
import {
	genericEnglishColumns,
	renderCustomers,
	renderGenericEnglish
} from '#lib/synthesis/exports/generic-english.ts';
import { renderIntercom } from '#lib/synthesis/exports/intercom.ts';
import { renderZendesk } from '#lib/synthesis/exports/zendesk.ts';
import { generateLog } from '#lib/synthesis/generate-log.ts';
import { smallParameters } from '#lib/synthesis/sample-parameters.ts';
import type { SyntheticConversation } from '#lib/synthesis/synthetic-log.ts';

const log = generateLog(smallParameters, 11);
const rows = log.conversations;
const zone = smallParameters.calendar;

function parse(csv: string): readonly Readonly<Record<string, string>>[] {
	const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
	expect(errors).toEqual([]);
	return data;
}

/** A cell that names an unmarked local time of Shanghai, back to its instant. */
const instantOf = (cell: string | undefined) => (cell ? Date.parse(`${cell.replace(' ', 'T')}+08:00`) : null);
const secondsOf = (cell: string | undefined) => {
	const [hours = NaN, minutes = NaN, seconds = NaN] = (cell ?? '').split(':').map(Number);
	return hours * 3600 + minutes * 60 + seconds;
};
const pairs = (cells: readonly Readonly<Record<string, string>>[]) =>
	rows.map((row, index): [SyntheticConversation, Readonly<Record<string, string>>] => [row, cells[index] ?? {}]);

describe('exports', () => {
	it('in English columns give every field back', () => {
		const parsed = parse(renderGenericEnglish(rows));
		expect(parsed).toHaveLength(rows.length);
		for (const [row, cells] of pairs(parsed)) {
			for (const { header, cell } of genericEnglishColumns) expect(cells[header]).toBe(String(cell(row) ?? ''));
			expect(cells['opened_at']).toMatch(/^2026-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
			expect(Date.parse(cells['opened_at'] ?? '')).toBe(row.opened_at);
		}
	});

	it('of customers give every customer back', () => {
		const parsed = parse(renderCustomers(log.customers));
		expect(parsed.map((cells) => cells['customer_id'])).toEqual(log.customers.map((row) => row.customer_id));
		expect(parsed.map((cells) => Number(cells['annual_margin']))).toEqual(
			log.customers.map((row) => row.annual_margin)
		);
	});

	it('of Zendesk have its columns in its order, local minutes, and replies of people only', () => {
		const parsed = parse(renderZendesk(rows, zone));
		// the account export's columns as the vendor documents them; custom fields follow
		const documented =
			'Summation column,Id,Requester,Requester id,Requester external id,Requester email,Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,Solved at,Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,First reply time in minutes,First reply time in minutes within business hours,First resolution time in minutes,First resolution time in minutes within business hours,Full resolution time in minutes,Full resolution time in minutes within business hours,Agent wait time in minutes,Agent wait time in minutes within business hours,Requester wait time in minutes,Requester wait time in minutes within business hours,On hold time in minutes,On hold time in minutes within business hours';
		expect(Object.keys(parsed[0] ?? {}).join(',')).toBe(`${documented},Topic [list],Language [txt]`);
		for (const [row, cells] of pairs(parsed)) {
			expect(instantOf(cells['Created at'])).toBe(Math.floor(row.opened_at / 60_000) * 60_000);
			expect(cells['First reply time in minutes'] === '').toBe(row.first_human_reply_at === null);
			expect(cells['Tags']?.split(' ').includes('bot')).toBe(row.bot_involved);
			expect(cells['Topic [list]']).toBe(row.topic);
			expect(['Good', 'Bad', 'Offered', 'Not Offered']).toContain(cells['Satisfaction Score']);
		}
	});

	it('of Intercom carry the zone in the headers and the vendor’s own verdict', () => {
		const parsed = parse(renderIntercom(rows, zone));
		for (const [row, cells] of pairs(parsed)) {
			expect(instantOf(cells['Conversation started at (Asia/Shanghai)'])).toBe(row.opened_at);
			expect(instantOf(cells['Conversation first replied at (Asia/Shanghai)'])).toBe(row.first_human_reply_at);
			expect(cells['Fin AI Agent involved']).toBe(String(row.bot_involved));
			expect(cells['Fin AI Agent resolution state'] === 'Escalated').toBe(row.handoff_at !== null);
			expect(cells['Fin AI Agent resolution state'] === '').toBe(row.bot_involved === false);
		}
	});

	it('of Freshdesk write durations as HH:MM:SS and leave some empty', () => {
		const parsed = parse(renderFreshdesk(rows, zone));
		const filled = pairs(parsed).filter(([, cells]) => cells['First response time (in hrs)'] !== '');
		const replied = rows.filter((row) => row.first_human_reply_at !== null);
		expect(filled.length).toBeGreaterThan(0.8 * replied.length);
		expect(filled.length).toBeLessThan(replied.length);
		for (const [row, cells] of filled) {
			expect(secondsOf(cells['First response time (in hrs)'])).toBe(
				((row.first_human_reply_at ?? NaN) - row.opened_at) / 1000
			);
		}
	});

	it('of a Chinese desk speak Chinese and keep ids that a number would lose', () => {
		const parsed = parse(renderGenericChinese(rows, zone));
		for (const [row, cells] of pairs(parsed)) {
			const id = cells['会话ID'] ?? '';
			expect(id).toMatch(/^2026\d{14}$/);
			expect(cells['会话开始时间']).toMatch(/^2026\/\d{1,2}\/\d{1,2} \d{1,2}:\d\d:\d\d$/);
			expect(Date.parse(`${cells['会话开始时间'] ?? ''} GMT+0800`)).toBe(row.opened_at);
			expect(cells['是否转人工']).toBe(row.handoff_at === null ? '否' : '是');
			expect(Number(cells['机器人消息数']) > 0).toBe(row.bot_involved);
			expect(cells['咨询内容']).toBe(row.text);
		}
		expect(new Set(parsed.map((cells) => cells['会话ID'])).size).toBe(rows.length);
	});
});
