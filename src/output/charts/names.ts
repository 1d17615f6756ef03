// Places names beside dots so that none lies on another name or on a dot; a name that finds no room is left out.

export interface Dot {
  x: number;
  y: number;
  name: string;
}

/** Where a name goes: the point of its `anchor` on the base line. */
export interface Placed {
  name: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Size of a letter and of a dot, in units of the picture, a little on the generous side. */
const letter = { width: 6.6, height: 11 }, radius = 5;

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const apart = (a: Box, b: Box): boolean => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

/** Names in the order of the dots: earlier ones have the first choice of places. */
export function placeNames(dots: readonly Dot[], frame: Frame): Placed[] {
  const taken: Box[] = dots.map(({ x, y }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }));
  const placed: Placed[] = [];
  for (const [i, { x, y, name }] of dots.entries()) {
    const width = name.length * letter.width, half = letter.height / 2;
    const places: (Placed & { box: Box })[] = ([
      ['start', 8, 0], ['end', -8, 0], ['middle', 0, -11], ['middle', 0, 12], ['start', 6, -9], ['start', 6, 9], ['end', -6, -9], ['end', -6, 9],
    ] as const).map(([anchor, dx, dy]) => {
      const left = x + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      return { name, anchor, x: x + dx, y: y + dy + 4, box: { left, right: left + width, top: y + dy - half, bottom: y + dy + half } };
    });
    const free = places.find(({ box }) => box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom && taken.every((other, k) => k === i || apart(box, other)));
    if (free === undefined) continue;
    const { box, ...place } = free;
    taken.push(box);
    placed.push(place);
  }
  return placed;
}
