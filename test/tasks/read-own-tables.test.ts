import { readDepartmentsFile, readRubricFile } from '../../src/tasks/read-own-tables';

const bytes = (text: string) => new TextEncoder().encode(text);

test('what is said of a CSV file names the file', async () => {
  const departments = await readDepartmentsFile(bytes('类别,学生数\n参评,400\n'), '报送单位.csv');
  expect(departments).toMatchObject({ kind: 'refused', reason: { values: { sheet: '报送单位.csv' } } });
  const rubric = await readRubricFile(bytes('考核项目,考核内容,评分标准\n组织,方案,质量好\n'), '细则.csv');
  expect(rubric).toMatchObject({ kind: 'refused', reason: { values: { sheet: '细则.csv' } } });
});
