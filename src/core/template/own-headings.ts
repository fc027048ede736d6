import { formSheet } from '../tables/own-headings';
import type { MediaLevel } from '../entries/entry';
import { attachmentColumns } from '../returns/attachment-columns';
import type { Settings } from '../settings/settings';
import { mediaLevels } from './form-field';
import type { FormField } from './form-field';
import { lastWords, textIds, textNames } from './heading-names';
import { headingKey } from './heading-key';
import { countIds, numberField } from './number-field';
import type { Heading } from './number-field';

/** A heading of the school's own, without signs, and the field that it stands for. */
export type OwnField = { readonly key: string; readonly field: FormField };

const formHeading = new RegExp(`^${formSheet}[.．](.+)$`);

/** `列名 附件2.学生人次` = heading. */
export function ownFields(ownHeadings: Settings['ownHeadings']): readonly OwnField[] {
  return [...ownHeadings].flatMap(([key, heading]) => {
    const named = formHeading.exec(key)?.[1];
    const field = named === undefined ? undefined : fieldNamed(named);
    return field === undefined ? [] : [{ key: joined([headingKey(heading)]), field }];
  });
}

/** Matches the joined heading or its last parts; the longer the match, the surer. */
export function ownMatch(
  own: readonly OwnField[],
  { path }: Heading,
): { readonly field: FormField; readonly parts: number } | undefined {
  if (own.length === 0) return undefined;
  for (let from = 0; from < path.length; from++) {
    const key = joined(path.slice(from));
    const found = own.find((candidate) => candidate.key === key);
    if (found === undefined) continue;
    const rest = lastWords.rest.test(path.at(-1) ?? '') ? restOf(found.field) : undefined;
    return { field: rest ?? found.field, parts: path.length - from };
  }
  return undefined;
}

/** 校外人次 mapped to 校外／其他 is the rest that the columns beside it leave. */
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
  if (id !== undefined) return { kind: 'count', id };
  return numberField({ path: [key], groups: [], last: key.replace(/^其中/, '') }, undefined);
}
