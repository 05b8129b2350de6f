import { parseArgs } from 'node:util';
import { describe, expect, it } from 'vitest';
import { models } from '#lib/staffing/models.ts';
import { erlang } from '../../../src/cli/commands/erlang.ts';
import { experiment } from '../../../src/cli/commands/experiment.ts';
import { forecast } from '../../../src/cli/commands/forecast.ts';
import { ratio } from '../../../src/cli/commands/ratio.ts';
import { roster } from '../../../src/cli/commands/roster.ts';
import { sayHelp } from '../../../src/cli/help/help.ts';

describe.each([ratio, forecast, roster, experiment])('the help of $name', ({ name, options, help, input }) => {
	it('explains every option, in both languages', () => {
		for (const locale of ['en', 'zh'] as const) {
			const text = help ? sayHelp(help, locale) : '';
			for (const option of Object.keys(options)) expect(text, option).toMatch(new RegExp(`--${option}\\b`));
		}
		for (const [written, { en, zh }] of help?.options ?? []) {
			expect(/[一-鿿]/.test(zh), written).toBe(true);
			expect(/[一-鿿]/.test(en), written).toBe(false);
		}
	});

	it('gives examples that are taken', () => {
		expect(help?.examples.length).toBeGreaterThan(0);
		for (const example of help?.examples ?? []) {
			const [program, command, ...args] = example.split(' ');
			expect([program, command]).toEqual(['poise', name]);
			const { values, positionals } = parseArgs({
				args,
				options: { ...options, json: { type: 'boolean' } },
				allowPositionals: true
			});
			expect(() => input(values, positionals), example).not.toThrow();
		}
	});
});

describe('the help of erlang', () => {
	it('names every model, and gives questions that are answered', () => {
		const text = erlang.help ? sayHelp(erlang.help, 'en') : '';
		for (const { name } of models) expect(text).toMatch(new RegExp(`\\b${name}\\b`));
		for (const example of erlang.help?.examples ?? [])
			expect(erlang.answerLine(example.split("'")[1] ?? ''), example).not.toHaveProperty('error');
	});
});

describe('a share of a trial', () => {
	const asked = (args: readonly string[]) => {
		const { values, positionals } = parseArgs({ args: [...args], options: experiment.options, allowPositionals: true });
		return experiment.input(values, positionals);
	};

	it.each([
		['0.5', '0.05'],
		['50', '5'],
		['50%', '5 %']
	])('is the same as a part of one and in per cent: %s', (share, margin) => {
		expect(asked(['plan', '--topic', 't', '--share', share, '--margin', margin])).toEqual({ topic: 't', share: 0.5, margin: 0.05 }); // prettier-ignore
		expect(asked(['assign', '--name', 'n', '--salt', 's', '--share', share, 'c'])).toMatchObject({ share: 0.5 });
	});

	it('is no word', () => {
		expect(() => asked(['plan', '--topic', 't', '--margin', 'wide'])).toThrow(/0\.05 or 5%/);
	});
});
