import { describe, expect, it } from 'vitest';
import { checkMapping } from '#lib/ingestion/mapping.ts';
import { mannersOfRows, previewRows } from '#lib/ingestion/preview.ts';
import { recognise } from '#lib/ingestion/recognise.ts';
import { zoneTransitions } from '#lib/log/zones.ts';

const split = (text: string) => text.split('|').map((cell) => cell.trim());

function take(header: string, lines: readonly string[], source?: string) {
	const columns = split(header);
	const rows = lines.map(split);
	const proposal = recognise(source === undefined ? { columns, rows } : { columns, rows, source });
	const { manners, problems } = mannersOfRows(proposal.mapping, columns, rows);
	const clock = proposal.zone === null ? null : zoneTransitions(proposal.zone, 2000, 2040);
	const preview = previewRows(rows, { mapping: proposal.mapping, columns, manners, clock });
	return {
		...proposal,
		problems: [...problems, ...checkMapping(proposal.mapping, columns)],
		records: preview.map((row) => row.record)
	};
}

describe('recognise', () => {
	it('knows Zendesk, its bot tags, its custom topic and its satisfaction words', () => {
		const { source, records, mapping, zoneFrom, problems, evidence } = take(
			'Summation column|Id|Requester id|Subject|Tags|Status|Priority|Via|Ticket type|Created at|Solved at|Satisfaction Score|Reopens|First reply time in minutes|First resolution time in minutes|Requester wait time in minutes|Contact reason [list]',
			[
				'1|101|9|Hi|vip ai_agent|Closed|Normal|Mail|Question|2026-03-01 09:00|2026-03-01 10:00|Good|0|12|40|50|Refund',
				'1|102|9|Hi|robotics|Closed|Normal|Mail|Question|2026-03-01 09:00||Offered|1||||Delivery'
			]
		);
		expect({ source, zoneFrom, problems }).toEqual({ source: 'zendesk', zoneFrom: 'unmarked', problems: [] });
		expect(mapping.fields['bot_involved']).toEqual({ column: 'Tags', contains: ['ai_agent'] });
		expect(records[0]).toMatchObject({
			external_id: '101',
			topic: 'Refund',
			bot_involved: true,
			csat: 1,
			reopen_count: 0,
			opened_at: Date.UTC(2026, 2, 1, 9),
			first_human_reply_at: Date.UTC(2026, 2, 1, 9, 12),
			first_resolved_at: Date.UTC(2026, 2, 1, 9, 40)
		});
		expect(records[1]).toMatchObject({
			bot_involved: false,
			csat: null,
			first_human_reply_at: null,
			resolved_at: null
		});
		expect(evidence['matched']).toBeGreaterThan(10);
	});

	it('knows Intercom, and reads its zone from the header', () => {
		const { source, zone, zoneFrom, records, problems } = take(
			'Conversation ID|Conversation started at (America/New_York)|Conversation first replied at (America/New_York)|Teammate first replied|Chatbot replied|Fin AI Agent involved|Fin AI Agent resolution state|Last teammate rating|Fin AI Agent rating|First response time (seconds)|AI Topic|User ID',
			[
				'1|2026-07-01 09:00:00|2026-07-01 09:02:00|Ann|false|true|Escalated|5||120|Billing|u1',
				'2|2026-07-01 09:00:00|2026-07-01 09:00:05||true|false|||2|5|Login|u2'
			]
		);
		expect({ source, zone, zoneFrom, problems }).toEqual({
			source: 'intercom',
			zone: 'America/New_York',
			zoneFrom: 'header',
			problems: []
		});
		expect(records).toMatchObject([
			{
				opened_at: Date.UTC(2026, 6, 1, 13),
				first_human_reply_at: Date.UTC(2026, 6, 1, 13, 2),
				bot_involved: true,
				human_involved: true,
				vendor_verdict: 'Escalated',
				csat: 1
			},
			{ first_human_reply_at: null, bot_involved: true, human_involved: false, vendor_verdict: null, csat: 0.25 }
		]);
	});

	it('knows Freshdesk, whose hours are clock readings', () => {
		const { source, records, problems } = take(
			'Ticket ID|Subject|Priority|Source|Type|Agent|Created time|Resolved time|Initial response time|First response time (in hrs)|Agent interactions|Survey results|Tags|Contact ID',
			[
				'7|Hi|Low|Email|Refund|Ann|2026-03-01 09:00:00|2026-03-03 09:00:00||26:30:00|3|Extremely Happy|a|55',
				'8|Hi|Low|Email|Refund|Ann|2026-03-01 09:00:00||2026-03-01 09:10:00|-01:00:00|3|Unhappy|a|55'
			]
		);
		expect({ source, problems }).toEqual({ source: 'freshdesk', problems: [] });
		expect(records).toMatchObject([
			{ first_human_reply_at: Date.UTC(2026, 2, 2, 11, 30), csat: 1, topic: 'Refund' },
			{ first_human_reply_at: Date.UTC(2026, 2, 1, 9, 10), csat: 2 / 6 }
		]);
	});

	it('understands a Chinese desk by its words and cells', () => {
		const { source, records, mapping, problems } = take(
			'会话ID|访客ID|渠道|会话开始时间|会话结束时间|首次响应时长(秒)|会话时长|排队时长|机器人消息数|是否转人工|满意度|问题分类|接待客服|咨询内容',
			[
				'S1|V1|微信|2026年3月1日 9:05|2026年3月1日 9:30|35|4分10秒|0|3|是|非常满意|退款|小王|钱还没退',
				'S2|V2|网页|2026年3月1日 10:05|2026年3月1日 10:30|12|2分|5|0|否|不满意|物流|小李|包裹到哪了',
				'S3|V1|网页|2026年3月2日 10:05||--|无|5|1|否||物流|无|'
			]
		);
		expect({ source, problems }).toEqual({ source: 'generic-zh', problems: [] });
		expect(mapping.fields['bot_involved']).toEqual({ column: '机器人消息数', above: 0 });
		expect(records).toMatchObject([
			{
				external_id: 'S1',
				customer_id: 'V1',
				channel: '微信',
				topic: '退款',
				opened_at: Date.UTC(2026, 2, 1, 9, 5),
				first_human_reply_at: Date.UTC(2026, 2, 1, 9, 5, 35),
				handle_seconds: 250,
				queue_seconds: 0,
				bot_involved: true,
				human_involved: true,
				csat: 1,
				agent_id: '小王',
				text: '钱还没退'
			},
			{ bot_involved: false, human_involved: null, csat: 0.25 },
			{ first_human_reply_at: null, handle_seconds: null, agent_id: null, csat: null }
		]);
	});

	it('understands an unknown English log, date and time in two columns', () => {
		const { source, records, mapping } = take(
			'Ref|Caller|Date|Time|Reason|Wait time (min)|Talk time|Rating|Answered (Y/N)',
			['A-1|c1|25/12/2025|9:05 PM|Bill|2|0:02:23|4|Y', 'A-2|c2|26/12/2025|10:05 PM|Move|1.5|0:02:23|10|N']
		);
		expect(source).toBe('generic');
		expect(mapping.fields['csat']).toEqual({ column: 'Rating', scale: [1, 10] });
		expect(records[0]).toMatchObject({
			external_id: 'A-1',
			opened_at: Date.UTC(2025, 11, 25, 21, 5),
			queue_seconds: 120,
			handle_seconds: 143,
			topic: 'Bill',
			human_involved: true
		});
	});

	it('tells customers from conversations', () => {
		const { kind, mapping } = take('customerID|Contract|signup_date|Churn|annual_margin', [
			'a|Monthly|2024-01-05|Yes|12.5'
		]);
		expect(kind).toBe('customers');
		expect(mapping.fields).toEqual({
			customer_id: 'customerID',
			segment: 'Contract',
			joined_at: 'signup_date',
			churned: 'Churn',
			annual_margin: 'annual_margin'
		});
	});

	it('sees offsets in cells and zones in headers', () => {
		expect(take('id|created_at', ['1|2026-03-01T09:05:00Z'])).toMatchObject({ zoneFrom: 'cells', offsets: [] });
		expect(take('id|created_at', ['1|2026-03-01T09:05:00+0100', '2|2026-07-01 09:05:00 +02:00'])).toMatchObject({
			zoneFrom: 'cells',
			offsets: ['+01:00', '+02:00']
		});
		expect(take('id|created_at_utc', ['1|2026-03-01 09:05:00'])).toMatchObject({ zone: 'UTC', zoneFrom: 'header' });
		expect(take('id|Created at (Asia/Shanghai)', ['1|2026-03-01 09:05'])).toMatchObject({ zone: 'Asia/Shanghai' });
	});

	it('obeys a named source', () => {
		const header = 'Summation column|Id|Created at|Requester wait time in minutes';
		expect(take(header, ['1|7|2026-01-01 00:00|5'], 'generic').source).toBe('generic');
		expect(take('Id|Created at', ['7|2026-01-01 00:00'], 'zendesk')).toMatchObject({ source: 'zendesk', problems: [] });
	});

	it('says what is missing when there is no time', () => {
		const { problems } = take('id|topic', ['1|a']);
		expect(problems.map(({ code }) => code)).toEqual(['no-opened-at']);
	});

	it('refuses dates that nothing decides, and takes a neighbour for a witness', () => {
		expect(take('id|created_at', ['1|03/04/2026', '2|05/06/2026']).problems.map(({ code }) => code)).toEqual([
			'undecidable-dates'
		]);
		expect(take('id|created_at|closed_at', ['1|03/04/2026|13/04/2026']).records[0]).toMatchObject({
			opened_at: Date.UTC(2026, 3, 3)
		});
		expect(take('id|created_at', ['1|13/04/2026', '2|04/13/2026']).problems.map(({ code }) => code)).toEqual([
			'contradictory-dates'
		]);
	});
});

