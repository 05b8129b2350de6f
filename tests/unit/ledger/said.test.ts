import { describe, expect, it } from 'vitest';
import { identifierTypes } from '#lib/ingestion/masking/identifier.ts';
import { tokenOf } from '#lib/ingestion/masking/token.ts';
import { readTurn, signalIds, type SignalId } from '#lib/ledger/said/read-turn.ts';
import { isSameRequest } from '#lib/ledger/said/same-request.ts';
import { plain } from '#lib/ledger/said/signal.ts';
import { labelledTurns, type LabelledTurn } from '../../reference/turns/labelled.ts';

const said = (text: string) => signalIds.filter((id) => readTurn(text)[id]);

describe('a turn', () => {
	it.each<[string, SignalId[]]>([
		['Thanks, that did the trick.', ['thanks']],
		['Thanks in advance, but where is my order?', ['asks']],
		['No thanks.', []],
		['好的，谢谢', ['thanks']],
		['先谢谢了，不过订单还没到', ['asks']],
		['没了，谢谢', ['thanks']],
		['我把东西退了，积分会不会没了', ['asks', 'anxious']],
		['我的积分没了', []],
		['谢谢，不过钱还没到', ['asks']],
		['谢谢但是还是不行', ['asks']],
		['Thanks, still waiting for it', ['asks', 'repeats']],
		['转人工', ['person', 'asks']],
		['Are you a human?', ['asks']],
		['I want to speak to a manager', ['person', 'asks']],
		['你是真人吧', ['asks']],
		['你到底是不是真人', ['asks']],
		['你们是机器人还是真人', ['asks']],
		['You are human, right?', ['asks']],
		['I want a person', ['person', 'asks']],
		['Can I have a human, not a bot', ['person', 'asks']],
		['I need a representative please', ['person', 'asks']],
		['I never complain, but this is ridiculous', ['negative']],
		['我要投诉你们', ['negative', 'asks', 'complaint']],
		['一般不投诉的', []],
		['不急', []],
		['急！明天就要用', ['anxious']],
		['No rush at all', []],
		['This is the third time I am asking: when will it arrive?', ['negative', 'asks', 'repeats']],
		['ok', []],
		['', []]
	])('%j says %j', (text, expected) => {
		expect(said(text)).toEqual(expected);
	});

	it('says nothing by what stands in the place of an identifier', () => {
		for (const type of identifierTypes)
			expect(plain(`取消 ${tokenOf(type, 'fc1231575e3f')}。`).trim()).toBe('取消  。');
		expect(said(`取消订单${tokenOf('order', 'fc1231575e3f')}`)).toEqual(said('取消订单'));
		expect(said('我打12315')).toContain('complaint');
	});

	it('says the same whatever the width and the case it is written in', () => {
		expect(said('ＷＨＥＮ？'.normalize('NFKC'))).toEqual(said('when?'));
		expect(said('在吗？')).toEqual(said('在吗?'));
		expect(said('I DON’T SEE MY ORDER')).toEqual(said("i don't see my order"));
	});
});

describe('two requests', () => {
	it.each<[string, string, boolean]>([
		['我的订单什么时候能到', '订单到底什么时候到', true],
		['我的订单什么时候能到', '怎么开发票', false],
		['please cancel my subscription today', 'I said cancel the subscription today, please', true],
		['please cancel my subscription today', 'where can I see the invoice', false]
	])('%j and %j', (one, other, expected) => {
		expect(isSameRequest(plain(one), plain(other))).toBe(expected);
	});
});

interface Score {
	readonly labelled: number;
	readonly recall: number;
	readonly precision: number;
}

/** Counts only: the turns of the test part are shown to nobody. */
function score(turns: readonly LabelledTurn[], id: SignalId): Score {
	let [both, found, labelled] = [0, 0, 0];
	for (const { text, labels } of turns) {
		const isFound = readTurn(text)[id];
		const isLabelled = labels.includes(id);
		if (isFound) found++;
		if (isLabelled) labelled++;
		if (isFound && isLabelled) both++;
	}
	return { labelled, recall: both / labelled, precision: both / found };
}

describe('labelled turns', () => {
	// What the patterns are trusted with: the verdict rests on them only where they say so, so precision comes first.
	const least: Readonly<Record<SignalId, { readonly recall: number; readonly precision: number }>> = {
		thanks: { recall: 0.75, precision: 0.75 },
		person: { recall: 0.6, precision: 0.8 },
		negative: { recall: 0.3, precision: 0.65 },
		asks: { recall: 0.75, precision: 0.8 },
		// By its own words only; the turns before it tell the rest.
		repeats: { recall: 0.15, precision: 0.4 },
		complaint: { recall: 0.8, precision: 0.9 },
		anxious: { recall: 0.45, precision: 0.65 }
	};

	it.each(['en', 'zh'] as const)('are read in %s as well as docs/words.md says', (language) => {
		const turns = labelledTurns(language, 'test');
		const scores = signalIds.map((id) => [id, score(turns, id)] as const);
		console.log(
			[
				`${language} test, ${turns.length} turns`,
				...scores.map(
					([id, { labelled, recall, precision }]) =>
						`${id.padEnd(10)} ${String(labelled).padStart(4)} labelled  recall ${recall.toFixed(3)}  precision ${precision.toFixed(3)}`
				)
			].join('\n')
		);
		for (const [id, { recall, precision }] of scores) {
			expect(recall, `${id}: recall`).toBeGreaterThanOrEqual(least[id].recall);
			expect(precision, `${id}: precision`).toBeGreaterThanOrEqual(least[id].precision);
		}
	});
});
