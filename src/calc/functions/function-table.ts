import { conditional } from './conditional';
import { dates } from './dates';
import type { FunctionDefinition } from './definition';
import { information } from './information';
import { logic } from './logic';
import { lookups } from './lookup';
import { maths } from './maths';
import { roundings } from './rounding';
import { statistics } from './statistics';
import { texts } from './text';

/** The calculation's own functions by upper-case name. */
export const functionTable: ReadonlyMap<string, FunctionDefinition> = new Map(
  [logic, maths, roundings, statistics, conditional, texts, lookups, information, dates].flatMap((group) =>
    Object.entries(group),
  ),
);