describe('dates with dots', () => {
	it('are read with the day first where nothing decides, and it is said', () => {
		const { mapping, records, problems, warnings } = take('id|created_at|resolved_at', [
			'1|03.04.2026 10:00|05.04.26 11:00',
			'2|05.06.2026 9:30|06.06.26 09:00'
		]);
		expect(problems).toEqual([]);
		expect(mapping.fields).toMatchObject({
			opened_at: { column: 'created_at', format: '%d.%m.%Y' },
			resolved_at: { column: 'resolved_at', format: '%d.%m.%y' }
		});
		expect(records[0]).toMatchObject({
			opened_at: Date.UTC(2026, 3, 3, 10),
			resolved_at: Date.UTC(2026, 3, 5, 11)
		});
		expect(warnings.map(({ en }) => en).join('\n')).toMatch(/“created_at” is read with the day first.*03\.04\.2026/);
	});

	it('need no word where a row decides, and other signs decide nothing', () => {
		const decided = take('id|created_at', ['1|13.04.2026', '2|05.06.2026']);
		expect(decided.records[1]).toMatchObject({ opened_at: Date.UTC(2026, 5, 5) });
		expect(decided.warnings.filter(({ en }) => en.includes('day first'))).toEqual([]);
		expect(take('id|created_at', ['1|03-04-2026']).problems.map(({ code }) => code)).toEqual(['undecidable-dates']);
	});
});

