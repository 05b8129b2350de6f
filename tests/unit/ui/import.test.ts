import { describe, expect, it } from 'vitest';
import { chooseRule } from '#lib/ui/import/choose-rule.ts';
import { paceOf } from '#lib/ui/import/pace.ts';
import { readEvents } from '#lib/ui/import/read-events.ts';

async function* cut(text: string, size: number) {
	const bytes = new TextEncoder().encode(text);
	for (let at = 0; at < bytes.length; at += size) {
		await Promise.resolve();
		yield bytes.slice(at, at + size);
	}
}

describe('server-sent events', () => {
	const stream =
		'event: progress\r\ndata: {"phase":"读取"}\r\n\r\n: comment\n\nevent: result\ndata: {"a":\ndata: 1}\n\nevent: cut\ndata: {}';
	it.each([1, 2, 3, 7, 1000])('are read whole from chunks of %i bytes', async (size) => {
		const events = await Array.fromAsync(readEvents(cut(stream, size)));
		expect(events).toEqual([
			{ event: 'progress', data: { phase: '读取' } },
			{ event: 'result', data: { a: 1 } }
		]);
	});
});

describe('pace', () => {
	it('says rate and time left from the last seconds', () => {
		const milestones = [0, 10_000, 12_000, 16_000].map((milliseconds) => ({ milliseconds, done: milliseconds / 10 }));
		expect(paceOf(milestones, 2000)).toEqual({ perSecond: 100, secondsLeft: 4 });
	});

	it('says nothing before it can', () => {
		expect(paceOf([], 10)).toEqual({ perSecond: null, secondsLeft: null });
		expect(
			paceOf(
				[
					{ milliseconds: 0, done: 0 },
					{ milliseconds: 300, done: 5 }
				],
				10
			).perSecond
		).toBeNull();
	});

	it('does not promise an end to what stands still', () => {
		const still = [
			{ milliseconds: 0, done: 5 },
			{ milliseconds: 3000, done: 5 }
		];
		expect(paceOf(still, 10)).toEqual({ perSecond: 0, secondsLeft: null });
	});
});

describe('mapping', () => {
	it('keeps a proposed rule whole unless the reader chooses otherwise', () => {
		const proposed = { opened_at: { column: 'Created', format: '%d/%m/%Y' }, topic: 'Type', channel: 'Via' };
		expect(chooseRule(proposed, { topic: 'Category', channel: null, agent_id: 'Agent' })).toEqual({
			opened_at: { column: 'Created', format: '%d/%m/%Y' },
			topic: 'Category',
			agent_id: 'Agent'
		});
	});
});
