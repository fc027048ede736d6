import { exact } from '../../../src/core/base/decimal';
import type { Criterion, ScoringMode } from '../../../src/core/rubric/criterion';
import { parseParameters } from '../../../src/core/rubric/parse-parameters';
import { proposeScoring } from '../../../src/core/rubric-import/propose-scoring';
import { chongqing2024 } from '../../../src/core/schemes/chongqing-2024';
import { dongying2023 } from '../../../src/core/schemes/dongying-2023';

function proposal(text: string, max: number, part: Criterion['part'] = 'inside'): string {
  const made = proposeScoring(text, exact(max), part);
  return made.kind === 'doubtful' ? made.why.id : `${made.mode} ${made.parameters}`.trim();
}

/** Published standards (domain.md, 2.1–2.5), and others as schools write them; what is right is written by hand. */
const right: readonly (readonly [number, string, string])[] = [
  // J
  [15, '主席台就座的主要领导打分，取平均得分', '评委'],
  [10, '主题鲜明，内容丰富，形式新颖', '评委'],
  [5, '酌情扣分', '评委'],
  [5, '根据完成情况酌情给1-5分', '评委'],
  [10, '优秀9-10分，良好7-8分', '评委'],
  [10, '优秀：9—10分；良好：7—8分；一般：5—6分；较差：5分以下', '评委'],
  [20, '参与率≥90% 16–20分，60–90% 10–15分，≤60% 0–9分', '评委'],
  [10, '主题内容3分，版面2分，文字2分，图片3分', '评委'],
  [5, '评委按百分制打分，折算为5分', '评委 满分=100'],
  // R
  [10, '实到人数/应到人数*10', '比例'],
  [4, '实际参赛人数÷应参赛人数×4，最高4分', '比例'],
  [20, '按参与率折算得分', '比例'],
  [2, '志愿者人次÷基准人次×2，最高2分；基准默认系部学生数的5%', '比例 基准=5%'],
  // D
  [5, '每迟到一次扣0.5分，扣完为止', '扣分 迟到=0.5'],
  [5, '每缺一项扣1分', '扣分 缺一项=1'],
  [5, '每缺1项扣1分。', '扣分 缺一项=1'],
  [10, '违反者扣2分/人次', '扣分 违反=2'],
  [15, '少交扣1分/次,迟交扣0.5分/次,弄虚作假扣1分/次，扣完为止', '扣分 少交=1;迟交=0.5;弄虚作假=1'],
  [5, '未按时上交扣1分/次, 材料不全返工者扣0.5分/次', '扣分 未按时上交=1;材料不全返工=0.5'],
  [10, '迟交一次扣1,扣完为止', '扣分 迟交=1'],
  [30, '服装统一,动作整齐,≤3分钟,超时每分钟扣1分(不足1分钟按1分钟)', '扣分 超时一分钟=1'],
  [5, '会议迟到、早退每人次扣0.5分，无故缺席每人次扣一分', '扣分 会议迟到=0.5;早退=0.5;无故缺席=1'],
  [5, '①无计划扣2分②无总结扣2分③资料不全扣半分', '扣分 无计划=2;无总结=2;资料不全=0.5'],
  [5, '1.无计划扣2分；2.无总结扣2分；', '扣分 无计划=2;无总结=2'],
  [5, '未按要求完成的，每项扣2分', '扣分 未按要求完成=2'],
  [5, '材料齐全得5分，缺一项扣1分', '扣分 缺一项=1'],
  [5, '按時上報，每遲報一天扣1分，未報不得分', '扣分 迟报一天=1;未报=全扣'],
  [5, '每发现一起学生违纪扣1分', '扣分 学生违纪=1'],
  [5, '未开展不得分', '扣分 未开展=全扣'],
  // C
  [10, '每发表一篇报道加1分，最高10分', '计数 发表报道=1'],
  [10, '国家级每项加5分，省级每项加3分，市级每项加1分，加满10分为止', '计数 国家级=5;省级=3;市级=1'],
  [10, '一等奖5分/项次，二等奖3分/项次，三等奖2分/项次', '计数 一等奖=5;二等奖=3;三等奖=2'],
  [10, '每篇0.5，采用1', '计数 每篇=0.5;采用=1'],
  [10, '区级0.1、市级0.2、省级0.3、国家级0.4分/篇；同一稿件只计最高一级', '计数 区级=0.1;市级=0.2;省级=0.3;国家级=0.4'],
  [10, '组织活动一次得2分，满10分为止', '计数 组织活动=2'],
  // K
  [15, '第一名15分，第二名13分，第三名11分，其余不得分', '名次 第1名=15;第2名=13;第3名=11;其余=0'],
  [5, '前三名得5分，其余得3分', '名次 第1名=5;第2名=5;第3名=5;其余=3'],
  // L
  [10, '很好10/好7/一般3/差0', '分档 很好=10;好=7;一般=3;差=0'],
  [10, '优（10分）、良（8分）、中（6分）、差（4分）', '分档 优=10;良=8;中=6;差=4'],
  [5, '学生参与率达90%以上得5分，80%-90%得3分，80%以下得1分', '分档 ≥90%=5;≥80%=3;其余=1'],
  [10, '参与率80%（含）以上10分；60%（含）—80%6分；60%以下0分', '分档 ≥80%=10;≥60%=6;其余=0'],
  [10, '≥30篇 10分，20–29篇 5分，10–19篇 3分，＜10篇 0分', '分档 ≥30=10;≥20=5;≥10=3;其余=0'],
  [3, '90%及以上3分；60%及以上2分；60%以下1分；无记录0分', '分档 ≥90%=3;≥60%=2;其余=1;无记录=0'],
  // yes or no
  [1, '有得1分', '是否 有=1;无=0'],
  [5, '有方案得5分，无方案不得分', '是否 有=5;无=0'],
  [5, '按时上交得5分，否则不得分', '是否 有=5;无=0'],
];

