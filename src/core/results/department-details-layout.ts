/** 得分与扣分明细: A4 portrait, so that no column is wide. */
export const departmentDetailsColumns = [
  { heading: '项目', width: 13 },
  { heading: '编号', width: 7 },
  { heading: '评分内容', width: 30 },
  { heading: '分值', width: 7.5 },
  { heading: '得分', width: 8.5 },
  { heading: '失分', width: 8.5 },
  { heading: '依据', width: 30 },
] as const;

export const departmentDetailsName = '得分与扣分明细';
export const lastColumn = departmentDetailsColumns.length - 1;
/** Where the heading row stands, from 0. */
export const departmentDetailsHeadingRow = 2;

export const columnAt = (heading: (typeof departmentDetailsColumns)[number]['heading']) =>
  departmentDetailsColumns.findIndex((column) => column.heading === heading);

export const widthAt = (column: number) => departmentDetailsColumns[column]?.width ?? 10;
