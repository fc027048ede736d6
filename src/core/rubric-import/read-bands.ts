import { exact, toNumber } from '../base/decimal';
import type { Exact } from '../base/decimal';
import { bandCondition } from './band-condition';
import type { Band } from './band-condition';
import { clauseSense } from './harmless-clause';
import { mark, number, pointsOf } from './plain-standard';
import { pointsText, readsBack } from './price-list';
import { doubtful } from './proposal';
import type { Proposal, StandardReader } from './proposal';

const given = new RegExp(`^(.+?)(?:的|者)?(?:(?:得|计|为|记|给|加)?(${number})${mark}|(不得分|不计分|[得计记]0分))$`);
const rest = /^(?:其余|其他|其它|否则|(?:无|没有).{0,4}?|未.{1,4}?)(?:的|者|均)*$/;
const unrecorded = /^无记录(?:的|者)?$/;

type Priced = Band & { readonly points: Exact };
type Read = {
  readonly bands: readonly Priced[];
  readonly others: Exact | undefined;
  readonly missing: Exact | undefined;
};

/**
 * 分档 by a number: `参与率90%以上得5分，80%-90%得3分，80%以下得1分` → ≥90%=5;≥80%=3;其余=1. The bands must meet one another and reach
 * down to nothing; the best is worth all points.
 */
export const readBands: StandardReader = ({ sentences, max }) => {
  const clauses = sentences.flat().flatMap((clause) => (/\d分、/.test(clause) ? clause.split('、') : [clause]));
  let read: Read = { bands: [], others: undefined, missing: undefined };
  for (const clause of clauses) {
    if (clauseSense(clause, max) !== 'points') continue;
    const next = addBand(clause, read);
    if (next === undefined) return undefined;
    read = next;
  }
  return read.bands.length === 0 ? undefined : bandsProposed(read, max);
};

function addBand(clause: string, read: Read): Read | undefined {
  const [, words = '', written, nothing] = given.exec(clause) ?? [];
  const points = nothing === undefined ? pointsOf(written ?? '') : exact(0);
  if (points === undefined) return undefined;
  if (unrecorded.test(words)) return { ...read, missing: points };
  if (rest.test(words) && read.bands.length > 0) return { ...read, others: points };
  const band = bandCondition(words);
  return band === undefined ? undefined : { ...read, bands: [...read.bands, { ...band, points }] };
}

function bandsProposed({ bands, others, missing }: Read, max: Exact): Proposal | undefined {
  if (bands.length === 1 && others === undefined && !bands.some(({ share }) => share)) return undefined;
  const subjects = new Set(bands.map(({ subject }) => subject).filter((subject) => subject !== ''));
  if (subjects.size > 1 || new Set(bands.map(({ share }) => share)).size > 1) return undefined;
  const sorted = [...bands].sort((left, right) => right.from.compare(left.from));
  const [top] = sorted;
  const bottom = sorted.at(-1);
  if (top === undefined || bottom === undefined || !meet(sorted)) return doubtful('import.bandsApart');
  if (!top.points.equals(max) || !descend(sorted, others)) return doubtful('import.topNotMax');
  const reachesNothing = bottom.from.equals(exact(0)) && sorted.length > 1;
  if (!reachesNothing && others === undefined) return doubtful('import.noLowest');
  if (reachesNothing && others !== undefined && !others.equals(bottom.points)) return doubtful('import.bandsApart');
  const upper = reachesNothing ? sorted.slice(0, -1) : sorted;
  const last = others ?? bottom.points;
  const entries = [
    ...upper.map((band) => `${band.open ? '>' : '≥'}${limitText(band)}=${pointsText(band.points)}`),
    `其余=${pointsText(last)}`,
    ...(missing === undefined ? [] : [`无记录=${pointsText(missing)}`]),
  ];
  return readsBack('分档', entries.join(';'));
}

/** Each band begins where the one below ends; whole numbers may lie one apart: 5人以上, 3-4人. */
function meet(sorted: readonly Priced[]): boolean {
  return sorted.every((band, at) => {
    const above = sorted[at - 1];
    if (above === undefined) return band.to === null || band.to.equals(exact(band.share ? 1 : 100));
    if (band.to === null) return band.from.compare(above.from) < 0;
    const next = !band.share && band.whole && band.to.d === 1n ? band.to.add(1) : band.to;
    return band.to.equals(above.from) || next.equals(above.from);
  });
}

function descend(sorted: readonly Priced[], others: Exact | undefined): boolean {
  const points = [...sorted.map((band) => band.points), ...(others === undefined ? [] : [others])];
  return points.every((value, at) => at === 0 || value.compare(points[at - 1] ?? value) <= 0);
}

function limitText({ from, share }: Band): string {
  return share ? `${toNumber(from.mul(100))}%` : String(toNumber(from));
}
