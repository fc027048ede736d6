import type { Insertion } from '../formulas/insert-in-formula';
import type { WorkbookDraft } from './workbook-draft';

export function insertRows(_draft: WorkbookDraft, _insertion: Insertion): void {}
