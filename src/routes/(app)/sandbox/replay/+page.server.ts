import { replayPage } from '#lib/server/replay-page.ts';
import type { ReplayPage } from '#lib/ui/pages/replay.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { poise } }): Promise<{ replay: ReplayPage }> => ({
	replay: await replayPage(poise)
});