test.each(right)('%d分 “%s” → %s', (max, text, expected) => {
  expect(proposal(text, max)).toBe(expected);
});

/** What nobody can tell for certain is left to a person. */
test.each([
  [10, '积极参加0.5分/项次,获院级奖励加1-3分,省级5-8分,国家级8-10分,加满10分为止'],
  [5, '方案完整，每缺一项扣1分；有创新加1分'],
  [5, '参与率达到95%以上得5分，每下降1%扣0.1分'],
  [5, '出勤率每低于标准1个百分点扣1分'],
  [5, '参与率90%以上得5分，80%以上得3分'],
  [5, '参与率90%以上得5分，70%-80%得3分，70%以下得1分'],
  [5, '参与率90%以上得4分，90%以下得1分'],
  [10, '一等奖5分，二等奖3分，三等奖2分'],
  [10, '发生安全事故实行一票否决'],
  [8, '得分=2分*[1-(名次-1)/10个系]'],
  [10, '每天2篇10分，少一篇扣5分'],
  [5, '没有方案扣5分，方案不完整酌情扣1-3分'],
  [5, '迟交1天扣1分，2天扣2分，3天以上不得分'],
  [2, '推迟10分钟以内扣0.5分，超过扣1分'],
  [5, '违纪一次扣10分'],
  [5, '迟到扣1分；迟到扣2分'],
  [10, '第一名10分，其余依次递减1分'],
  [5, '有计划1分，有总结1分，有照片3分'],
  [10, '实到人数/应到人数*20'],
  [5, '每次扣1-2分'],
  [5, '加2分'],
  [10, '最多扣5分，每次扣1分'],
  [4, '每年举办活动1次得1分'],
])('%d分 “%s” is doubtful', (max, text) => {
  expect(proposal(text, max)).toMatch(/^import\./);
});

test.each([
  ['bonus', '每件加1分，加满2分为止', '计数 每件=1'],
  ['bonus', '获省级以上表彰加2分', '计数 获省级以上表彰=2'],
  ['bonus', '酌情加1-2分', 'import.outside'],
  ['penalty', '弄虚作假每次扣2分', '扣分 弄虚作假=2'],
  ['penalty', '表现良好', 'import.outside'],
  ['veto', '发生安全责任事故', '否决'],
] as const)('outside the full mark (%s): “%s” → %s', (part, text, expected) => {
  expect(proposal(text, 2, part)).toBe(expected);
});

/** The built-in rubrics say in words what their 参数 say in numbers: whatever is proposed has the same mode, with these exceptions. */
const otherwise = ['A5.3', 'B2.2'];

test.each([chongqing2024, dongying2023])(
  'the standards of $id are proposed in the mode that they have',
  ({ filled: { rubric } }) => {
    const at = (row: readonly unknown[], heading: string) => String(row[rubric.headings.indexOf(heading)]);
    for (const row of rubric.rows) {
      const part = new Map<string, Criterion['part']>([
        ['加分', 'bonus'],
        ['扣分', 'penalty'],
        ['否决', 'veto'],
      ]).get(at(row, '项目'));
      const [mode, parameters = ''] = proposal(at(row, '计分办法'), Number(at(row, '分值')), part).split(' ');
      const id = at(row, '编号');
      expect([id, mode]).toEqual([id, otherwise.includes(id) ? 'import.unclear' : at(row, '方式')]);
      if (mode !== 'import.unclear') expect([id, parseParameters(parameters, asMode(mode)).problems]).toEqual([id, []]);
    }
  },
);

function asMode(text: string | undefined): ScoringMode {
  const modes: readonly ScoringMode[] = ['评委', '比例', '扣分', '计数', '名次', '分档', '是否', '否决'];
  const mode = modes.find((known) => known === text);
  if (mode === undefined) throw new Error(`${text ?? ''} is no mode`);
  return mode;
}
