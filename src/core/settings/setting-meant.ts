import { nearest } from '../names/near-name';
import { normaliseName } from '../names/normalise-name';
import { settingSpecs } from './setting-specs';

/** Other words that people use for the settings that results depend on. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  参评类别: ['参评范围', '参评对象', '参评类型', '参评部门', '参评单位', '参评单位类别', '参评部门类别', '考核类别'],
  重大活动分值: ['重大活动分', '重大活动满分', '重大活动总分', '活动分值', '计入分值'],
  满分: ['总分值', '满分值', '总分', '总分数', '满分分值', '卷面满分', '总满分', '满分分数'],
  分数小数位数: ['小数位数', '小数位', '保留小数', '保留位数', '保留小数位数', '得分小数位数', '小数点位数'],
  修约规则: ['修约方式', '舍入规则', '舍入方式', '取舍规则', '进位规则', '修约'],
  去极值方式: ['去极值', '去极值规则', '去最高最低分方式', '去掉最高最低分方式', '去高低分方式'],
  去掉最高最低分的最少评委数: ['最少评委数', '去极值最少评委数', '去最高最低分的最少评委数', '最少评委人数'],
  评委组权重: ['评委权重', '组权重', '分组权重', '评委分组权重', '权重', '评分权重'],
  并列名次: ['并列', '并列规则', '名次并列', '并列排名', '同分名次', '同分排名', '并列处理'],
  不适用指标: ['不适用', '不适用处理', '不适用指标处理', '不适用项', '不适用指标计分'],
  总分上限: ['总分封顶', '封顶分', '封顶', '封顶分数', '最高总分', '总分最高', '总分限额', '得分上限', '分数上限'],
  优秀线: ['优秀分', '优秀标准', '优秀等次', '优秀等级', '优秀起点', '优秀最低分', '优秀分值'],
  良好线: ['良好分', '良好标准', '良好等次', '良好等级', '良好起点', '良好最低分', '良好分值'],
  合格线: [
    '合格分',
    '合格标准',
    '合格等次',
    '合格等级',
    '合格起点',
    '合格最低分',
    '合格分值',
    '及格线',
    '及格分',
    '及格分数线',
  ],
  优秀比例: ['优秀率', '优秀占比', '优秀名额', '优秀名额比例', '优秀等次比例', '优秀等级比例'],
  应报材料: ['报送材料', '应交材料', '应报资料', '应报送材料', '需报材料', '材料清单'],
  开始日期: ['开始时间', '起始日期', '活动开始日期', '活动开始时间'],
  结束日期: ['结束时间', '终止日期', '活动结束日期', '活动结束时间'],
  报送截止日期: ['截止日期', '截止时间', '报送截止时间', '报送期限', '报送截止', '上报截止日期'],
  年度: ['年份'],
};
const words = Object.entries(otherWords).flatMap(([name, others]) => others.map((word) => [word, name] as const));
const meantBy = new Map(words.map(([word, name]) => [normaliseName(word), name]));
const names = settingSpecs.map(({ name }) => name);

/**
 * The setting that an unknown name must mean; undefined where it is not clear. Synonyms and longer names count only while the setting
 * itself is absent: beside 开始日期, 开始日期备注 is a row of the school's own.
 */
export function settingMeant(written: string, isThere: (name: string) => boolean): string | undefined {
  const key = normaliseName(written).replace(/[^\p{L}\p{N}]+/gu, '');
  const near = nearest(written, names);
  // 优秀率 is spelt almost like 优秀线 but means 优秀比例.
  if (near !== undefined) return meantBy.get(key) ?? near;
  const meant = meantBy.get(key) ?? longerName(key);
  return meant === undefined || isThere(meant) ? undefined : meant;
}

/** A longer name that holds all characters of a setting in order, as 优秀分数线 does of 优秀线, means it only where no other setting fits too. */
function longerName(key: string): string | undefined {
  const held = names.filter((name) => name.length > 2 && key.length <= name.length * 2 && holdsInOrder(key, name));
  return held.length === 1 ? held[0] : undefined;
}

function holdsInOrder(text: string, name: string): boolean {
  let at = 0;
  for (const character of text) if (character === name[at]) at++;
  return at === name.length;
}
