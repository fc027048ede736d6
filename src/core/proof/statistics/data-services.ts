import type { Service } from '../../entries/entry';
import type { StatisticsRow } from '../../statistics/statistics-row';
import type { Table } from '../../tables/table';
import type { ContentCell } from '../../base/sheet-content';
import { unread } from '../../base/parsed';
import type { Parsed } from '../../base/parsed';
import type { DataLine } from './data-blocks';
import { sourceOf } from './data-keys';
import type { KeptColumns } from './data-kept';
import { lineHead, unlessMoved } from './data-lines';
import type { NumberRule, Readings } from './data-readings';
import { figureValue } from './figure-cell';

/** Lines of a block, which of them belong to a row of 附件2 (first and last, from 0), and the rows of the register in them. */
export type RowLines = {
  readonly lines: readonly DataLine[];
  readonly ranges: Map<StatisticsRow, readonly [number, number]>;
  readonly taken: ReadonlySet<number>;
};

export const volunteersColumn = 3;
export const hoursColumn = 4;

const telling = ['日期', '活动名称', '单位'];

/** 志愿服务登记, the rows of one activity together; those that count nowhere are only watched. */
export function serviceLines(
  rows: readonly StatisticsRow[],
  table: Table | undefined,
  kept: KeptColumns,
  readings: Readings,
): RowLines {
  const lines: DataLine[] = [];
  const ranges = new Map<StatisticsRow, readonly [number, number]>();
  const taken = new Set<number>();
  if (table === undefined) return { lines, ranges, taken };
  for (const row of rows) {
    const own = row.registered?.services ?? [];
    if (own.length > 0) ranges.set(row, [lines.length, lines.length + own.length - 1]);
    for (const service of own) {
      taken.add(service.row);
      const head = lineHead(row.index, service.row, kept.moved('services', service.row, telling));
      lines.push([...head, ...numbersOf(lines.length, service, table, readings)]);
    }
  }
  return { lines, ranges, taken };
}

function numbersOf(line: number, service: Service, table: Table, readings: Readings): readonly ContentCell[] {
  const number = (heading: string, read: Parsed<number>, rule: NumberRule): ContentCell => {
    const source = sourceOf(table, service.row, heading);
    if (source === undefined) return { value: read === unread ? figureValue(read) : null };
    return { value: figureValue(read), formula: unlessMoved('services', line, readings.number(source, rule, read)) };
  };
  return [number('志愿者人次', service.volunteers, 'whole'), number('时长', service.hours, 'halves')];
}
