import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { z } from 'zod';
import { operations } from './operations/all.ts';
import type { Operation } from './operations/operation.ts';

const failure = z
	.object({
		error: z.object({
			code: z.string(),
			message: z.string(),
			hint: z.string(),
			file: z.string().optional(),
			line: z.number().optional(),
			column: z.string().optional()
		})
	})
	.meta({ id: 'Failure' });

const refusal = (description: string) => ({ description, content: { 'application/json': { schema: failure } } });

const failures = {
	'400': refusal('The request is wrong.'),
	'422': refusal('The input was refused; nothing was changed.'),
	'500': refusal('It failed; nothing was changed.')
};

/** What an operation answers with: one document, rows where it has them, or on request what happens meanwhile. */
const answers = ({ output, row }: Operation) => ({
	'application/json': { schema: output },
	...(row ? { 'application/x-ndjson': { schema: row } } : {}),
	'text/event-stream': {
		schema: z.string().describe('Events named progress, then result or error; of rows: row, then end or error.')
	}
});

const UPLOADS = '/api/v1/uploads';

/** The API's description (OpenAPI 3.1), made from the schemas that the operations check their input with. */
export function openApi(): ReturnType<typeof createDocument> {
	const paths: ZodOpenApiPathsObject = {
		[UPLOADS]: {
			put: {
				operationId: 'upload',
				summary: 'Takes one file as the raw body and answers with the id that import takes.',
				requestBody: { content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } } },
				responses: {
					'201': {
						description: 'Received.',
						content: { 'application/json': { schema: z.object({ upload: z.uuid(), bytes: z.int() }) } }
					},
					...failures
				}
			}
		}
	};
	for (const operation of operations) {
		const { name, summary, input, httpInput } = operation;
		paths[`/api/v1/${name}`] = {
			post: {
				operationId: name,
				summary,
				requestBody: { required: true, content: { 'application/json': { schema: httpInput ?? input } } },
				responses: {
					'200': { description: 'Done.', content: answers(operation) },
					...failures
				}
			}
		};
	}
	return createDocument({
		openapi: '3.1.0',
		info: {
			title: 'Poise',
			version: '0.1.0',
			description:
				'Every command of the command line is a POST with its options as JSON. Shares are 0..1, durations seconds, instants ISO 8601 UTC.'
		},
		paths
	});
}
