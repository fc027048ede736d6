import { clauseSense } from './harmless-clause';
import { number, pointsOf } from './plain-standard';
import { readsBack } from './price-list';
import type { StandardReader } from './proposal';

const times = `[×](?:本项|该项|此项)?(?:(?:满分|分值|分数)|(${number})分?)?(?:计分|得分|计算)?$`;
const division = new RegExp(`^(?:得分=?|按|以)?[^÷/=×]{2,}[÷/][^÷/=×]{2,}${times}`);
const rated = new RegExp(`^(?:得分=?|按|以)?[^÷/=×]{1,16}(?:率|比例|比)${times}`);
const byShare =
  /^(?:得分)?(?:按|依|根据|以).{0,16}(?:比例|率)(?:情况)?(?:折算)?(?:计分|得分|计算|折算|赋分|给分|计算得分|折合|打折)?(?:得分|计分)?$/;
const baseShare = /(?:学生数|学生总数|在校生数|在校生)的(\d+(?:\.\d+)?)%$/;
const ofStudents = /[÷/](?:系部|本系|全系|各系|本部门)?(?:学生数|学生总数|在校生数|在籍学生数)×/;
/** Matches a share in the denominator: `÷系部学生数的5%×2`. */
const shareOfStudents = /[÷/].{0,6}(?:学生数|学生总数|在校生数|在校生|在籍学生数)的(\d+(?:\.\d+)?)%×/;
/** Words that name a rate. */
const definition = /^[^=]{1,12}率=[^=×]{2,}[÷/][^=×]{2,}$/;
const bareRate = /^.{0,12}(?:参与|覆盖|到课|到会|出勤|到场|完成|兑现|参赛|出席)率$/;

/** 比例: what was reached of what was due, times 分值. `实到人数÷应到人数×10` on 10 points; `按参与率计分`. */
export const readRatio: StandardReader = ({ sentences, max }) => {
  const clauses = sentences.flat().filter((clause) => clauseSense(clause, max) === 'points');
  let base = '';
  let found = false;
  for (const clause of clauses) {
    const share = baseShare.exec(clause)?.[1];
    const factor = division.exec(clause) ?? rated.exec(clause);
    if (share !== undefined && !clause.includes('扣')) base = `基准=${share}%`;
    else if (factor !== null && (factor[1] === undefined || pointsOf(factor[1])?.equals(max) === true)) {
      found = true;
      const due = shareOfStudents.exec(clause)?.[1];
      if (due !== undefined) base = `基准=${due}%`;
      else if (clause.includes('%')) return undefined;
      if (ofStudents.test(clause)) base = '基准=100%';
    } else if (definition.test(clause)) continue;
    else if (byShare.test(clause) || (clauses.length === 1 && bareRate.test(clause))) found = true;
    else return undefined;
  }
  return found ? readsBack('比例', base) : undefined;
};
