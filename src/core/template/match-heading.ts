import type { MediaLevel } from '../entries/entry';
import { attachmentColumns } from '../sheets/attachment-columns';
import type { Settings } from '../settings/settings';
import { mediaLevels } from './form-field';
import type { CountField, FormField, TextField, Whole } from './form-field';
import { articleNames, countNames, groupWords, lastWords, textNames } from './heading-names';
import { headingKey, unitInHeading } from './heading-key';
import type { UnitKind } from './heading-key';
import { levelsIn } from './heading-levels';

/** What a heading names, and how surely: of two columns for one field the surer one is taken. */
export type HeadingMatch = {
  readonly field: FormField;
  readonly strength: number;
  /** 其中: a part that need not make up a sum together with others. */
  readonly subset: boolean;
};

/** A heading as it stands over one column, or before one number: from the group down, as written. */
export type MatchHeading = (texts: readonly string[], unit?: UnitKind) => HeadingMatch | undefined;

const strength = { weak: 1, strong: 2, own: 3 } as const;
type Heading = { readonly path: readonly string[]; readonly groups: readonly string[]; readonly last: string };

/**
 * Matches headings by the school's own names first (`列名 附件2.学生人次` = the joined heading or its last parts), then by
 * the names above. A name counts only where its group does not give it another meaning (获奖／学生 is no participant).
 */
