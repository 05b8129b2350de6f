import { schedulesSchema, type Schedule } from '#lib/log/schedules.ts';
import type { Session } from '../warehouse/engine.ts';

/** When people are at work, as it is set; none until somebody has. */
export async function currentSchedules(session: Session): Promise<readonly Schedule[]> {
	const [row] = await session.rows<{ schedules: string }>(
		'SELECT schedules FROM business_hours ORDER BY version DESC LIMIT 1'
	);
	return row ? schedulesSchema.parse(JSON.parse(row.schedules)) : [];
}

export interface BusinessHoursVersion {
	readonly version: number;
	readonly schedules: readonly Schedule[];
	/** ISO 8601 UTC. */
	readonly changedAt: string;
	readonly changedBy: string;
}

/** Every setting there has been, the newest first. */
export async function businessHoursHistory(session: Session): Promise<BusinessHoursVersion[]> {
	const rows = await session.rows<{ version: number; schedules: string; at: string; by: string }>(
		'SELECT version, schedules, changed_at AS at, changed_by AS "by" FROM business_hours ORDER BY version DESC'
	);
	return rows.map(({ version, schedules, at, by }) => ({
		version,
		schedules: schedulesSchema.parse(JSON.parse(schedules)),
		changedAt: at,
		changedBy: by
	}));
}
