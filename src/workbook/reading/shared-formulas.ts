import { shiftFormula } from '../formulas/shift-formula';
import { attributeOf } from '../xml/xml-attributes';

type Place = { readonly row: number; readonly column: number };

/** Formulas that one cell writes out and the others copy by number. */
export class SharedFormulas {
  readonly #written = new Map<string, Place & { readonly formula: string }>();

  /** The formula of a cell from its `f` element; undefined where there is none. */
  read(attributes: string, text: string, place: Place): string | undefined {
    const group = attributeOf(attributes, 't') === 'shared' ? attributeOf(attributes, 'si') : undefined;
    if (text !== '') {
      if (group !== undefined) this.#written.set(group, { ...place, formula: text });
      return text;
    }
    const written = group === undefined ? undefined : this.#written.get(group);
    if (written === undefined) return undefined;
    return shiftFormula(written.formula, place.row - written.row, place.column - written.column);
  }
}
