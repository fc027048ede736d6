import type { CountField, FormField } from './form-field';
import type { Unit, UnitKind } from './heading-key';

const pieces: readonly UnitKind[] = ['pieces', 'items'];
const unitsOfCount: Readonly<Record<CountField, readonly UnitKind[]>> = {
  sessions: ['sessions', 'pieces'],
  students: ['people'],
  teachers: ['people'],
  campus: ['people'],
  visitors: ['people'],
  participants: ['people'],
  pupils: ['people'],
  parents: ['people'],
  volunteers: ['people'],
  hours: ['hours'],
  enterprises: ['enterprises', 'pieces'],
  masters: ['people', 'pieces'],
  works: pieces,
  boards: pieces,
  photos: pieces,
  videos: pieces,
  activities: [...pieces, 'sessions'],
  cases: pieces,
};

/** True where this is the unit that the number is counted in, so that it needs no conversion. */
export function isUnitOf(field: FormField, { kind, isScaled }: Unit): boolean {
  if (field.kind === 'text') return true;
  if (isScaled) return false;
  if (field.kind === 'count') return unitsOfCount[field.id].includes(kind);
  const isOfArticles = field.kind === 'levels' || field.of === 'articles';
  return isOfArticles ? pieces.includes(kind) || kind === 'sessions' : kind === 'people';
}
