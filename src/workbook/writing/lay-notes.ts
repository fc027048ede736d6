import type { SheetContent } from '../../core/sheets/sheet-content';
import type { SheetDraft } from './sheet-draft';

export function layNotes(_sheet: SheetDraft, _content: SheetContent): void {}
