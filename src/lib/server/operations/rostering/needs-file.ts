import type { z } from 'zod';
import { readNamedColumns } from '../evaluating/named-columns.ts';
import type { anyFile } from '../file-input.ts';
import { OperationError, type Context, type Poise } from '../operation.ts';
import type { ListedNeed } from './listed-needs.ts';

export const MOST_AGENTS = 1_000_000;

/**
 * The needs of a table with the columns `start` and `agents`, and `skill` where it has one.
 * @throws OperationError `refused` without these columns, without rows, or where a number of people is none
 */
export async function needsIn(
	poise: Poise,
	file: z.output<typeof anyFile>,
	context: Context
): Promise<readonly ListedNeed[]> {
	const columns = { required: ['start', 'agents'], optional: ['skill'] } as const;
	const rows = await readNamedColumns(poise, file, { ...columns, required: [...columns.required] }, context);
	if (rows.length === 0) throw new OperationError('refused', { ...noRows, file: file.name });
	return rows.map(({ cells, line }) => {
		const [typed, skill] = [cells.agents.trim(), cells.skill.trim()];
		const agents = typed === '' ? NaN : Number(typed);
		if (!Number.isInteger(agents) || agents < 0 || agents > MOST_AGENTS)
			throw new OperationError('refused', { ...notPeople(typed), file: file.name, line });
		return { start: cells.start.trim().replace(' ', 'T'), agents, line, ...(skill === '' ? {} : { skill }) };
	});
}

const noRows = {
	code: 'no-rows',
	message: { en: 'The file names no time at which people are wanted.', zh: '文件中没有任何时段的人数需求。' },
	hint: {
		en: 'Give a file with the columns start, agents and, if wanted, skill: one time slot a row.',
		zh: '请提供含 start、agents 以及可选的 skill 列的文件，每个时段一行。'
	}
};

const notPeople = (typed: string) => ({
	code: 'bad-requirements',
	message: {
		en: `“${typed}” is not a whole number of people.`,
		zh: `“${typed}”不是整数人数。`
	},
	hint: {
		en: `Write how many people are wanted at work, from 0 to ${MOST_AGENTS.toLocaleString('en')}.`,
		zh: `请填写所需在岗人数，从 0 到 ${MOST_AGENTS.toLocaleString('en')}。`
	},
	column: 'agents'
});
