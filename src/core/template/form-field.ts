import type { MediaLevel } from '../entries/entry';
import type { FigureId } from '../statistics/figures';

/** A column or line of a school's own form that holds text. */
export type TextField =
  | 'index'
  | 'name'
  | 'departments'
  /** 配合部门 in a column of its own; 牵头部门 then holds the leads alone. */
  | 'supporting'
  | 'when'
  | 'start'
  | 'end'
  | 'place'
  | 'category'
  | 'link'
  | 'note';

/** A number that is counted; those of 宣传报道 are a `levels` field instead. */
export type CountField =
  | Exclude<FigureId, 'articlesSchool' | 'articlesCity' | 'articlesProvince'>
  /** 校内: students and teachers together. */
  | 'campus'
  | 'activities'
  | 'cases';

/** A sum whose parts may stand on the form. */
export type Whole = 'participants' | 'campus' | 'visitors' | 'articles';

export type FormField =
  | { readonly kind: 'text'; readonly id: TextField }
  | { readonly kind: 'count'; readonly id: CountField }
  | { readonly kind: 'levels'; readonly levels: readonly MediaLevel[] }
  /** 其他: the part of a whole that has no column of its own. */
  | { readonly kind: 'rest'; readonly of: Whole };

export const mediaLevels: readonly MediaLevel[] = ['校级', '区县级', '市级', '省级', '国家级'];

/** The smallest parts that sums are made of. */
export type Part = MediaLevel | 'students' | 'teachers' | 'pupils' | 'parents' | 'otherVisitors';

const visitorParts = ['pupils', 'parents', 'otherVisitors'] as const;
const campusParts = ['students', 'teachers'] as const;

export const partsOfWhole: Readonly<Record<Whole, readonly Part[]>> = {
  participants: [...campusParts, ...visitorParts],
  campus: campusParts,
  visitors: visitorParts,
  articles: mediaLevels,
};

/** The parts that a field counts, of those that add up; empty for all other fields, and for 其他, which depends on the form. */
export function partsOfField(field: FormField): readonly Part[] {
  if (field.kind === 'levels') return field.levels;
  if (field.kind !== 'count') return [];
  switch (field.id) {
    case 'participants':
    case 'campus':
    case 'visitors':
      return partsOfWhole[field.id];
    case 'students':
    case 'teachers':
    case 'pupils':
    case 'parents':
      return [field.id];
    default:
      return [];
  }
}

/** Equal for two fields that are one. */
export function fieldKey(field: FormField): string {
  if (field.kind === 'levels') return `levels ${field.levels.join(' ')}`;
  return field.kind === 'rest' ? `rest ${field.of}` : field.id;
}