describe('a bot without a column of its own', () => {
	it('met everybody where a column says who was handed to a person, and gave the other first replies', () => {
		const { mapping, records } = take('会话ID|开始时间|首次响应时长(秒)|是否转人工', [
			'S1|2026-03-01 09:00:00|35|是',
			'S2|2026-03-01 10:00:00|2|否'
		]);
		expect(mapping.fields['bot_involved']).toEqual({ constant: true });
		expect(records).toMatchObject([
			{ human_involved: true, first_human_reply_at: Date.UTC(2026, 2, 1, 9, 0, 35), first_bot_reply_at: null },
			{ human_involved: false, first_human_reply_at: null, first_bot_reply_at: Date.UTC(2026, 2, 1, 10, 0, 2) }
		]);
	});

	it('leaves tickets of people alone to people, though nobody passed them on', () => {
		const rows = [
			'1|2026-03-01 09:00:00|3000|no|no',
			'2|2026-03-01 10:00:00|60|yes|no',
			'3|2026-03-01 11:00:00|900|yes|yes'
		];
		const { records } = take('Ticket ID|Created at|First response time (s)|Bot involved|Escalated', rows);
		const at = (hour: number, second: number) => Date.UTC(2026, 2, 1, hour, 0, second);
		expect(records).toMatchObject([
			{ bot_involved: false, human_involved: null, first_bot_reply_at: null, first_human_reply_at: at(9, 3000) },
			{ bot_involved: true, human_involved: false, first_bot_reply_at: at(10, 60), first_human_reply_at: null },
			{ bot_involved: true, human_involved: true, first_bot_reply_at: null, first_human_reply_at: at(11, 900) }
		]);
	});

	it('nowhere in the file, lets “not transferred” say nothing of people', () => {
		const { records } = take('Ticket ID|Created at|Agent|Transferred', [
			'1|2026-03-01 09:00:00|Talbot|no',
			'2|2026-03-01 10:00:00|Ann|yes'
		]);
		expect(records.map((record) => record['human_involved'])).toEqual([null, true]);
	});

	it('bears a bot’s name among the agents', () => {
		const { records } = take('Ticket ID|Created at|Agent', [
			'1|2026-03-01 09:00:00|Helper Bot',
			'2|2026-03-01 10:00:00|Abbot Smith',
			'3|2026-03-01 11:00:00|智能客服小蜜',
			'4|2026-03-01 12:00:00|HelpBot'
		]);
		expect(records.map((record) => record['bot_involved'])).toEqual([true, false, true, true]);
	});

	it('is not presumed of calls that were transferred', () => {
		const { mapping } = take('Call ID|Start time|Transferred', ['1|2026-03-01 09:00:00|Y', '2|2026-03-01 09:10:00|N']);
		expect('bot_involved' in mapping.fields).toBe(false);
	});
});

