import type { Showing } from '../article.ts';

const PICTURE = /^!\[(.*)\]\(picture:([^()]*)\)$/u;
const VIDEO = /^\[(.*)\]\(([a-z]+:[^\s()]*)\)$/u;
/** A step that would be read as something else gets a backslash in front. */
const GUARDED = /^(\\|!?\[)/u;

/** A picture or a video as a line of Markdown. */
export const showingLine = (each: Showing): string =>
	'picture' in each ? `![${each.alt}](picture:${each.picture})` : `[${each.title}](${each.video})`;

/** Steps as lines, each followed by what is shown beside it. */
export const stepLines = (
	steps: readonly string[],
	showing: readonly Showing[] = []
): readonly { readonly step: string; readonly shown: readonly string[] }[] =>
	steps.map((step, at) => ({
		step: GUARDED.test(step) ? `\\${step}` : step,
		shown: showing.filter((each) => each.step === at + 1).map(showingLine)
	}));

/** The same read back. Nothing is checked; what is shown before the first step has the step 0. */
export function readStepLines(lines: readonly string[]): { readonly steps: string[]; readonly showing: Showing[] } {
	const steps: string[] = [];
	const showing: Showing[] = [];
	for (const line of lines.map((each) => each.trim())) {
		const picture = PICTURE.exec(line);
		const video = VIDEO.exec(line);
		if (line === '') continue;
		if (picture) showing.push({ step: steps.length, alt: picture[1] ?? '', picture: picture[2] ?? '' });
		else if (video) showing.push({ step: steps.length, title: video[1] ?? '', video: video[2] ?? '' });
		else steps.push(line.startsWith('\\') ? line.slice(1) : line);
	}
	return { steps, showing };
}
