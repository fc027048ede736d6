/** How a cell looks: only what differs from Excel's default. Looks are shared between cells and never changed. */
export type Look = {
  readonly numberFormat?: string;
  readonly font?: Readonly<Record<string, unknown>>;
  /** `''` is none. */
  readonly fill?: string;
  /** By edge: `EdgeTop` … with style, weight and colour. */
  readonly borders?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
  readonly locked?: boolean;
};

export const plainLook: Look = {};

export function formatOf(look: Look): string {
  return look.numberFormat ?? 'General';
}

/** Applies one change to many looks and gives equal looks back as one object, so that big sheets stay small. */
export function lookChanger(change: (look: Look) => Look): (look: Look) => Look {
  const done = new Map<Look, Look>();
  return (look) => {
    const known = done.get(look);
    if (known !== undefined) return known;
    const changed = change(look);
    done.set(look, changed);
    return changed;
  };
}
