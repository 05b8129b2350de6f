import { briefOf, briefOptions, briefTypes } from '#lib/server/operations/write-brief.ts';
import { badInput, failureOf } from '#lib/server/perform.ts';
import { currentRegister } from '#lib/server/operations/current-register.ts';
import { askedOf, supposedIn } from '#lib/ui/verdict/what-if.ts';
import { failed, notJson } from '../answer.ts';
import { whileConnected } from '../streams.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** The brief as a file to keep, in the reader's language unless it names one. */
async function answer({ request, locals, platform }: RequestEvent, input: object): Promise<Response> {
	const { poise, locale } = locals;
	const options = briefOptions.safeParse({ lang: locale, ...input }, { reportInput: true });
	if (!options.success) return failed({ blame: 'usage', problem: badInput(options.error) }, locale);
	const { format } = options.data;
	try {
		const { bytes, day } = await whileConnected(request, platform?.req.socket, (signal) =>
			briefOf(poise, options.data, { signal, report: () => undefined })
		);
		return new Response(new Uint8Array(bytes), {
			headers: {
				'content-type': briefTypes[format],
				'content-length': String(bytes.length),
				'content-disposition': `attachment; filename="poise-brief-${day}.${format}"`,
				'cache-control': 'no-store'
			}
		});
	} catch (cause) {
		return failed(failureOf(cause, request.signal), locale);
	}
}

/** The options as JSON, as of every command. */
export const POST: RequestHandler = async (event) => {
	const input: unknown = await event.request.json().catch(() => undefined);
	if (typeof input !== 'object' || input === null) return failed(notJson, event.locals.locale);
	return answer(event, input);
};

/** The same from an address, so that a page can link to it: `format`, `lang`, `seed`, and assumptions by their keys. */
export const GET: RequestHandler = async (event) => {
	const { searchParams } = event.url;
	const [format, seed] = [searchParams.get('format'), searchParams.get('seed')];
	return answer(event, {
		...(format === null ? {} : { format }),
		...(seed === null ? {} : { seed: Number(seed) }),
		assumptions: askedOf(await currentRegister(event.locals.poise), supposedIn(searchParams))
	});
};
