import { shiftable } from '../formulas/shift-formula';
import type { Shift } from '../formulas/shift-formula';
import { attributeOf } from '../xml/xml-attributes';
import { ownText } from '../xml/xml-text';

type Place = { readonly row: number; readonly column: number };

/** Formulas that one cell writes out and the others copy by number. */
export class SharedFormulas {
  /** Ranges that one formula fills as a whole: of array formulas and data tables. */
  readonly arrays: string[] = [];
  readonly #written = new Map<string, Place & { readonly shift: Shift }>();

  /** The formula of a cell from its `f` element; undefined where there is none. */
  read(attributes: string, text: string, place: Place): string | (() => string) | undefined {
    const type = attributeOf(attributes, 't');
    if (type === 'array' || type === 'dataTable') this.arrays.push(attributeOf(attributes, 'ref') ?? '');
    const group = type === 'shared' ? attributeOf(attributes, 'si') : undefined;
    if (text !== '') {
      const formula = ownText(text);
      if (group !== undefined) this.#written.set(group, { ...place, shift: shiftable(formula) });
      return formula;
    }
    const written = group === undefined ? undefined : this.#written.get(group);
    if (written === undefined) return undefined;
    const { row, column } = place;
    return () => written.shift(row - written.row, column - written.column);
  }
}
