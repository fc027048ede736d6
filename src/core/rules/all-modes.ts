import type { Mode } from './mode';
import { band } from './modes/band';
import { counting } from './modes/count';
import { deduction } from './modes/deduction';
import { marks } from './modes/marks';
import { places } from './modes/places';
import { ratio } from './modes/ratio';
import { veto } from './modes/veto';
import { yesNo } from './modes/yes-no';

/** Every way of scoring by its name in 方式, in the order in which sheets offer them. */
export const modes = {
  评委: marks,
  比例: ratio,
  扣分: deduction,
  计数: counting,
  名次: places,
  分档: band,
  是否: yesNo,
  否决: veto,
} as const satisfies Readonly<Record<string, Mode>>;

export type ScoringMode = keyof typeof modes;

const isMode = (name: string): name is ScoringMode => name in modes;
export const scoringModes: readonly ScoringMode[] = Object.keys(modes).filter(isMode);
