import { ownSheets } from '../../base/own-sheets';

/** The sheets that carry the formulas between entries and totals. */
export const stepsName = ownSheets.steps.name;
export const linesName = ownSheets.lines.name;
export const marksName = ownSheets.marks.name;
export const readingsName = ownSheets.readings.name;
