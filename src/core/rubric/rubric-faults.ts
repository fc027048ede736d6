import { sum, toNumber, zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Message, MessageOf } from '../base/findings';
import type { Heading } from '../tables/table-spec';
import type { Criterion } from './criterion';
import { stepText } from './parameter-text';
import { partOf } from './parse-rubric';
import type { RubricReading } from './parse-rubric';

/** A way in which the rubric does not add up (R1): the row on 评价细则, or null for the sheet as a whole. */
export type RubricFault = {
  readonly row: number | null;
  readonly heading: Heading<'rubric'>;
  readonly message: Message & { readonly id: MessageOf<'R1'> };
  readonly found: string | null;
};

/**
 * R1 beyond single cells: the points of the rubric against 满分 and 项目分值, and the points of 参数 against 分值. Any fault blocks scoring:
 * a rubric that sums to 105, and a 20-point item made of 20 + 8, are published practice.
 */
export function rubricFaults(reading: RubricReading, fullMark: Exact): readonly RubricFault[] {
  const { rubric } = reading;
  const full = statedFull(reading);
  const values = { full: toNumber(fullMark), sum: toNumber(full) };
  const wrongFull: RubricFault = {
    row: null,
    heading: '分值',
    message: { id: 'r1.full', values },
    found: String(values.sum),
  };
  return [
    ...(full.equals(fullMark) ? [] : [wrongFull]),
    ...wrongItems(reading),
    ...rubric.criteria.flatMap(wrongPoints),
  ];
}

/** The sum of the rubric, with criteria whose 方式 is still empty. */
export function statedFull({ rubric, open }: RubricReading): Exact {
  const inside = open.filter(({ item }) => partOf(item) === 'inside');
  return rubric.full.add(sum(inside.map(({ points }) => points)));
}

function wrongItems({ rubric, stated, open }: RubricReading): readonly RubricFault[] {
  const sums = new Map<string, Exact>();
  for (const { item, max } of rubric.criteria) sums.set(item, (sums.get(item) ?? zero).add(max));
  for (const { item, points } of open) sums.set(item, (sums.get(item) ?? zero).add(points));
  return stated.flatMap(({ item, points, row }) => {
    const made = sums.get(item) ?? zero;
    const values = { item, stated: toNumber(points), sum: toNumber(made) };
    const fault: RubricFault = {
      row,
      heading: '项目分值',
      message: { id: 'r1.item', values },
      found: String(values.stated),
    };
    return made.equals(points) ? [] : [fault];
  });
}

function wrongPoints(criterion: Criterion): readonly RubricFault[] {
  const { prices, bands, places, rest } = criterion.parameters;
  const points: [string, Exact][] = [
    ...[...prices].flatMap(([name, price]): [string, Exact][] => (price === 'all' ? [] : [[name, price]])),
    ...(bands === null ? [] : bands.steps.map((step): [string, Exact] => [stepText(step, bands.share), step.points])),
    ...[...places].map(([number, value]): [string, Exact] => [String(number), value]),
    ['其余', rest],
  ];
  const tooHigh = points.filter(([, value]) => value.compare(criterion.max) > 0);
  return tooHigh.map(([name, value]): RubricFault => {
    const values = { id: criterion.id, name, points: toNumber(value), max: toNumber(criterion.max) };
    return { row: criterion.row, heading: '参数', message: { id: 'r1.above', values }, found: name };
  });
}
