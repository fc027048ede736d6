import { modes } from '../rules/all-modes';
import type { ScoringMode } from '../rules/all-modes';
import type { Parameters } from '../rules/criterion-rule';
import { toNumber, zero } from '../base/decimal';
import type { Exact } from '../base/decimal';
import type { Message } from '../base/findings';
import { normaliseName } from '../names/normalise-name';
import { clip } from '../reading/row-source';
import { bandSteps } from './band-steps';
import type { Band, BandFault } from './band-steps';
import { parsePlaces } from './parse-places';
import type { PlaceRange } from './parse-places';
import { parsePercent, parsePoints, plainText } from './parse-points';
import { looksLikeThreshold, parseThreshold } from './parse-threshold';
import type { Threshold } from './parse-threshold';
import { splitParameters } from './split-parameters';
import type { ParameterEntry } from './split-parameters';

export const emptyParameters: Parameters = {
  prices: new Map(),
  vetoes: [],
  bands: null,
  places: new Map(),
  rest: zero,
  base: null,
  markMax: null,
};

/** Empty where there are problems, so that nothing is scored from half of a cell. */
export type ParametersReading = { readonly parameters: Parameters; readonly problems: readonly Message[] };

/** The most problems that are reported for one cell. */
const mostTold = 5;

/**
 * Reads 参数 of one 方式 by the grammar of the contract: entries by `;` or line breaks (else also `,`, else also `、`), each `name=points`. What
 * does not match the grammar is a problem (R1), never taken for a name, place, band or price.
 */
export function parseParameters(text: string, mode: ScoringMode): ParametersReading {
  const split = splitParameters(text, (entry) => readEntry(entry, mode));
  const { form, optional } = modes[mode].parameters;
  if ('unread' in split) {
    return refused(
      split.unread.slice(0, mostTold).map((part) => ({ id: 'r1.parameter', values: { part: clip(part), mode, form } })),
    );
  }
  if (split.read.length === 0) {
    const none: Message = { id: 'r1.parameterNone', values: { mode, form } };
    return optional ? { parameters: emptyParameters, problems: [] } : refused([none]);
  }
  const twice = repeatedNames(split.read);
  if (twice.length > 0) return refused(twice.slice(0, mostTold));
  return collect(split.read, mode);
}

function refused(problems: readonly Message[]): ParametersReading {
  return { parameters: emptyParameters, problems };
}

/** One entry as its mode understands it. */
type Entry =
  | { readonly kind: 'price'; readonly name: string; readonly points: Exact | 'all' }
  | { readonly kind: 'rest'; readonly name: string; readonly points: Exact }
  | { readonly kind: 'places'; readonly name: string; readonly places: PlaceRange; readonly points: Exact }
  | { readonly kind: 'band'; readonly name: string; readonly threshold: Threshold; readonly points: Exact }
  | { readonly kind: 'base' | 'markMax'; readonly name: string; readonly points: Exact }
  | { readonly kind: 'veto'; readonly name: string };

function readEntry({ name, points: written }: ParameterEntry, mode: ScoringMode): Entry | undefined {
  const { entries } = modes[mode].parameters;
  if (entries === 'names') return written === null ? { kind: 'veto', name } : undefined;
  if (written === null) return undefined;
  const word = normaliseName(name);
  if (entries === 'base') return word === '基准' ? positive('base', '基准', parsePercent(written)) : undefined;
  if (entries === 'prices or 全扣' && plainText(written) === '全扣') return { kind: 'price', name, points: 'all' };
  const points = parsePoints(written);
  if (entries === 'full mark') return word === '满分' ? positive('markMax', '满分', points) : undefined;
  if (points === undefined) return undefined;
  switch (entries) {
    case 'yes or no':
      return yesNo.has(word) ? { kind: 'price', name: yesNo.get(word) ?? '', points } : undefined;
    case 'places':
      return placeEntry(name, word, points);
    case 'bands':
      return bandEntry(name, word, points);
    default:
      return { kind: 'price', name, points };
  }
}

/** 是 and 否 are other words for 有 and 无. */
const yesNo: ReadonlyMap<string, string> = new Map([
  ['有', '有'],
  ['是', '有'],
  ['无', '无'],
  ['否', '无'],
]);

function positive(kind: 'base' | 'markMax', name: string, points: Exact | undefined): Entry | undefined {
  return points === undefined || points.compare(0) <= 0 ? undefined : { kind, name, points };
}

function placeEntry(name: string, word: string, points: Exact): Entry | undefined {
  if (word === '其余') return { kind: 'rest', name: word, points };
  const places = parsePlaces(name);
  return places === undefined ? undefined : { kind: 'places', name, places, points };
}

function bandEntry(name: string, word: string, points: Exact): Entry | undefined {
  if (word === '其余') return { kind: 'rest', name: word, points };
  if (word === '无记录') return { kind: 'price', name: word, points };
  const threshold = parseThreshold(name);
  if (threshold !== undefined) return { kind: 'band', name, threshold, points };
  return looksLikeThreshold(name) ? undefined : { kind: 'price', name, points };
}

