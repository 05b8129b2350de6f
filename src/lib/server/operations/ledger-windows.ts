import { defaultWindows, type Windows } from '#lib/log/windows.ts';
import type { Session } from '../warehouse/engine.ts';

/** The ledger's windows as they are set; those nobody has set are the default. */
export async function currentWindows(session: Pick<Session, 'rows'>): Promise<Windows> {
	const [row] = await session.rows<{ windows: string }>(
		'SELECT windows FROM ledger_windows ORDER BY version DESC LIMIT 1'
	);
	return row ? { ...defaultWindows, ...(JSON.parse(row.windows) as Partial<Windows>) } : defaultWindows;
}

export interface WindowsVersion {
	readonly version: number;
	readonly windows: Windows;
	/** ISO 8601 UTC. */
	readonly changedAt: string;
	readonly changedBy: string;
}

/** Every setting there has been, the newest first. */
export async function windowsHistory(session: Session): Promise<WindowsVersion[]> {
	const rows = await session.rows<{ version: number; windows: string; at: string; by: string }>(
		'SELECT version, windows, changed_at AS at, changed_by AS "by" FROM ledger_windows ORDER BY version DESC'
	);
	return rows.map(({ version, windows, at, by }) => ({
		version,
		windows: { ...defaultWindows, ...(JSON.parse(windows) as Partial<Windows>) },
		changedAt: at,
		changedBy: by
	}));
}
