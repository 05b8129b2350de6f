import { json } from '@sveltejs/kit';
import { openApi } from '#lib/server/open-api.ts';

export const GET = () => json(openApi());
