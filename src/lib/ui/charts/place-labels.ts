import { textWidth } from '#lib/ui/charts/parts.ts';

export const sides = ['right', 'left', 'top', 'bottom'] as const;
export type Side = (typeof sides)[number];

export interface Dot {
	/** Centre and radius, pixels. */
	readonly x: number;
	readonly y: number;
	readonly radius: number;
	readonly text: string;
}

export interface Bounds {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

const gap = 5;

/** The box that a dot's label fills when it stands at one side. */
export function labelBox({ x, y, radius, text }: Dot, side: Side, size: number): Bounds {
	const width = textWidth(text, size);
	const height = size * 1.25;
	if (side === 'right')
		return { left: x + radius + gap, right: x + radius + gap + width, top: y - height / 2, bottom: y + height / 2 };
	if (side === 'left')
		return { left: x - radius - gap - width, right: x - radius - gap, top: y - height / 2, bottom: y + height / 2 };
	const top = side === 'top' ? y - radius - gap - height : y + radius + gap;
	return { left: x - width / 2, right: x + width / 2, top, bottom: top + height };
}

const overlap = (a: Bounds, b: Bounds) =>
	Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
	Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

const outside = (box: Bounds, bounds: Bounds) =>
	Math.max(0, bounds.left - box.left) +
	Math.max(0, box.right - bounds.right) +
	Math.max(0, bounds.top - box.top) +
	Math.max(0, box.bottom - bounds.bottom);

/**
 * Chooses a side for every dot's label so that labels cover neither each other nor a dot nor an obstacle, nor leave
 * the bounds: each dot in turn takes its best side given the others', four times over, which settled every layout of
 * up to 40 dots that was tried. A label that still covers more than a quarter of itself is left out (null).
 */
export function placeLabels(
	dots: readonly Dot[],
	bounds: Bounds,
	obstacles: readonly Bounds[] = [],
	size = 12
): (Side | null)[] {
	const bodies = dots.map(({ x, y, radius }) => ({
		left: x - radius,
		right: x + radius,
		top: y - radius,
		bottom: y + radius
	}));
	const chosen: Side[] = dots.map(() => 'right');
	const cost = (at: number, side: Side) => {
		const dot = dots[at];
		if (!dot) return 0;
		const box = labelBox(dot, side, size);
		const covered = dots.reduce((sum, other, index) => {
			if (index === at) return sum;
			const body = bodies[index];
			const beside = chosen[index];
			return sum + (body ? overlap(box, body) : 0) + (beside ? overlap(box, labelBox(other, beside, size)) : 0);
		}, 0);
		const blocked = obstacles.reduce((sum, obstacle) => sum + overlap(box, obstacle), 0);
		return covered + blocked + outside(box, bounds) * size * 2 + sides.indexOf(side);
	};
	for (let pass = 0; pass < 4; pass++) {
		for (const at of dots.keys()) {
			chosen[at] = sides.reduce((best, side) => (cost(at, side) < cost(at, best) ? side : best));
		}
	}
	return chosen.map((side, at) => {
		const area = textWidth(dots[at]?.text ?? '', size) * size * 1.25;
		return cost(at, side) > area / 4 + sides.length ? null : side;
	});
}

/** Where a dot's label stands, and what it says: the text, or a number under which a list beside the drawing has it. */
export interface Label {
	/** null: no room for even a number at any side; it stands on the dot. */
	readonly side: Side | null;
	/** From 1; null: the label is the text itself. */
	readonly number: number | null;
}

/** As `placeLabels`, but what finds no room for its text gets a number, so that nothing is left out. */
export function placeOrNumber(
	dots: readonly Dot[],
	bounds: Bounds,
	obstacles: readonly Bounds[] = [],
	size = 12
): readonly Label[] {
	const numbers = new Map<number, number>();
	for (;;) {
		const said = dots.map((dot, at) => ({ ...dot, text: numbers.get(at)?.toString() ?? dot.text }));
		const sidesOf = placeLabels(said, bounds, obstacles, size);
		// a number makes room: what is left out beside it may be one of the others
		const left = sidesOf.flatMap((side, at) => (side === null && !numbers.has(at) ? [at] : []));
		if (left.length === 0) return sidesOf.map((side, at) => ({ side, number: numbers.get(at) ?? null }));
		for (const at of left) numbers.set(at, numbers.size + 1);
	}
}

/** Texts set in lines no wider than so many pixels, a gap between them. */
export function inLines(texts: readonly string[], width: number, size: number, between = '   '): readonly string[] {
	const lines: string[] = [];
	for (const text of texts) {
		const last = lines.at(-1);
		const longer = last === undefined ? text : last + between + text;
		if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
		else lines.push(text);
	}
	return lines;
}