describe('ids that a spreadsheet has rounded', () => {
	const rows = (...ids: string[]) => ids.map((id, n) => `${id}|c${n}|2026-03-01 09:0${n}:00`);

	it('are not read once different ones have become the same', () => {
		const { mapping, warnings } = recognise({
			columns: ['Ticket ID', 'Customer', 'Created at'],
			rows: rows('4.8E+17', '4.8E+17', '4.9E+17').map((row) => row.split('|'))
		});
		expect(mapping.fields).toEqual({ customer_id: 'Customer', opened_at: 'Created at' });
		expect(warnings).toHaveLength(1);
	});

	it('are kept as they stand while they differ', () => {
		const { mapping } = recognise({
			columns: ['Ticket ID', 'Customer', 'Created at'],
			rows: rows('4.8E+17', '4.9E+17').map((row) => row.split('|'))
		});
		expect(mapping.fields['external_id']).toBe('Ticket ID');
	});
});

describe('a resolution told as a length of time', () => {
	it.each(['Resolution time (hours)', 'Time to resolution (hours)', '解决时长（小时）'])(
		'is reckoned from the opening: %s',
		(header) => {
			const { mapping, records } = take(`Ticket|Created at|${header}`, [
				'1|2026-01-01 00:00|2.5',
				'2|2026-01-01 00:00|30'
			]);
			expect(mapping.fields['resolved_at']).toEqual({ after: 'opened_at', column: header, unit: 'hours' });
			expect(records.map(({ resolved_at: at }) => at)).toEqual([Date.UTC(2026, 0, 1, 2, 30), Date.UTC(2026, 0, 2, 6)]);
		}
	);

	it('is not seen where a column merely says whether', () => {
		expect(
			take('Ticket|Created at|Resolved', ['1|2026-01-01 00:00|1', '2|2026-01-01 00:00|0']).mapping.fields
		).not.toHaveProperty('resolved_at');
	});
});

