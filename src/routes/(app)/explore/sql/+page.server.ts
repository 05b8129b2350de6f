import { views } from '#lib/console/views.ts';
import type { ConsolePage } from '#lib/ui/pages/console.ts';
import type { PageServerLoad } from './$types';

/** The statement of an address is put into the editor, never run: whoever wrote the link is not who follows it. */
export const load: PageServerLoad = ({ url }): { console: ConsolePage } => ({
	console: {
		sql: url.searchParams.get('sql') ?? '',
		views: views.map(({ name, about, columns }) => ({
			name,
			about,
			columns: columns.map((column) => ({ name: column.name, type: column.type, about: column.about }))
		}))
	}
});
