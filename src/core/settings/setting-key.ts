import { trimSigns } from '../base/trim-signs';
import { normaliseName } from '../names/normalise-name';

/** How a setting is matched: spelling differences and a colon at the end aside. `满分：` is 满分. */
export function settingKey(name: string): string {
  return trimSigns(normaliseName(name), ':');
}