describe('headers of helpdesks', () => {
	const moments = ['2026-03-01 10:05:00', '2026-03-02 11:30:00'];
	/** What a column is read as, beside those without which nothing is read. */
	function fieldOf(header: string, cells: readonly string[]): string | undefined {
		const columns = ['Conversation ID', 'Opened', header];
		const rows = cells.map((cell, row) => [`c${row}`, `2026-03-0${row + 1} 10:00:00`, cell]);
		const { fields } = recognise({ columns, rows }).mapping;
		const isFrom = (rule: unknown) => rule === header || (rule as { column?: unknown }).column === header;
		return Object.keys(fields).find((field) => isFrom(fields[field]));
	}

	it.each([
		[
			'first_bot_reply_at',
			[
				'First bot response',
				'Bot first reply',
				'First AI response time',
				'Chatbot first response',
				'First reply by bot',
				'机器人首响时间',
				'首次机器人回复',
				'智能客服首次应答时间'
			]
		],
		[
			'first_human_reply_at',
			[
				'First agent reply',
				'Agent first response',
				'First response by agent',
				'First staff reply',
				'客服首次回复',
				'首次人工响应时间',
				'坐席首次应答时间'
			]
		],
		[
			'handoff_at',
			[
				'Handed over',
				'Hand-off',
				'Handed off at',
				'Transferred to agent',
				'Escalated to human at',
				'转接时间',
				'转坐席时间'
			]
		],
		['resolved_at', ['Date resolved', 'Solved', 'Time solved', '工单解决时间', '处理完成时间', '结单时刻']],
		['closed_at', ['Date closed', 'Closure date', 'Closed on', '结案时间', '工单关闭时间']],
		['reopened_at', ['Reopened', 'Reopen date', 'Date re-opened', '重开时间', '再次打开时间']]
	])('tell the moment %s', (field, headers) => {
		expect(headers.map((header) => [header, fieldOf(header, moments)])).toEqual(
			headers.map((header) => [header, field])
		);
	});

	it.each([
		['customer_id', ['Requestor', 'End user', 'Contact name', '联系人姓名', '提单人'], ['Ann', 'Bob']],
		[
			'topic',
			['Issue category', 'Contact reason', 'Inquiry type', '问题类别', '诉求类型', '客户诉求'],
			['Refund', 'Delivery']
		],
		[
			'channel',
			['Contact method', 'Received via', 'Support channel', '接入方式', '沟通渠道', '从哪儿来'],
			['chat', 'email']
		],
		['csat', ['CSAT rating', 'Customer rating', 'Satisfaction level', '满意度得分', '客户评分', '几颗星'], ['5', '2']],
		['text', ['Ticket description', '问题描述', '客户说了什么'], ['钱还没到，都三天了', '快递怎么还没到呢？']],
		['handle_seconds', ['Handle time', '处理耗时', '通话用时'], ['PT5M30S', 'PT1H']]
	])('tell %s', (field, headers, cells) => {
		expect(headers.map((header) => [header, fieldOf(header, cells)])).toEqual(headers.map((header) => [header, field]));
	});

	it('tell resolution from closing where both are there', () => {
		const { fields } = recognise({
			columns: ['ID', 'Opened', 'Closed', 'Resolved'],
			rows: [['1', '2026-03-01 10:00:00', '2026-03-03 10:00:00', '2026-03-02 10:00:00']]
		}).mapping;
		expect(fields).toMatchObject({ resolved_at: 'Resolved', closed_at: 'Closed' });
	});

	it('tell how long the bot took, and do not take a count of its replies for it', () => {
		expect(fieldOf('First bot response (seconds)', ['3', '5'])).toBe('first_bot_reply_at');
		expect(fieldOf('Bot replies', ['3', '5'])).toBe('bot_involved');
		expect(fieldOf('机器人回复', ['3', '5'])).not.toBe('first_bot_reply_at');
		expect(fieldOf('Handed over', ['yes', 'no'])).toBe('human_involved');
	});
});
