const digits = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value]));
digits.set('〇', 0).set('两', 2).set('兩', 2);
[...'壹贰叁肆伍陆柒捌玖'].forEach((character, index) => digits.set(character, index + 1));
const scales = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

/**
 * A number in Chinese numerals below one hundred million: `三十` is 30, `一百二` is 120, `一千零五` is 1005,
 * `二〇` is 20. Undefined where the text is anything else.
 */
export function parseChineseNumeral(text: string): number | undefined {
  if (text === '') return undefined;
  if ([...text].every((character) => digits.has(character))) {
    return Number([...text].map((character) => digits.get(character)).join(''));
  }
  const [high = '', low, ...more] = text.split('万');
  if (more.length > 0) return undefined;
  if (low === undefined) return belowTenThousand(high);
  const upper = belowTenThousand(high);
  // 一万二 means 12000, but 一万零二 means 10002.
  const short = low.length === 1 ? digits.get(low) : undefined;
  const lower = short !== undefined ? short * 1000 : low === '' ? 0 : belowTenThousand(low.replace(/^零/, ''));
  return upper === undefined || lower === undefined ? undefined : upper * 10_000 + lower;
}

function belowTenThousand(text: string): number | undefined {
  let total = 0;
  let pending: number | undefined;
  let lastScale = 10_000;
  let skipped = false;
  for (const character of text) {
    const scale = scales.get(character);
    const digit = digits.get(character);
    if (scale !== undefined) {
      if (scale >= lastScale) return undefined;
      total += (pending ?? 1) * scale;
      pending = undefined;
      lastScale = scale;
      skipped = false;
    } else if (digit === undefined || pending !== undefined) {
      return undefined;
    } else if (digit === 0) {
      skipped = true;
    } else {
      pending = digit;
    }
  }
  // 一百二 means 120, but 一百零二 means 102.
  if (pending !== undefined)
    total += skipped || lastScale === 10 || lastScale === 10_000 ? pending : pending * (lastScale / 10);
  return total;
}
