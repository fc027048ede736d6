import type { Service } from '../../entries/entry';
import type { StatisticsRow } from '../../statistics/statistics-row';
import type { Table } from '../../tables/table';
import type { ContentCell } from '../../base/sheet-content';
import { dataCell } from './data-blocks';
import type { DataLine } from './data-blocks';
import { allHeadings, rowKey, sourceOf } from './data-keys';
import { lineHead } from './data-lines';
import type { NumberRule, Readings } from './data-readings';
import { figureValue } from './figure-cell';
import { unread } from '../../base/parsed';
import type { Parsed } from '../../base/parsed';

/** Lines of a block, and which of them belong to a row of 附件2: first and last, from 0. */
export type RowLines = {
  readonly lines: readonly DataLine[];
  readonly ranges: Map<StatisticsRow, readonly [number, number]>;
};

export const volunteersColumn = 4;
export const hoursColumn = 5;

/** 志愿服务登记, the rows of one activity together; those that count nowhere come last and are only watched. */
export function serviceLines(
  rows: readonly StatisticsRow[],
  services: readonly Service[],
  table: Table | undefined,
  readings: Readings,
): RowLines {
  const lines: DataLine[] = [];
  const ranges = new Map<StatisticsRow, readonly [number, number]>();
  if (table === undefined) return { lines, ranges };
  const repeated = new Set(services.map((service) => service.repeats));
  const taken = new Set<Service>();
  for (const row of rows) {
    const own = row.registered?.services ?? [];
    if (own.length > 0) ranges.set(row, [lines.length, lines.length + own.length - 1]);
    for (const service of own) {
      taken.add(service);
      const headings = repeated.has(service.row) ? allHeadings(table) : ['日期', '活动名称', '单位'];
      lines.push(countedLine(lines.length, row.index, service, table, headings, readings));
    }
  }
  for (const { row } of services.filter((service) => !taken.has(service))) {
    lines.push(lineHead('services', lines.length, null, row, rowKey(table, row, allHeadings(table))));
  }
  return { lines, ranges };
}

/** An empty 志愿者人次 takes the row out of every count (M1): while there is one, the row has not changed. */
function countedLine(
  line: number,
  index: number,
  service: Service,
  table: Table,
  headings: readonly string[],
  readings: Readings,
): DataLine {
  const number = (heading: string, read: Parsed<number>, rule: NumberRule): ContentCell => {
    const source = sourceOf(table, service.row, heading);
    if (source === undefined) return { value: read === unread ? figureValue(read) : null };
    return { value: figureValue(read), formula: readings.number(source, rule, read) };
  };
  const filled = `${dataCell('services', line, volunteersColumn)}<>""`;
  return [
    ...lineHead('services', line, index, service.row, rowKey(table, service.row, headings), filled),
    number('志愿者人次', service.volunteers, 'whole'),
    number('时长', service.hours, 'halves'),
  ];
}
