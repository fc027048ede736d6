import { onceFor } from '../base/once-for';
import { isPresent } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { normaliseName } from '../names/normalise-name';
import type { Criterion } from '../rubric/criterion';
import { modes } from '../rules/all-modes';
import { noRecord, notApplicable, otherwiseName, yesKind } from '../rules/kinds';
import type { Kind } from '../rules/kinds';

/** A 事项 as the criterion knows it: its place in the list from 1, −1 where it is unknown, 0 where none is written. */
export type FoundKind = { readonly place: number; readonly kind: Kind | undefined };

/** The 事项 that a criterion knows, and how what is written is found among them, spelling differences aside. */
export type KnownKinds = { readonly list: readonly Kind[]; readonly find: (written: string) => FoundKind };

const unwritten: FoundKind = { place: 0, kind: undefined };
const unknown: FoundKind = { place: -1, kind: undefined };

export const knownKinds = onceFor((criterion: Criterion): KnownKinds => {
  const list: Kind[] = [];
  const places = new Map<string, number>();
  for (const kind of modes[criterion.mode].kinds(criterion)) {
    const name = normaliseName(kind.name);
    if (!places.has(name)) places.set(name, list.push(kind));
  }
  const look = (written: string): FoundKind => {
    const place = places.get(normaliseName(written));
    if (place !== undefined) return { place, kind: list[place - 1] };
    return isIncident(criterion, written) ? { place: list.length + 1, kind: yesKind(written) } : unknown;
  };
  const found = new Map<string, FoundKind>([['', unwritten]]);
  const find = (written: string): FoundKind => {
    const result = found.get(written) ?? look(written);
    found.set(written, result);
    return result;
  };
  return { list, find };
});

/** Words that deny, prevent or praise, and what is no word: nobody can tell whether such a row says that something happened. */
const doubt =
  /无(?!故|证|视|理)|未(?!经|按|报|交|履|及时|成年)|没|不(?!端|当|实|法|雅|服|良|轨|诚)|非(?!法)|免|否|零|〇|(?<!消)防|避|杜|(?<!违)禁|排[除查]|演练|正常|良好|优秀|达标|合格|稳定|安全$|^\P{L}*$/u;

/** 否决: where 参数 names nothing, anything happened that is not doubtful. */
function isIncident({ mode, parameters }: Criterion, written: string): boolean {
  return mode === '否决' && parameters.vetoes.length === 0 && !doubt.test(normaliseName(written));
}

/** What a clerk may write in 事项: what 参数 names, and the words of the mode. */
export function usableKinds({ mode, parameters, part }: Criterion): readonly string[] {
  const off = part === 'inside' ? [notApplicable] : [];
  if (mode === '否决') return [...(parameters.vetoes.length > 0 ? parameters.vetoes : ['发生']), '无'];
  const priced = [...parameters.prices.keys()].filter((kind) => kind !== noRecord && kind !== otherwiseName);
  return [...new Set([...priced, ...modes[mode].words, ...off])];
}

/** Whether a row says 不适用. */
export function saysNotApplicable({ kind }: { readonly kind: Parsed<string> }): boolean {
  return isPresent(kind) && normaliseName(kind) === notApplicable;
}
