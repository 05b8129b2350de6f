import { json } from '@sveltejs/kit';
import { jobsOf } from '#lib/server/jobs.ts';
import { inLanguage } from '#lib/log/bilingual.ts';
import type { Failure } from '#lib/server/perform.ts';
import { failed, failureDocument } from '../../answer.ts';
import { describeJob } from '../../describe-job.ts';
import { eventStream } from '../../streams.ts';
import type { RequestHandler } from './$types';

const noSuchJob: Failure = {
	blame: 'usage',
	problem: {
		code: 'no-such-job',
		message: { en: 'There is no such job.', zh: '没有这个任务。' },
		hint: {
			en: 'Jobs are forgotten an hour after their end, and when the server is started anew.',
			zh: '任务在结束一小时后或服务重启时被清除。'
		}
	}
};

/** How a job stands, or as server-sent events: its progress from now on, then its outcome. Leaving does not end it. */
export const GET: RequestHandler = ({ params, request, locals: { poise, locale } }) => {
	const jobs = jobsOf(poise);
	const job = jobs.find(params.id);
	if (!job) return failed(noSuchJob, locale, 404);
	if (request.headers.get('accept')?.includes('text/event-stream'))
		return eventStream(request, async (signal, send) => {
			for await (const { progress, performed } of jobs.follow(job.id, signal)) {
				if (performed === null) send('progress', progress ?? {});
				else if ('result' in performed) send('result', inLanguage(performed.result, locale));
				else if ('failure' in performed) send('error', failureDocument(performed.failure, locale));
			}
		});
	const { performed } = job;
	return json({
		...describeJob(job),
		...(performed && 'result' in performed ? { result: inLanguage(performed.result, locale) } : {}),
		...(performed && 'failure' in performed ? failureDocument(performed.failure, locale) : {})
	});
};

/** Cancels it: nothing is changed, unless it had ended already. */
export const DELETE: RequestHandler = ({ params, locals: { poise, locale } }) => {
	const jobs = jobsOf(poise);
	if (!jobs.find(params.id)) return failed(noSuchJob, locale, 404);
	jobs.cancel(params.id);
	return new Response(null, { status: 204 });
};
