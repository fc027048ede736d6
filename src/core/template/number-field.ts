import { mediaLevels } from './form-field';
import type { CountField, FormField, Whole } from './form-field';
import { articleNames, countNames, groupWords, lastWords } from './heading-names';
import type { UnitKind } from './heading-key';
import { levelsIn } from './heading-levels';

/** The parts of a heading: the whole path, its groups from the nearest up, and the last part without 其中. */
export type Heading = { readonly path: readonly string[]; readonly groups: readonly string[]; readonly last: string };

/** The number that a heading names; undefined where its group or its unit gives it another meaning. */
export function numberField(heading: Heading, unit: UnitKind | undefined): FormField | undefined {
  const { groups, last } = heading;
  const { core, ofPeople } = countCore(last, unit);
  const whole = wholeOfGroups(groups);
  if (lastWords.rest.test(core))
    return whole === undefined || whole === 'volunteers' ? undefined : { kind: 'rest', of: whole };
  if (/^其[他它余](校外|社会)/.test(core)) return { kind: 'rest', of: 'visitors' };
  const isAmount = (core === '' && ofPeople) || (/^[篇条]?$/.test(core) && whole === 'articles');
  const isSum = lastWords.sum.test(core) || isAmount;
  if (isSum && whole !== undefined) return sumField(whole, unit);
  const levels = levelsIn(last);
  if (levels !== undefined && (groups.length === 0 || groupWords.articles.test(groups.join('') + last))) {
    return { kind: 'levels', levels };
  }
  if (articleNames.includes(core.replace(/总$/, '')) && !ofPeople) return { kind: 'levels', levels: mediaLevels };
  if (core === '' && ofPeople && !groupWords.otherPeople.test(groups.join(''))) return count('participants');
  if (!ofPeople && (core === '活动' || core === '活动项目')) return ofActivities(unit, last !== core);
  const id = countIds.find((field) => countNames[field].includes(core) || countNames[field].includes(last));
  return id === undefined ? undefined : fitting(id, heading, { unit, ofPeople });
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

/** `活动（项）`, `活动数`; 活动 alone is a name. */
function ofActivities(unit: UnitKind | undefined, isNumber: boolean): FormField | undefined {
  if (unit === 'sessions') return count('sessions');
  return unit === 'items' || (isNumber && unit === undefined) ? count('activities') : undefined;
}

type Said = { readonly unit: UnitKind | undefined; readonly ofPeople: boolean };

/** The field where neither its unit nor its group says otherwise. */
function fitting(id: CountField, { groups }: Heading, { unit, ofPeople }: Said): FormField | undefined {
  const group = groups.join('');
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

export const countIds: readonly CountField[] = [
  'sessions',
  'students',
  'teachers',
  'campus',
  'visitors',
  'pupils',
  'parents',
  'volunteers',
  'hours',
  'enterprises',
  'masters',
  'works',
  'boards',
  'photos',
  'videos',
  'activities',
  'cases',
  'participants',
];
