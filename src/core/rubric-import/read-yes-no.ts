import { clauseSense } from './harmless-clause';
import { mark, number, pointsOf } from './plain-standard';
import { pointsText, readsBack } from './price-list';
import type { StandardReader } from './proposal';

const has = new RegExp(`^(.{1,24}?)(?:的|者)?(?:得|计|加|记|给)(?:(${number})${mark}|满分)$`);
const hasNot = new RegExp(
  `^(?:否则|反之|(?:无|未|没有|没|不|缺).{0,16}?|其他|其余)(?:的|者|则)*(?:不得分|不计分|[得计记为]?0分)$`,
);

/** 是否: all points or none. `有得1分`, `按时完成得2分，否则不得分`. */
export const readYesNo: StandardReader = ({ sentences, max }) => {
  const clauses = sentences.flat().filter((clause) => clauseSense(clause, max) !== 'limit');
  const [first, second, third] = clauses;
  if (first === undefined || third !== undefined) return undefined;
  const [, words = '', written] = has.exec(first) ?? [];
  if (words === '' || /\d|每|[率%]|第.{1,2}名|扣|级|等奖|^[无未没不缺]/.test(words)) return undefined;
  if (written !== undefined && pointsOf(written)?.equals(max) !== true) return undefined;
  if (second === undefined ? !words.startsWith('有') : !hasNot.test(second)) return undefined;
  return readsBack('是否', `有=${pointsText(max)};无=0`);
};
