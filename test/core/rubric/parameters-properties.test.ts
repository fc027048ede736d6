import type { Mode } from '../../reference/reference-school';

import type { Parameters, Step } from '../../../src/core/rules/criterion-rule';
import fc from 'fast-check';
import { exact, toNumber } from '../../../src/core/base/decimal';
import type { Exact } from '../../../src/core/base/decimal';
import { normaliseName } from '../../../src/core/names/normalise-name';
import { parameterText } from '../../../src/core/rubric/parameter-text';
import { emptyParameters, parseParameters } from '../../../src/core/rubric/parse-parameters';
import { reachedStep } from '../../../src/core/rules/modes/band';
import { exactly, valueOf } from '../../../src/core/rules/term-number';
import { diceOf } from '../../reference/dice';
import type { Dice } from '../../reference/dice';
import { exact as rational, over } from '../../reference/rational';
import { mutated, noiseText, placesText, pricesText, thresholdsText } from '../../reference/random-parameters';
import { readReference } from '../../reference/reference-parameters';
import type { ReferenceParameters } from '../../reference/reference-parameters';

function pointsAt(steps: readonly Step[], value: Exact): Exact {
  const reads = { value: () => value };
  return exactly(valueOf(reachedStep(steps, { is: 'read', name: 'quantity' }))(reads));
}

/** WEEKTALLY_CASES and WEEKTALLY_SEED widen the search. */
const numRuns = Number(process.env.WEEKTALLY_CASES ?? 1500);
const seed = Number(process.env.WEEKTALLY_SEED ?? 20240512);

type Typed = { readonly mode: Mode; readonly text: string };

const modes = ['扣分', '计数', '是否', '名次', '分档', '比例', '评委', '否决'] as const;

function textOf(dice: Dice, mode: Mode): string {
  switch (mode) {
    case '名次':
      return placesText(dice, 15);
    case '分档':
      if (dice.chance(25))
        return pricesText(dice, 10, ['全程', '部分', ...dice.some(['3类及以上', '无记录', '无'], 50)]);
      return thresholdsText(dice, 10, dice.chance(60));
    case '是否':
      return pricesText(dice, 1, ['有', ...dice.some(['无', '否', '是'], 30)]);
    case '比例':
      return dice.pick('', '基准=5%', '基准：１０％', '基准=0.05', '基准=5');
    case '评委':
      return dice.pick('', '满分=100', '满分：10分', '满分=0', '满分=5%');
    case '否决':
      return dice.pick('', '安全事故', '安全事故；舆情', '安全事故=1');
    default:
      return pricesText(dice, 5, ['迟交', '缺一项', '10:00后到', '未交'], mode === '扣分');
  }
}

/** Half of them as schools type them, the others with signs changed, or thrown together. */
const typed: fc.Arbitrary<Typed> = fc.gen().map((generate) => {
  const dice = diceOf(generate);
  const mode = dice.pick(...modes);
  const text = textOf(dice, mode);
  const noisy = dice.pick(text, text, text, mutated(dice, text), mutated(dice, mutated(dice, text)), noiseText(dice));
  return { mode, text: noisy };
});

const chineseText: fc.Arbitrary<Typed> = fc.record({
  mode: fc.constantFrom(...modes),
  text: fc.string({
    unit: fc.constantFrom(
      ...'第一二三十名次档分扣全其余有无是否记录基准满以上下及不足未达内含≥≤<>=＝%％:：;；,，、-—~至到（）()０1２3５9. \n迟交类',
    ),
    maxLength: 16,
  }),
});

/** What 参数 means, as plain values that both readers give: bands by their points at many values. */
function meaningOf(parameters: Parameters, limits: readonly number[]) {
  const { bands, places, rest, base, markMax } = parameters;
  const prices = [...parameters.prices].map(([name, price]) => [
    normaliseName(name),
    price === 'all' ? '全扣' : toNumber(price),
  ]);
  return {
    prices: prices.sort(),
    bands: bands && limits.map((value) => toNumber(pointsAt(bands.steps, exact(value).div(bands.share ? 100 : 1)))),
    places: Array.from({ length: 40 }, (_, at) => toNumber(places.get(at + 1) ?? rest)),
    base: base && toNumber(base.mul(100)),
    markMax: markMax && toNumber(markMax),
  };
}

function referenceMeaning(read: ReferenceParameters, limits: readonly number[]): ReturnType<typeof meaningOf> {
  const { bands } = read;
  return {
    prices: read.prices.map(({ name, points }) => [normaliseName(name), points]).sort(),
    bands: bands && limits.map((value) => bands.pointsAt(over(rational(value), rational(bands.percent ? 100 : 1)))),
    places: Array.from({ length: 40 }, (_, at) => read.pointsOfPlace(at + 1)),
    base: read.base,
    markMax: read.markMax,
  };
}

/** Every number in the text, and values around and between them. */
function valuesAround(text: string): readonly number[] {
  const written = (text.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? []).map(Number).filter((value) => value < 1e6);
  return [0, ...written]
    .flatMap((value) => [value, value + 0.001, Math.max(0, value - 0.001), value + 7])
    .map((value) => Number(value.toFixed(4)));
}

function agrees({ mode, text }: Typed): void {
  const { parameters, problems } = parseParameters(text, mode);
  const reference = readReference(text, mode);
  const limits = valuesAround(text);
  const meant = problems.length > 0 ? 'R1' : meaningOf(parameters, limits);
  expect(meant).toEqual(reference === null ? 'R1' : referenceMeaning(reference, limits));
  if (problems.length > 0) expect(parameters).toEqual(emptyParameters);
  else if (mode !== '否决') {
    const again = parseParameters(parameterText({ mode, parameters }), mode);
    const comparable = (one: Parameters) => {
      const { prices, ...rest } = meaningOf(one, limits);
      return { ...rest, prices: prices.filter(([name]) => name !== '其余') };
    };
    expect(again.problems).toEqual([]);
    expect(comparable(again.parameters)).toEqual(comparable(parameters));
  }
}

test('any text is refused, or means what the contract says', () => {
  fc.assert(fc.property(typed, agrees), { numRuns, seed });
});

test('signs thrown together are refused, or mean what the contract says', () => {
  fc.assert(fc.property(chineseText, agrees), { numRuns, seed });
});

test('what schools type is mostly read', () => {
  const read = fc.sample(typed, { numRuns: 1000, seed }).filter(({ mode, text }) => readReference(text, mode) !== null);
  expect(read.length).toBeGreaterThan(350);
});
