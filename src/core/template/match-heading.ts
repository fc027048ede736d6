import type { Settings } from '../settings/settings';
import type { FormField, TextField } from './form-field';
import { countNames, groupWords, lastWords, textIds, textNames } from './heading-names';
import { headingKey, unitInHeading } from './heading-key';
import type { Unit } from './heading-key';
import { isUnitOf } from './field-unit';
import { countIds, numberField } from './number-field';
import type { Heading } from './number-field';
import { ownFields, ownMatch } from './own-headings';

/** What a heading names, and how surely: of two columns for one field the surer one is taken. */
export type HeadingMatch = {
  readonly field: FormField;
  readonly strength: number;
  /** 其中: a part that, with the parts beside it, need not make up the whole. */
  readonly subset: boolean;
  /** The heading asks for a multiple or fraction of the counted unit: 万人次, 分钟. */
  readonly otherUnit?: true;
};

/** A heading as it stands over one column, or before one number: from the group down, as written. */
export type MatchHeading = (texts: readonly string[], unit?: Unit) => HeadingMatch | undefined;

const strength = { weak: 1, strong: 2, own: 3 } as const;
/**
 * Matches headings by the school's own names first (`列名 附件2.学生人次` = the joined heading or its last parts), then by the known names. A name
 * counts only where its group leaves its meaning (获奖／学生 does not count participants).
 */
export function headingMatcher({ ownHeadings }: Settings): MatchHeading {
  const own = ownFields(ownHeadings);
  return (texts, givenUnit) => {
    const path = texts.map(headingKey).filter((key) => key !== '');
    const last = path.at(-1);
    if (last === undefined) return undefined;
    const subset = path.some((key) => /^其中/.test(key));
    const heading = { path, groups: path.slice(0, -1).reverse(), last: last.replace(/^其中[:：]?/, '') };
    const unit =
      givenUnit ??
      texts
        .map(unitInHeading)
        .reverse()
        .find((found) => found !== undefined);
    const inUnit = (found: HeadingMatch): HeadingMatch =>
      unit === undefined || isUnitOf(found.field, unit) ? found : { ...found, otherUnit: true };
    const mapped = ownMatch(own, heading);
    if (mapped !== undefined) return inUnit({ field: mapped.field, strength: strength.own + mapped.parts, subset });
    if (path.some((key) => groupWords.notThisWeek.test(key))) return undefined;
    const kind = unit === undefined || unit.kind === 'pieces' || unit.kind === 'other' ? undefined : unit.kind;
    const field = numberField(heading, kind);
    if (field !== undefined) return inUnit({ field, strength: strength.strong, subset });
    const text = textField(heading);
    return text === undefined ? undefined : { ...text, subset };
  };
}

function textField({ groups, last }: Heading): Omit<HeadingMatch, 'subset'> | undefined {
  const group = groups.join('');
  const match = (id: TextField, sure: number) => ({ field: { kind: 'text', id } as const, strength: sure });
  if (groupWords.days.test(group) && !groupWords.otherDays.test(group)) {
    if (lastWords.start.test(last)) return match('start', strength.strong);
    if (lastWords.end.test(last)) return match('end', strength.strong);
  }
  for (const id of textIds) {
    const isElsewhere = id !== 'note' && id !== 'link' && id !== 'index' && groupWords.otherTexts.test(group);
    if (isElsewhere) continue;
    if (textNames[id].strong.includes(last)) return match(id, strength.strong);
    if (textNames[id].weak?.includes(last) === true) return match(id, strength.weak);
  }
  return undefined;
}

/** The known headings, as a person would write them. */
export function soughtHeadings(): string {
  return [...textIds.map((id) => textNames[id].strong[0] ?? ''), ...countIds.map((id) => countNames[id][0] ?? '')].join(
    '、',
  );
}
