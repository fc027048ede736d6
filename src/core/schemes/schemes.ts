import { blankScheme } from './blank';
import { chongqing2024 } from './chongqing-2024';
import { dongying2023 } from './dongying-2023';
import type { Scheme } from './scheme';

/** The built-in schemes; none of them is a special case anywhere else. */
export const schemes: readonly Scheme[] = [chongqing2024, dongying2023, blankScheme];

/** The scheme of that id (活动设置 方案); undefined for the school's own. */
export function schemeOf(id: string): Scheme | undefined {
  return schemes.find((scheme) => scheme.id === id);
}
