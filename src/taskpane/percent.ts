import type { MarksView } from '../engine/overview';

/** How much is given of what is due, rounded down so that nothing looks whole before it is: `63%`. */
export function percent({ given, due }: MarksView, language: string): string {
  const share = due === 0 ? 1 : Math.floor((given / due) * 100) / 100;
  return share.toLocaleString(language, { style: 'percent' });
}
