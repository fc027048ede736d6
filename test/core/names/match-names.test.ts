import { blank } from '../../../src/core/base/parsed';
import type { Department } from '../../../src/core/names/department';
import { departmentDirectory } from '../../../src/core/names/match-names';

function department(name: string, ...aliases: string[]): Department {
  return { name, aliases, kinds: [], students: blank, teachers: blank, classes: blank, row: 0 };
}

const { match } = departmentDirectory([
  department('信息技术系', '信息系', '信息中心'),
  department('交通运输系'),
  department('教务处'),
  department('合作交流与就业创业中心'),
  department('宣传统战部'),
  department('团委', '校团委'),
  department('系（部）办公室'),
]);

function told(text: string): readonly string[] {
  return match(text).names.map((name) =>
    name.kind === 'known' ? `${name.department.name} ${name.written}` : `? ${name.name}`,
  );
}

test.each<[string, readonly string[]]>([
  ['信息技术系', ['信息技术系 plainly']],
  ['信息系', ['信息技术系 plainly']],
  ['信息中心', ['信息技术系 plainly']],
  ['信息 技术系', ['信息技术系 spaced']],
  ['系(部)办公室', ['系（部）办公室 plainly']],
  ['宣傳統戰部', ['宣传统战部 traditional']],
  ['合作交流與就業創業中心', ['合作交流与就业创业中心 traditional']],
])('%s is one department', (text, expected) => expect(told(text)).toEqual(expected));

test.each<[string, readonly string[]]>([
  ['教务处、合作交流与就业创业中心', ['教务处 plainly', '合作交流与就业创业中心 plainly']],
  ['教务处，团委', ['教务处 plainly', '团委 plainly']],
  ['教务处; 团委', ['教务处 plainly', '团委 plainly']],
  ['教务处/校团委', ['教务处 plainly', '团委 plainly']],
  ['教务处 团委', ['教务处 plainly', '团委 plainly']],
  ['教务处、汽车系', ['教务处 plainly', '? 汽车系']],
])('%s is several', (text, expected) => expect(told(text)).toEqual(expected));

test('the spaced name of a document in traditional characters is understood', () => {
  const { names } = match('合作交流與就業創業中心 、教務處');
  expect(names.map((name) => (name.kind === 'known' ? name.department.name : name.name))).toEqual([
    '合作交流与就业创业中心',
    '教务处',
  ]);
});

describe('[U2] an unknown department', () => {
  test.each(['汽车系', '信息', '系', '教务', '宣传部', '各二级学院'])('%s is never invented', (text) =>
    expect(told(text)).toEqual([`? ${text}`]),
  );

  test.each([
    ['交通运输糸', '交通运输系'],
    ['信息技术系。', '信息技术系'],
    ['信息技术', '信息技术系'],
    ['汽车运输系', undefined],
    ['信息一系', undefined],
  ])('%s is offered %s: at most a third of it may be wrong', (text, nearest) => {
    expect(match(text).names).toEqual([{ kind: 'unknown', name: text, nearest }]);
  });
});
