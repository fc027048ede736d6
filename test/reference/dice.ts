import fc from 'fast-check';
import type { GeneratorValue } from 'fast-check';

/** Choices of one random school; fast-check replays and shrinks them. */
export type Dice = {
  readonly int: (min: number, max: number) => number;
  readonly chance: (percent: number) => boolean;
  readonly pick: <Value>(first: Value, ...more: readonly Value[]) => Value;
  readonly some: <Value>(values: readonly Value[], percent: number) => readonly Value[];
};

export function diceOf(generate: GeneratorValue): Dice {
  const int = (min: number, max: number): number => generate(fc.integer, { min, max });
  const chance = (percent: number): boolean => int(1, 100) > 100 - percent;
  return {
    int,
    chance,
    pick: (first, ...more) => more[int(0, more.length) - 1] ?? first,
    some: (values, percent) => values.filter(() => chance(percent)),
  };
}
