import { remarkSentences } from '../../src/engine/remark-sentences';
import { noRemarks } from '../../src/workbook/excel/remarks';
import { sayIn } from '../../src/words/words';

const unset = [
  { what: 'panes', sheet: '考核汇总' },
  { what: 'page', sheet: '附件2' },
  { what: 'panes', sheet: '得分明细' },
  { what: 'order', sheet: '' },
] as const;

test.each([
  [
    'zh-CN',
    '内容都已写好。还没有设置成的有：考核汇总、得分明细的冻结窗格；附件2的页面设置；工作表的次序。请点一下这个工作簿，再做一次。',
  ],
  [
    'en-US',
    'All contents are written. These could not be set: the frozen panes of 考核汇总、得分明细; the page set-up of 附件2; the order of the sheets. Click into the workbook and run it again.',
  ],
] as const)('all looks that are not set are one sentence, in %s', (language, sentence) => {
  expect(remarkSentences({ ...noRemarks, unset }, sayIn(language))).toEqual([sentence]);
  expect(remarkSentences(noRemarks, sayIn(language))).toEqual([]);
});
