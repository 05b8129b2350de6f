import type { Job } from '#lib/server/jobs.ts';

/** A job as the API shows it, its outcome aside. */
export const describeJob = ({ id, command, startedAt, progress, performed }: Job) => ({
	job: id,
	command,
	startedAt: new Date(startedAt).toISOString(),
	state: performed === null ? 'running' : 'failure' in performed ? 'failed' : 'done',
	progress
});
