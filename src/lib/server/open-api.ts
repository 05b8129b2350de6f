import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { z } from 'zod';
import { operations } from './operations/all.ts';

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
					}
				}
			}
		}
	};
	for (const { name, summary, input, httpInput, output } of operations)
		paths[`/api/v1/${name}`] = {
			post: {
				operationId: name,
				summary,
				requestBody: { required: true, content: { 'application/json': { schema: httpInput ?? input } } },
				responses: {
					'200': { description: 'Done.', content: { 'application/json': { schema: output } } },
					'400': refusal('The options are wrong.'),
					'422': refusal('The input was refused; nothing was changed.'),
					'500': refusal('It failed; nothing was changed.')
				}
			}
		};
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
