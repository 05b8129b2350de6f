import { json } from '@sveltejs/kit';
import { jobsOf } from '#lib/server/jobs.ts';
import { describeJob } from '../describe-job.ts';
import type { RequestHandler } from './$types';

/** The commands that were asked for with `Prefer: respond-async`: those that run first. */
export const GET: RequestHandler = ({ locals }) => json({ jobs: jobsOf(locals.poise).list().map(describeJob) });