/** R1 for names that occur twice, spelling differences aside, and for a place that two entries name. */
function repeatedNames(entries: readonly Entry[]): readonly Message[] {
  const seen = new Map<string, Entry>();
  return entries.flatMap((entry): Message[] => {
    const keys = keysOf(entry);
    const again = keys.find((key) => seen.has(key));
    const earlier = again === undefined ? undefined : seen.get(again);
    for (const key of keys) if (!seen.has(key)) seen.set(key, entry);
    if (again === undefined || earlier === undefined) return [];
    const isSame = entry.kind !== 'places' || normaliseName(entry.name) === normaliseName(earlier.name);
    if (isSame) return [{ id: 'r1.parameterTwice', values: { name: clip(entry.name) } }];
    return [{ id: 'r1.placeTwice', values: { place: again, first: clip(earlier.name), name: clip(entry.name) } }];
  });
}

function keysOf(entry: Entry): readonly string[] {
  if (entry.kind === 'band') return [JSON.stringify(entry.threshold)];
  if (entry.kind !== 'places') return [normaliseName(entry.name)];
  const { first, last } = entry.places;
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
}

function collect(entries: readonly Entry[], mode: ScoringMode): ParametersReading {
  const grammar = modes[mode].parameters;
  if (grammar.entries === 'bands') return collectBands(entries, mode, grammar.form);
  const prices = new Map<string, Exact | 'all'>();
  const places = new Map<number, Exact>();
  let { rest, base, markMax } = emptyParameters;
  for (const entry of entries) {
    if (entry.kind === 'price') prices.set(entry.name, entry.points);
    else if (entry.kind === 'rest') rest = entry.points;
    else if (entry.kind === 'base') base = entry.points;
    else if (entry.kind === 'markMax') markMax = entry.points;
    else if (entry.kind === 'places')
      for (let place = entry.places.first; place <= entry.places.last; place++) places.set(place, entry.points);
  }
  const vetoes = entries.flatMap((entry) => (entry.kind === 'veto' ? [entry.name] : []));
  const parameters = { ...emptyParameters, prices, vetoes, places, rest, base, markMax };
  const { form } = grammar;
  if (grammar.entries === 'yes or no' && !prices.has('有'))
    return refused([{ id: 'r1.parameterYes', values: { form } }]);
  return grammar.entries === 'places' && places.size === 0
    ? refused([{ id: 'r1.parameterNone', values: { mode, form } }])
    : { parameters, problems: [] };
}

/** R1 unless all thresholds are in % or none is, no name stands beside them, and 其余 only beside thresholds. */
function collectBands(entries: readonly Entry[], mode: ScoringMode, form: string): ParametersReading {
  const bands = entries.flatMap((entry) => (entry.kind === 'band' ? [entry] : []));
  const rest = entries.find((entry) => entry.kind === 'rest');
  const prices = new Map<string, Exact | 'all'>();
  for (const entry of entries) if (entry.kind === 'price') prices.set(entry.name, entry.points);
  const names = [...prices.keys()].filter((name) => name !== '无记录');
  const [first] = bands;
  const [name] = names;
  if (first === undefined) {
    if (rest !== undefined) return refused([{ id: 'r1.bandRest', values: {} }]);
    const none: Message = { id: 'r1.parameterNone', values: { mode, form } };
    return name === undefined ? refused([none]) : { parameters: { ...emptyParameters, prices }, problems: [] };
  }
  if (name !== undefined) return refused([{ id: 'r1.bandNames', values: { name: clip(name), band: first.name } }]);
  const { share } = first.threshold;
  const odd = bands.find(({ threshold }) => threshold.share !== share);
  if (odd !== undefined) return refused([{ id: 'r1.bandPercent', values: { one: first.name, other: odd.name } }]);
  const made = bands.map(({ name: written, threshold, points }): Band => ({
    name: written,
    condition: threshold.condition,
    points,
  }));
  const steps = bandSteps(made, rest === undefined ? null : rest.points);
  if ('kind' in steps) return refused([bandProblem(steps, share)]);
  if (rest !== undefined) prices.set('其余', rest.points);
  const scaled = share ? steps.map((step) => ({ ...step, from: step.from.div(100) })) : steps;
  return { parameters: { ...emptyParameters, prices, bands: { share, steps: scaled } }, problems: [] };
}

function bandProblem(fault: BandFault, share: boolean): Message {
  const value = `${String(fault.value)}${share ? '%' : ''}`;
  if (fault.kind === 'gap') return { id: 'r1.bandGap', values: { value } };
  const { one, other } = fault;
  const points = { onePoints: toNumber(one.points), otherPoints: toNumber(other.points) };
  return { id: 'r1.bandOverlap', values: { value, one: one.name, other: other.name, ...points } };
}
