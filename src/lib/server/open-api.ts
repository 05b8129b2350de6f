import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { z } from 'zod';
import { liveRowSchema, type LiveKind } from '#lib/ingestion/live-rows.ts';
import { allOperations } from './operations/all.ts';
import type { Operation } from './operations/operation.ts';
import { rosterTypes } from './operations/rostering/roster-file.ts';
import { rosterFormats } from '#lib/staffing/shifts/write-roster.ts';
import { VERSION } from './version.ts';

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
	'429': refusal('Too much at once: send it again in a moment.'),
	'500': refusal('It failed; nothing was changed.')
};

const binary = z.string().meta({ format: 'binary' });

/** What an operation answers with: one document, rows where it has them, or on request what happens meanwhile. */
const answers = ({ output, row, fileTypes, isFileOptional }: Operation) =>
	fileTypes
		? {
				...(isFileOptional ? { 'application/json': { schema: output } } : {}),
				...Object.fromEntries(fileTypes.map((type) => [type, { schema: binary }]))
			}
		: {
				'application/json': { schema: output },
				...(row ? { 'application/x-ndjson': { schema: row } } : {}),
				'text/event-stream': {
					schema: z.string().describe('Events named progress, then result or error; of rows: row, then end or error.')
				}
			};

const UPLOADS = '/api/v1/uploads';
const refusedToken = {
	'401': refusal('No valid token.'),
	'429': refusal('Too much waits: come back after Retry-After.')
};
const text = (schema: z.ZodType) => ({ description: 'Done.', content: { 'application/json': { schema } } });

/** Rows that another system sends while the server runs. */
const livePath = (kind: LiveKind) => ({
	operationId: `send-${kind}`,
	summary: `Takes ${kind} as JSON lines, one object a line; answers once they are in the log.`,
	security: [{ token: [] }],
	parameters: [
		{
			in: 'query' as const,
			name: 'source',
			schema: { type: 'string' as const },
			description: 'Which system sends; “live” by default.'
		},
		{
			in: 'header' as const,
			name: 'Idempotency-Key',
			schema: { type: 'string' as const },
			description: 'The same batch under the same key goes in once, for a day.'
		}
	],
	requestBody: { required: true, content: { 'application/x-ndjson': { schema: liveRowSchema(kind) } } },
	responses: {
		'200': text(
			z.object({
				rows: z.int(),
				accepted: z.int(),
				rejected: z.array(z.object({ line: z.int(), field: z.string().nullable(), reason: z.string() })),
				imports: z.array(z.int())
			})
		),
		...refusedToken,
		...failures
	}
});

const chatwootPath = {
	operationId: 'chatwoot',
	summary: 'Takes a delivery of Chatwoot; its signature is checked against POISE_CHATWOOT_SECRET.',
	parameters: ['X-Chatwoot-Signature', 'X-Chatwoot-Timestamp'].map((name) => ({
		in: 'header' as const,
		name,
		required: true,
		schema: { type: 'string' as const }
	})),
	requestBody: { required: true, content: { 'application/json': { schema: z.looseObject({ event: z.string() }) } } },
	responses: {
		'200': text(z.object({ taken: z.int(), repeated: z.boolean().optional() })),
		'401': refusal('Forged, or too old.'),
		...failures
	}
};

const rejectsPath = {
	operationId: 'rejects',
	summary: 'The rejected rows of one import as CSV, in its own columns behind line, column and reason.',
	parameters: [{ in: 'path' as const, name: 'id', required: true, schema: { type: 'integer' as const } }],
	responses: {
		'200': { description: 'Done.', content: { 'text/csv': { schema: z.string() } } },
		...failures
	}
};

