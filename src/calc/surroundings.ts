/** What a calculation takes from the world around it. */
export type Surroundings = {
  /** This moment as a serial number counted from 1900: its whole part is the day. */
  readonly today: () => number;
  /** From 0 to below 1, for RAND. */
  readonly chance: () => number;
};
