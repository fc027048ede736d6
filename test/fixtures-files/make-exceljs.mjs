// Makes exceljs.xlsx: `npm i exceljs@4.4.0` in a folder of its own, and there `node …/make-exceljs.mjs` (no dependency of the product).
import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';

const ExcelJS = createRequire(`${process.cwd()}/`)('exceljs');
const departments = ['信息技术系', '机电工程系', '建筑工程系'];
const tables = {
  活动设置: [
    ['项目', '值', '说明'],
    ['方案', 'chongqing-2024'],
    ['活动名称', '职业教育活动周'],
    ['年度', 2024],
    ['开始日期', new Date('2024-05-18T00:00:00Z')],
    ['结束日期', '2024-05-24'],
    ['满分', 20],
    ['重大活动分值', 15],
    ['去掉最高最低分的最少评委数', 3],
  ],
  单位: [
    ['单位名称', '别名', '类别', '学生数'],
    ['信息技术系', '信息系', '参评', 400],
    ['机电工程系', null, '参评', 300],
    ['建筑工程系', null, '参评', 200],
  ],
  评委: [['姓名', '所属单位'], ['甲'], ['乙', '信息系'], ['丙']],
  评价细则: [
    ['编号', '项目', '评分内容', '分值', '方式', '数据来源', '参数'],
    ['A1', '方案', '按时报送', 5, '扣分', null, '迟交=1'],
    ['A2', '方案', '方案质量', 10, '评委'],
    ['A3', '宣传', '稿件', 5, '计数', '宣传登记：按级别计篇', '校级=1;市级=3'],
  ],
  考核登记: [
    ['单位', '编号', '事项', '数量', '校内编号'],
    ['信息系', 'A1', '迟交', 1, '甲-1'],
    [' 机电工程系', 'A1', '无扣分', null, '甲-2'],
    ['建筑工程系', 'A1', '迟交', '２', '甲-3'],
  ],
  宣传登记: [
    ['标题', '链接', '媒体', '级别', '单位', '发布日期'],
    ['开幕', 'https://a.cn/1', '校网', '校级', '信息系', new Date('2024-05-18T00:00:00Z')],
    ['车床', 'https://a.cn/2', '校网', '校级', '机电工程系', '2024.5.20'],
    ['工地', 'https://a.cn/3', '校网', '市级', '建筑工程系', '2024-05-21'],
  ],
};
const marks = { 甲: [9, 8, 7], 乙: ['回避', 8.5, 7.5], 丙: [9.5, 7] };
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
async function main() {
  const book = new ExcelJS.Workbook();
  book.creator = '教务处';
  book.created = book.modified = new Date('2024-05-18T08:00:00Z');
  for (const [name, rows] of Object.entries(tables)) book.addWorksheet(name).addRows(rows);
  for (const [judge, own] of Object.entries(marks)) {
    const sheet = book.addWorksheet(`评分·${judge}`);
    sheet.addRows([
      [`评委：${judge}`],
      ['编号', '项目', '评分内容', '分值', ...departments.slice(0, own.length)],
      ['A2', '方案', '方案质量', 10, ...own],
      ['合计'],
    ]);
    sheet.getCell('E4').value = { formula: 'SUM(E3:E3)', result: typeof own[0] === 'number' ? own[0] : 0 };
  }
  const ledger = book.getWorksheet('考核登记');
  ledger.getCell('C2').note = { texts: [{ font: { bold: true }, text: '教务处：' }, { text: '已核对' }] };
  ledger.dataValidations.add('C2:C40', { type: 'list', allowBlank: true, formulae: ['"迟交,无扣分"'] });
  ledger.addConditionalFormatting({
    ref: 'D2:D40',
    rules: [
      {
        type: 'cellIs',
        operator: 'greaterThan',
        formulae: [1],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } },
      },
    ],
  });
  const own = book.addWorksheet('学校台账', {
    pageSetup: { paperSize: 9, printTitlesRow: '1:2', printArea: 'A1:C20' },
    views: [{ state: 'frozen', ySplit: 2 }],
  });
  own.addRow(['台账']);
  own.getCell('A3').value = {
    richText: [{ font: { bold: true, color: { argb: 'FFC00000' } }, text: '粗' }, { text: '细' }],
  };
  own.getCell('B3').value = { formula: 'SUM(考核登记!D2:D4)', result: 1 };
  own.addTable({
    name: '学校台账表',
    ref: 'A5',
    headerRow: true,
    columns: [{ name: '单位' }, { name: '次数' }],
    rows: [
      ['信息技术系', 1],
      ['机电工程系', 2],
    ],
  });
  own.addImage(book.addImage({ buffer: png, extension: 'png' }), 'E2:F5');
  own.protect('secret', { spinCount: 1000 });
  book.definedNames.add('考核登记!$D$2:$D$40', '扣分区');
  const bytes = await book.xlsx.writeBuffer();
  writeFileSync(new globalThis.URL('exceljs.xlsx', import.meta.url), bytes);
}
await main();
