import { exact, sum } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Criterion } from '../rubric/criterion';
import { clauseSense, speaksOfPoints } from './harmless-clause';
import { mark, number, pointsOf, sentencesOf } from './plain-standard';
import { doubtful, proposed } from './proposal';
import type { Proposal, Standard, StandardReader } from './proposal';
import { readBands } from './read-bands';
import { readCounts } from './read-counts';
import { readDeductions } from './read-deductions';
import { readGrades } from './read-grades';
import { readPlaces } from './read-places';
import { readRatio } from './read-ratio';
import { readYesNo } from './read-yes-no';

/** From the most special to the most general; a standard that two of them read is doubtful. */
const readers: readonly StandardReader[] = [
  readPlaces,
  readBands,
  readRatio,
  readYesNo,
  readDeductions,
  readCounts,
  readGrades,
];
const judged = /评委|评审|专家打分|打分|酌情|视情|视具体情况|综合评[定价]|现场评[分价]|由.{1,8}评分/;
/** `稿件数量` is counted, and nobody says for how much. */
const counted = /(?:数量|次数|篇数|场次|人次|人数|件数|成绩)$/;
const range = new RegExp(`${number}${'分?'}-${number}${mark}`, 'g');
const anyPoints = new RegExp(`\\d+(?:\\.\\d+)?${mark}`);

/**
 * 方式 and 参数 for a criterion, from the words of its standard. Every clause must fit; what fits nothing, or two things, is doubtful and left to a
 * person: a wrong proposal is worse than none. Words that say nothing of points are for judges.
 */
export function proposeScoring(text: string, max: Exact | null, part: Criterion['part']): Proposal {
  const sentences = sentencesOf(text);
  const clauses = sentences.flat();
  if (part === 'veto') return proposed('否决');
  if (clauses.some((clause) => clause.includes('一票否决'))) {
    return max === null || max.equals(exact(0)) ? proposed('否决') : doubtful('import.veto');
  }
  if (max === null || max.compare(exact(0)) <= 0) return doubtful('import.noPoints');
  if (text.length < 16 && counted.test(clauses[0] ?? '')) return doubtful('import.unclear');
  const standard: Standard = { sentences, max, part };
  if (clauses.every((clause) => clauseSense(clause, max) !== 'points')) return fitting(proposed('评委'), part);
  if (isJudged(clauses, max) || areParts(clauses, max)) return fitting(judgedOutOf(text, max), part);
  if (clauses.some((clause) => clause.replace(range, '') !== clause)) return doubtful('import.range');
  if (clauses.some((clause) => judged.test(clause))) return doubtful('import.mixed');
  const readings = readers.flatMap((read) => read(standard) ?? []);
  const sure = readings.filter(({ kind }) => kind === 'proposed');
  const [first] = sure;
  // Bands by a number are read as names too: `完成3-4项`.
  const isOne = new Set(sure.map((reading) => (reading.kind === 'proposed' ? reading.mode : ''))).size === 1;
  if (first === undefined || !isOne) {
    return (
      readings.find(({ kind }) => kind === 'doubtful') ?? doubtful(mixes(text) ? 'import.mixed' : 'import.unclear')
    );
  }
  return fitting(first, part);
}

/** Judges decide where the text says so, or leaves a range open: `优秀9-10分，良好7-8分`. A price beside it is somebody else's matter. */
function isJudged(clauses: readonly string[], max: Exact): boolean {
  const open = clauses.filter((clause) => clauseSense(clause, max) === 'points');
  const withoutRange = (clause: string) => clause.replace(range, '');
  if (clauses.some((clause) => judged.test(clause))) {
    return open.every((clause) => {
      const left = withoutRange(clause);
      return !anyPoints.test(left) && (left !== clause || judged.test(clause));
    });
  }
  const ranged = open.some((clause) => withoutRange(clause) !== clause);
  return ranged && open.every((clause) => !/扣|(?<!参)加|每|名/.test(clause));
}

const part = new RegExp(`^(\\D{2,24}?)(${number})${mark}$`);

/** `主题明确3分，内容充实4分，形式新颖3分` on 10 points: what judges look at, and how much it weighs. */
function areParts(clauses: readonly string[], max: Exact): boolean {
  const open = clauses
    .filter((clause) => clauseSense(clause, max) === 'points')
    .flatMap((clause) => clause.split('、'));
  const points = open.map((clause) => {
    const [, name = '', written = ''] = part.exec(clause) ?? [];
    return name === '' || /[有无未不每率%名奖级]|[扣加得计]$|按时|及时|其他|其余/.test(name)
      ? undefined
      : pointsOf(written);
  });
  return (
    points.length > 1 &&
    points.every((value) => value !== undefined && value.n > 0n) &&
    sum(points.flatMap((value) => value ?? [])).equals(max)
  );
}

/** `百分制` on 5 points: judges mark 0…100. */
function judgedOutOf(text: string, max: Exact): Proposal {
  const scale = /百分制/.test(text) ? 100 : Number(/(\d+)分制/.exec(text)?.[1] ?? 0);
  return scale === 0 || max.equals(exact(scale)) ? proposed('评委') : proposed('评委', `满分=${scale}`);
}

/** Outside the full mark points are only lost or only won. */
function fitting(proposal: Proposal, part: Criterion['part']): Proposal {
  if (proposal.kind === 'doubtful' || part === 'inside') return proposal;
  const right = part === 'penalty' ? ['扣分'] : ['计数', '是否'];
  return right.includes(proposal.mode) ? proposal : doubtful('import.outside');
}

function mixes(text: string): boolean {
  return /扣/.test(text) && /加|得\d/.test(text) && speaksOfPoints(text);
}
