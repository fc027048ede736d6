import type { MarksView } from '../engine/overview';

/** How much is given of what is due, rounded down so that nothing looks whole before it is: `63%`. */
export function percent({ given, due }: MarksView): string {
  return `${String(due === 0 ? 100 : Math.floor((given / due) * 100))}%`;
}
