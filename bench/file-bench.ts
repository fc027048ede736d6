import { planPreparation } from '../src/core/prepare/plan-preparation';
import { chongqing2024 } from '../src/core/schemes/chongqing-2024';
import type { TableRows } from '../src/core/schemes/table-rows';
import { newWorkbookFile, openWorkbookFile } from '../src/workbook/file-workbook';
import { sayIn } from '../src/words/words';
import { measure } from './measure';
import type { Measured } from './measure';

/** Laying out, writing, opening and changing a workbook whose 宣传登记 holds so many rows. */
export async function fileBench(rows: number): Promise<readonly Measured[]> {
  const label = `${rows} rows`;
  const options = {
    scheme: chongqing2024,
    workbookId: 'bench',
    say: sayIn('zh-CN'),
    filled: { articles: articlesOf(rows) },
  };
  const plan = planPreparation([], options);
  const made = newWorkbookFile();
  const laid = await measure(`file: lay out ${label}`, 1, async () => {
    await made.apply(plan.changes);
    return made;
  });
  const written = await measure(`file: to bytes ${label}`, 1, () => made.toBytes());
  const bytes = made.toBytes();
  const read = await measure(`file: open and read ${label}`, 3, async () => openWorkbookFile(bytes).readAll());
  const patched = await measure(`file: open, change 2000 cells, to bytes ${label}`, 3, async () => {
    const workbook = openWorkbookFile(bytes);
    const edits = Array.from({ length: 2000 }, (_, at) => ({
      sheet: '宣传登记',
      row: 3 + at * 5,
      column: 8,
      value: `第${at}条`,
    }));
    await workbook.apply([{ kind: 'cells', edits }]);
    return workbook.toBytes();
  });
  return [laid, written, read, patched];
}

function articlesOf(rows: number): TableRows {
  return {
    headings: ['标题', '链接', '媒体', '级别', '渠道', '发布日期', '单位', '活动名称'],
    rows: Array.from({ length: rows }, (_, at) => [
      ...[`第${at}篇稿件`, `https://www.school.example/${at}.html`, '学校网站', '校级'],
      ...['网站', '2024-05-18', '信息技术系', `活动${at % 90}`],
    ]),
  };
}