export function headingMatcher({ ownHeadings }: Settings): MatchHeading {
  const own = ownFields(ownHeadings);
  return (texts, givenUnit) => {
    const path = texts.map(headingKey).filter((key) => key !== '');
    const last = path.at(-1);
    if (last === undefined) return undefined;
    const subset = path.some((key) => /^其中/.test(key));
    const heading = { path, groups: path.slice(0, -1).reverse(), last: last.replace(/^其中[:：]?/, '') };
    const mapped = ownMatch(own, heading);
    if (mapped !== undefined) return { ...mapped, subset };
    if (path.some((key) => groupWords.notThisWeek.test(key))) return undefined;
    const unit =
      givenUnit ??
      texts
        .map(unitInHeading)
        .reverse()
        .find((found) => found !== undefined);
    const field = numberField(heading, unit);
    if (field !== undefined) return { field, strength: strength.strong, subset };
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

function numberField(heading: Heading, unit: UnitKind | undefined): FormField | undefined {
  const { groups, last } = heading;
  const { core, ofPeople } = countCore(last, unit);
  const whole = wholeOfGroups(groups);
  if (lastWords.rest.test(core))
    return whole === undefined || whole === 'volunteers' ? undefined : { kind: 'rest', of: whole };
  if (/^其[他它余](校外|社会)/.test(core)) return { kind: 'rest', of: 'visitors' };
  const isSum = lastWords.sum.test(core) || (core === '' && ofPeople) || (core === '' && whole === 'articles');
  if (isSum && whole !== undefined) return sumField(whole, unit);
  const levels = levelsIn(last);
  if (levels !== undefined && (groups.length === 0 || groupWords.articles.test(groups.join('') + last))) {
    return { kind: 'levels', levels };
  }
  if (articleNames.includes(core) && !ofPeople) return { kind: 'levels', levels: mediaLevels };
  if (core === '' && ofPeople && groups.length === 0) return count('participants');
  const id = countIds.find((field) => countNames[field].includes(core) || countNames[field].includes(last));
  return id === undefined ? undefined : fitting(id, heading, { unit, ofPeople, isName: last === '活动' });
}

/** 小计 under a group is the sum of it. */
function sumField(whole: Whole | 'volunteers', unit: UnitKind | undefined): FormField {
  if (whole === 'articles') return { kind: 'levels', levels: mediaLevels };
  return whole === 'volunteers' && unit === 'hours' ? count('hours') : count(whole);
}

/** The nearest group that says what is summed. */
function wholeOfGroups(groups: readonly string[]): Whole | 'volunteers' | undefined {
  for (const group of groups) {
    if (groupWords.volunteers.test(group)) return 'volunteers';
    if (groupWords.articles.test(group)) return 'articles';
    if (groupWords.visitors.test(group)) return 'visitors';
    if (groupWords.campus.test(group)) return 'campus';
    if (groupWords.people.test(group) && !groupWords.otherPeople.test(group)) return 'participants';
  }
  return undefined;
}

type Said = { readonly unit: UnitKind | undefined; readonly ofPeople: boolean; readonly isName: boolean };

/** The field where neither its unit nor its group says otherwise. */
function fitting(id: CountField, { groups }: Heading, { unit, ofPeople, isName }: Said): FormField | undefined {
  const group = groups.join('');
  if (isName) return unit === 'items' ? count('activities') : unit === 'sessions' ? count('sessions') : undefined;
  if (people.includes(id)) {
    if (unit !== undefined && unit !== 'people') return undefined;
    if (groupWords.otherPeople.test(group)) return undefined;
    const isOutside = groupWords.visitors.test(group);
    if (isOutside && !visiting.includes(id)) return undefined;
    if (!isOutside && groupWords.campus.test(group) && visiting.includes(id)) return undefined;
    const isWhole = id === 'participants';
    return isWhole && !ofPeople && unit !== 'people' ? undefined : count(id);
  }
  if (id === 'volunteers') return unit === 'hours' ? count('hours') : count(id);
  if (id === 'sessions' && (ofPeople || groupWords.otherPeople.test(group))) return undefined;
  if (id === 'hours' && unit !== undefined && unit !== 'hours') return undefined;
  if (id === 'activities' && (ofPeople || groups.length > 1)) return undefined;
  const isCounted = id !== 'masters' && (ofPeople || unit === 'people');
  return isCounted ? undefined : count(id);
}

const people: readonly CountField[] = [
  'students',
  'teachers',
  'campus',
  'visitors',
  'participants',
  'pupils',
  'parents',
];
const visiting: readonly CountField[] = ['visitors', 'pupils', 'parents'];

function count(id: CountField): FormField {
  return { kind: 'count', id };
}

/** `参与学生人次` → `学生`, of people; `照片数` → `照片`. */
function countCore(last: string, unit: UnitKind | undefined): { readonly core: string; readonly ofPeople: boolean } {
  let core = last.replace(/^(实际|累计|现场|组织|到场)?(参与|参加)?/, '');
  let ofPeople = unit === 'people';
  for (;;) {
    const ending = /(总?人次数?|总?人数|人员|人|数量|数|参与|参加)$/.exec(core)?.[0];
    if (ending === undefined) return { core, ofPeople };
    ofPeople ||= ending.includes('人');
    core = core.slice(0, -ending.length);
  }
}

type OwnField = { readonly key: string; readonly field: FormField };

function ownFields(ownHeadings: Settings['ownHeadings']): readonly OwnField[] {
  return [...ownHeadings].flatMap(([key, heading]) => {
    const named = /^附件2[.．](.+)$/.exec(key)?.[1];
    const field = named === undefined ? undefined : fieldNamed(named);
    return field === undefined ? [] : [{ key: joined([headingKey(heading)]), field }];
  });
}

/** By the joined heading or its last parts; the longer, the surer. */
function ownMatch(own: readonly OwnField[], { path }: Heading): Omit<HeadingMatch, 'subset'> | undefined {
  if (own.length === 0) return undefined;
  for (let from = 0; from < path.length; from++) {
    const key = joined(path.slice(from));
    const found = own.find((candidate) => candidate.key === key);
    if (found === undefined) continue;
    const rest = lastWords.rest.test(path.at(-1) ?? '') ? restOf(found.field) : undefined;
    return { field: rest ?? found.field, strength: strength.own + path.length - from };
  }
  return undefined;
}

/** 校外人次 mapped to 校外／其他 is what the columns beside it leave. */
function restOf(field: FormField): FormField | undefined {
  if (field.kind === 'levels' && field.levels.length === mediaLevels.length) return { kind: 'rest', of: 'articles' };
  if (field.kind !== 'count') return undefined;
  const { id } = field;
  return id === 'participants' || id === 'campus' || id === 'visitors' ? { kind: 'rest', of: id } : undefined;
}

function joined(path: readonly string[]): string {
  return path.join('').replace(/[/>]/g, '');
}

const figureLevels: Readonly<Record<string, readonly MediaLevel[]>> = {
  articlesSchool: ['校级'],
  articlesCity: ['区县级', '市级'],
  articlesProvince: ['省级', '国家级'],
};

/** The field of a name behind `列名 附件2.`: a heading of 附件2, or of 活动登记. */
function fieldNamed(name: string): FormField | undefined {
  const key = headingKey(name);
  const column = attachmentColumns.find((candidate) =>
    [candidate.heading, ...candidate.names].some((text) => headingKey(text) === key),
  );
  const levels = column === undefined ? undefined : figureLevels[column.field];
  if (levels !== undefined) return { kind: 'levels', levels };
  const text = textIds.find((id) => [...textNames[id].strong, ...(textNames[id].weak ?? [])].includes(key));
  if (text !== undefined) return { kind: 'text', id: text };
  const id = countIds.find((candidate) => candidate === column?.field);
  if (id !== undefined) return count(id);
  return numberField({ path: [key], groups: [], last: key.replace(/^其中/, '') }, undefined);
}

const textIds: readonly TextField[] = [
  ...([
    'index',
    'name',
    'departments',
    'supporting',
    'when',
    'start',
    'end',
    'place',
    'category',
    'link',
    'note',
  ] as const),
];
const countIds: readonly CountField[] = [
  ...(['sessions', 'students', 'teachers', 'campus', 'visitors', 'pupils', 'parents', 'volunteers', 'hours'] as const),
  ...([
    'enterprises',
    'masters',
    'works',
    'boards',
    'photos',
    'videos',
    'activities',
    'cases',
    'participants',
  ] as const),
];

/** The headings that we look for, as a person would write them. */
export function soughtHeadings(): string {
  return [...textIds.map((id) => textNames[id].strong[0] ?? ''), ...countIds.map((id) => countNames[id][0] ?? '')].join(
    '、',
  );
}
