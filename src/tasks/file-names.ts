import { trimSigns } from '../core/base/trim-signs';

/** Bytes of a name on the file systems in use, with room for what programs put around it. */
const longest = 200;
/** Characters that Windows forbids, invisible ones, marks that change the direction of text, and halves of characters. */
const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Names of devices in Windows, whatever their ending. */
const device = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=$|[. ])/iu;

/**
 * A file name for each text, `〈start〉〈text〉.xlsx`: without what a system forbids, short enough, and different where the texts differ,
 * also for systems that do not tell capitals apart; a number is added where it must be. The same texts in the same order give the same names.
 */
export function fileNames(start: string, texts: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const clean = trimSigns(text.normalize('NFC').replace(forbidden, '_'), '. ');
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : ` (${String(number)})`;
      const stem = cut(`${start}${clean}`, longest - suffix.length).replace(device, '_$&');
      const name = `${stem === '' ? '_' : stem}${suffix}.xlsx`;
      // Some systems do not tell ß from ss.
      const key = name.toUpperCase().toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  });
}

/** Cuts between characters, so that none is halved. */
function cut(text: string, bytes: number): string {
  const utf8 = new TextEncoder();
  let kept = '';
  let length = 0;
  for (const character of text) {
    length += utf8.encode(character).length;
    if (length > bytes) break;
    kept += character;
  }
  return trimSigns(kept, '. ');
}
