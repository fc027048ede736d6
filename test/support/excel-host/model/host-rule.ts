import type { Range } from '../../../../src/core/base/cells';

/** A data validation or a conditional format: which cells, and what Office.js was told about it. */
export type HostRule = { readonly id: string; ranges: Range[]; facts: Record<string, unknown> };
