import { json } from '@sveltejs/kit';
import { openApi } from '#lib/server/open-api.ts';

export const GET = async () => json(await openApi());
