import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { helpIn } from '#lib/bot/emergency/help.ts';
import { EMERGENCIES } from '#lib/bot/emergency/kinds.ts';
import { emergencyIn } from '#lib/bot/emergency/recognise.ts';
import { policyRules } from '#lib/bot/policy/rules.ts';
import { respond } from '#lib/bot/turn/take-turn.ts';
import { hear } from '#lib/bot/turn/hear.ts';
import { articleOf, begin, botWith, NOW, reader, turnOf } from './bot-double.ts';

const rowsOf = (path: string) =>
	Papa.parse<{ text: string; kind: string }>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;

describe.each(['en', 'zh'])('an emergency in %s', (language) => {
	const rows = ['test', 'more', 'unread'].flatMap((part) => rowsOf(`data/safety/${language}-${part}.csv`));

	it('is heard as what it is, beside business and idioms too', () => {
		const missed = rows.filter(({ text, kind }) => kind !== '' && emergencyIn(text) !== kind);
		expect(missed.map(({ text }) => text)).toEqual([]);
	});

	it('is heard in no fewer hints than it ever was', () => {
		const heard = rowsOf(`data/safety/${language}-indirect.csv`).filter(({ text, kind }) => emergencyIn(text) === kind);
		expect(heard.length).toBeGreaterThanOrEqual(language === 'en' ? 9 : 11);
	});

	it('is not heard in sayings, in denials, in words of trade and in what is over', () => {
		const falsely = rows.filter(({ text, kind }) => kind === '' && emergencyIn(text) !== null);
		expect(falsely.map(({ text }) => text)).toEqual([]);
	});

	it('is seldom heard in plain questions, which nobody wrote for it', () => {
		const questions = rowsOf(`data/emotions/${language}-questions.csv`);
		const heard = questions.filter(({ text }) => emergencyIn(text) !== null);
		expect(heard.length / questions.length).toBeLessThan(0.01);
	});
});

describe('the words of an emergency', () => {
	it.each([
		['traditional characters', '我想自殺，再見', 'self-harm'],
		['typographic apostrophes', 'I don’t want to live any more', 'self-harm'],
		['two languages', '你好 my son is not breathing', 'medical'],
		['capitals', 'THERE IS A FIRE IN THE KITCHEN', 'fire-gas'],
		['blanks', '我 不 想 活 了', 'self-harm'],
		['an emoji', 'i want to die 😭😭', 'self-harm'],
		['a long letter', `${'Your delivery was late again. '.repeat(300)} I am going to kill myself.`, 'self-harm']
	])('are read in %s', (_, text, kind) => {
		expect(emergencyIn(text)).toBe(kind);
	});

	it('are looked for in a hundred thousand characters within a moment', () => {
		const began = performance.now();
		emergencyIn('he told me a gas smell is '.repeat(4_000));
		emergencyIn('有人让我把钱'.repeat(20_000));
		expect(performance.now() - began).toBeLessThan(1_000);
	});
});

describe('the bot', () => {
	const bot = botWith(() => ({ article: articleOf('refund'), confidence: 0.9 }));

	it('answers a danger in front of every other rule, and brings a person', () => {
		expect(policyRules[0]?.id).toBe('emergency');
		const { said, decided, after, find } = turnOf(
			bot,
			begin(),
			'Where is my refund? I want to talk to a person, I will kill myself'
		);
		expect(decided).toMatchObject({ rule: 'emergency', action: 'hand-off' });
		expect(said.text).toBe(helpIn('self-harm', 'en'));
		expect(find('felt')?.tone).toBe('escalate');
		expect(after).toMatchObject({ status: 'waiting', queuedFor: 'emergency' });
	});

	it('does so to who is asked for a code, writes in another language, or is translated', () => {
		const waitsForCode = { ...begin(), verification: { ...begin().verification, until: '2026-11-28T09:05:00.000Z' } };
		expect(turnOf(bot, waitsForCode, '482913 he has a knife, he is going to kill me').decided.rule).toBe('emergency');
		const heard = hear(reader, begin(), 'Mi hijo se tragó una pila y no sé qué hacer con él ahora mismo', NOW);
		const moment = { now: NOW, expectedCode: null };
		const translation = { text: 'My son swallowed a battery and I do not know what to do', by: 'model' };
		const said = [...respond(bot, begin(), { heard, translation, moment })].find(({ kind }) => kind === 'said');
		expect(said).toMatchObject({ text: helpIn('medical', 'en') });
	});

	it('names no number, which would be another country’s', () => {
		for (const kind of EMERGENCIES)
			for (const language of ['en', 'zh']) expect(helpIn(kind, language)).not.toMatch(/\d|[一二三四五六七八九零〇]{3}/);
	});
});
