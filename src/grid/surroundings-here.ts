import type { Surroundings } from '../calc/surroundings';

/** The world around a calculation on this computer. */
export const surroundingsHere: Surroundings = { today: serialNow, chance: Math.random };

/** This moment of this computer's calendar, as a serial number counted from 1900. */
function serialNow(): number {
  const now = new Date();
  return now.getTime() / 86_400_000 - now.getTimezoneOffset() / 1440 + 25_569;
}
