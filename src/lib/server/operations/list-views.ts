import { z } from 'zod';
import { functions, tableFunctions } from '#lib/console/functions.ts';
import { views } from '#lib/console/views.ts';
import { textSchema } from './bilingual-schema.ts';
import { operation } from './operation.ts';

export const listViews = operation({
	name: 'sql-views',
	summary: 'What sql may read: every table with its columns, and the functions it may call.',
	input: z.object({}),
	output: z.object({
		views: z.array(
			z.object({
				name: z.string(),
				about: textSchema,
				columns: z.array(z.object({ name: z.string(), type: z.string(), about: textSchema }))
			})
		),
		functions: z.array(z.string()),
		tableFunctions: z.array(z.string())
	}),
	run: () =>
		Promise.resolve({
			views: views.map(({ name, about, columns }) => ({
				name,
				about,
				columns: columns.map((column) => ({ name: column.name, type: column.type, about: column.about }))
			})),
			functions: [...functions].sort(),
			tableFunctions: [...tableFunctions].sort()
		})
});
