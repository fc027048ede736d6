import { exact } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Criterion } from '../rubric/criterion';
import { clauseSense } from './harmless-clause';
import { mark, number, sentencesOf } from './plain-standard';
import { doubtful, proposed } from './proposal';
import type { Proposal, Standard, StandardReader } from './proposal';
import { readBands } from './read-bands';
import { readCounts } from './read-counts';
import { readDeductions } from './read-deductions';
import { readGrades } from './read-grades';
import { readJudged } from './read-judged';
import { readPlaces, speaksOfRank } from './read-places';
import { readRatio } from './read-ratio';
import { readYesNo } from './read-yes-no';
import { withoutTitle } from './without-title';

/** The readers, from the most special to the most general. A standard that two of them can read is doubtful. */
const readers: readonly StandardReader[] = [
  readPlaces,
  readBands,
  readRatio,
  readYesNo,
  readDeductions,
  readCounts,
  readGrades,
];
/** Words of counting without a price, such as `稿件数量`. */
const counted = /(?:数量|次数|篇数|场次|人次|人数|件数|成绩)$/;
/** No standard of a criterion is longer; patterns are not tried on a whole document. */
const longest = 2000;
const gain = new RegExp(`(?:(?<![参增添附追])加|得|计|奖励)(?:${number}${mark}|满分)`);

/**
 * 方式 and 参数 for a criterion, from the words of its standard. Every clause must fit; what fits nothing, or two things, is doubtful and left to a
 * person: a wrong proposal is worse than none. Words that say nothing of points are for judges.
 */
export function proposeScoring(text: string, max: Exact | null, part: Criterion['part']): Proposal {
  if (part === 'veto') return proposed('否决');
  if (text.length > longest) return doubtful('import.unclear');
  const written = sentencesOf(text);
  if (written.flat().some((clause) => clause.includes('一票否决'))) {
    return max === null || max.equals(exact(0)) ? proposed('否决') : doubtful('import.veto');
  }
  if (max === null || max.compare(exact(0)) <= 0) return doubtful('import.noPoints');
  if (text.length < 16 && counted.test(written[0]?.[0] ?? '')) return doubtful('import.unclear');
  const sentences = withoutTitle(written, max);
  const clauses = sentences.flat();
  if (clauses.every((clause) => clauseSense(clause, max) !== 'points')) return fitting(proposed('评委'), part);
  return fitting(readJudged(clauses, max) ?? read({ sentences, max, part }), part);
}

/** A standard that exactly one reader understands. Bands by a number are read as names too: `完成3-4项`. */
function read(standard: Standard): Proposal {
  const clauses = standard.sentences.flat();
  // Losing points by rank is not something that a clerk counts one by one.
  const able = clauses.some(speaksOfRank) ? [readPlaces] : readers;
  const readings = able.flatMap((reader) => reader(standard) ?? []);
  const sure = readings.filter(({ kind }) => kind === 'proposed');
  const [first] = sure;
  const isOne = new Set(sure.map((reading) => (reading.kind === 'proposed' ? reading.mode : ''))).size === 1;
  if (first !== undefined && isOne) return first;
  return (
    readings.find(({ kind }) => kind === 'doubtful') ?? doubtful(mixes(clauses) ? 'import.mixed' : 'import.unclear')
  );
}

/** Outside the full mark points are only lost or only won. */
function fitting(proposal: Proposal, part: Criterion['part']): Proposal {
  if (proposal.kind === 'doubtful' || part === 'inside') return proposal;
  const right = part === 'penalty' ? ['扣分'] : ['计数', '是否'];
  return right.includes(proposal.mode) ? proposal : doubtful('import.outside');
}

/** True where one clause takes points and another gives them. */
function mixes(clauses: readonly string[]): boolean {
  return clauses.some((clause) => clause.includes('扣')) && clauses.some((clause) => gain.test(clause));
}