const rosterPath = {
	operationId: 'roster-file',
	summary: 'The last roster as a file; `wanted`: the people it was to cover, as a table that `needs` takes back.',
	parameters: [
		{
			in: 'query' as const,
			name: 'format',
			schema: { type: 'string' as const, enum: [...rosterFormats, 'wanted'], default: 'csv' }
		}
	],
	responses: {
		'200': {
			description: 'Done.',
			content: Object.fromEntries(
				Object.values(rosterTypes).map((type) => [type.split(';')[0] ?? type, { schema: z.string() }])
			)
		},
		'404': refusal('There is none.'),
		...failures
	}
};

const job = z
	.object({
		job: z.uuid(),
		command: z.string(),
		startedAt: z.iso.datetime(),
		state: z.enum(['running', 'done', 'failed']),
		progress: z.looseObject({ phase: z.string(), fraction: z.number().nullable() }).nullable()
	})
	.meta({ id: 'Job' });
const ofId = [{ in: 'path' as const, name: 'id', required: true, schema: { type: 'string' as const } }];

/** Asked for with this header, a command becomes a job. */
const later = [
	{
		in: 'header' as const,
		name: 'Prefer',
		schema: { type: 'string' as const, enum: ['respond-async'] },
		description: 'Do not wait: the answer is 202, and its Location tells how the command goes.'
	}
];

const jobPath: ZodOpenApiPathsObject[string] = {
	get: {
		operationId: 'job',
		summary: 'How a job stands, with its result or error once it has ended; as events on request.',
		parameters: ofId,
		responses: {
			'200': {
				description: 'Done.',
				content: {
					'application/json': { schema: job.extend({ result: z.unknown().optional() }) },
					'text/event-stream': { schema: z.string().describe('Events named progress, then result or error.') }
				}
			},
			'404': refusal('No such job.')
		}
	},
	delete: {
		operationId: 'cancel-job',
		summary: 'Cancels a job: nothing is changed, unless it had ended already.',
		parameters: ofId,
		responses: { '204': { description: 'Told to stop.' }, '404': refusal('No such job.') }
	}
};

/** The API's description (OpenAPI 3.1), made from the schemas that the operations check their input with. */
export async function openApi(): Promise<ReturnType<typeof createDocument>> {
	const paths: ZodOpenApiPathsObject = {
		[UPLOADS]: {
			put: {
				operationId: 'upload',
				summary:
					'Takes one file as the raw body and answers with the id that import takes. In pieces: POST here, by the tus protocol 1.0.0.',
				requestBody: { content: { 'application/octet-stream': { schema: binary } } },
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
	for (const kind of ['conversations', 'messages'] as const) paths[`/api/v1/${kind}`] = { post: livePath(kind) };
	paths['/api/v1/webhooks/chatwoot'] = { post: chatwootPath };
	paths['/api/v1/imports/{id}/rejects'] = { get: rejectsPath };
	paths['/api/v1/roster/latest'] = { get: rosterPath };
	paths['/api/v1/jobs'] = {
		get: {
			operationId: 'jobs',
			summary: 'The commands asked for with Prefer: respond-async, within the hour; those that run first.',
			responses: { '200': text(z.object({ jobs: z.array(job) })) }
		}
	};
	paths['/api/v1/jobs/{id}'] = jobPath;
	for (const operation of await allOperations()) {
		const { name, summary, input, httpInput } = operation;
		paths[`/api/v1/${name}`] = {
			post: {
				operationId: name,
				summary,
				...(operation.isLong ? { parameters: later } : {}),
				requestBody: { required: true, content: { 'application/json': { schema: httpInput ?? input } } },
				responses: {
					'200': { description: 'Done.', content: answers(operation) },
					...(operation.isLong
						? {
								'202': { description: 'Begun; Location is its job.', content: { 'application/json': { schema: job } } }
							}
						: {}),
					...failures
				}
			}
		};
	}
	return createDocument({
		openapi: '3.1.0',
		info: {
			title: 'Poise',
			version: VERSION,
			description:
				'Every command of the command line is a POST with its options as JSON. Shares are 0..1, durations seconds, instants ISO 8601 UTC.'
		},
		paths,
		components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } }
	});
}
