import { useEffect } from 'react';
import type { SheetArea } from './sheet-area';
import type { Workbench } from './workbench';

/** Asks before a page with changes that no file has is left; they are kept in the browser either way. */
export function useLeaving(workbench: Workbench, sheet: SheetArea): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (workbench.mayLeaveFreely()) return;
      void sheet.settle();
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [workbench, sheet]);
}
