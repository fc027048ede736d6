import type { Cell } from '../../../src/core/base/cells';
import { departmentsIn } from '../../../src/core/prepare/departments-in';
import { sayIn } from '../../../src/words/words';
import { sheet } from '../../support/sheets';

const say = sayIn('zh-CN');

function read(...rows: readonly (readonly Cell[])[]) {
  const result = departmentsIn([sheet('名单', [['说明']]), sheet('一览表', rows)]);
  if (result.kind === 'refused') return { refused: say(result.reason.id, result.reason.values) };
  const { departments, notes } = result;
  return { ...departments, notes: notes.map(({ id, values }) => say(id, values)) };
}

function refusal(...rows: readonly (readonly Cell[])[]): string {
  const result = read(...rows);
  return 'refused' in result ? result.refused : '';
}

test.each(['部门', '部门名称', '系部', '院系', '二级学院名称', '单位', '学院', '专业部'])(
  'the column of names may be headed %s',
  (heading) => {
    expect(read([heading, '类别'], ['甲系', '参评'])).toEqual({
      headings: ['单位名称', '类别'],
      rows: [['甲系', '参评']],
      notes: [],
    });
  },
);

test.each(['学生人数', '在校生数', '在籍学生', '在籍学生数', '学生总数'])('students may be headed %s', (heading) => {
  expect(read(['部门', '类别', '简称', heading], ['甲系', '参评', '甲', 620])).toEqual({
    headings: ['单位名称', '别名', '类别', '学生数'],
    rows: [['甲系', '甲', '参评', 620]],
    notes: [],
  });
});

test('a heading that is as good as a known one is read as it, and told; every other column with data is named', () => {
  const title = ['某校系部一览表', null, null, null, null, null];
  const headings = ['序号', '系部', '类别', '全日制学生', '负责人', null, '传真'];
  expect(read(title, headings, [1, '甲系', '参评', '620人', '张三', '注', null])).toEqual({
    headings: ['单位名称', '类别', '学生数'],
    rows: [['甲系', '参评', '620人']],
    notes: ['“全日制学生”一列读作“学生数”', '未读入的列：序号、负责人、F2'],
  });
});

test('a number that may be of students, teachers or classes is not taken for any of them', () => {
  expect(read(['部门', '类别', '人数'], ['甲系', '参评', 620])).toMatchObject({
    headings: ['单位名称', '类别'],
    notes: ['未读入的列：人数'],
  });
});

test('rows under merged cells are not read, and that is told', () => {
  const merged = sheet('一览表', [['部门', '类别'], ['甲系', '参评'], ['乙系']]);
  const result = departmentsIn([{ ...merged, merges: [{ top: 1, left: 1, bottom: 2, right: 1 }] }]);
  expect(result.kind === 'read' && result.notes.map(({ id }) => id)).toEqual(['x5.merged']);
});

test('a refusal says what was found and what is missing', () => {
  expect(refusal(['部门', '学生数'], ['甲系', 620])).toContain(
    '“一览表”第1行是单位名单的列标题：找到部门、学生数，缺少“类别”一列',
  );
  expect(refusal(['甲系', '参评'], ['乙系', '参评'])).toContain('没有找到单位名单');
});
