/** Numbers that look random and are the same each time, because sample workbooks are compared and photographed. */
export type Seeded = {
  /** From 0, below 1. */
  readonly share: () => number;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  /** True with this probability. */
  readonly happens: (share: number) => boolean;
  /** An item of a non-empty list. */
  readonly pick: <T>(list: readonly T[]) => T;
};

/** A separate stream for each key, so that a new row changes no number elsewhere. Example: `seeded('A1.1 机电工程系')`. */
export function seeded(key: string): Seeded {
  let state = hash(key);
  const share = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(share() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    const [picked] = list.slice(whole(0, list.length - 1));
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
  return { share, whole, happens: (wanted) => share() < wanted, pick };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value;
}
