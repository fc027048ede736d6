import { ownNames } from '../../tables/own-sheets';

/** The sheets that carry the formulas between entries and totals. */
export const stepsName = ownNames.steps;
export const linesName = ownNames.lines;
export const marksName = ownNames.marks;
export const readingsName = ownNames.readings;
