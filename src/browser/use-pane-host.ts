import { useEffect, useState } from 'react';
import type { BookServer } from '../grid/book-server';
import type { PaneHost } from '../taskpane/pane-host';
import { detailOf } from './detail-of';
import { browserPaneHost } from './pane-host';
import type { Happenings } from './pane-host';
import type { SheetArea } from './sheet-area';

type Joined = { readonly host: PaneHost | null; readonly failure: string | null };

/** Joins the pane with the core, whose code is loaded once a workbook is shown: looking at it does not wait for that. */
export function usePaneHost(server: BookServer, happenings: Happenings, sheet: SheetArea, hasBook: boolean): Joined {
  const [joined, setJoined] = useState<Joined>({ host: null, failure: null });
  useEffect(() => {
    if (!hasBook) return;
    server.engine().then(
      (engine) => {
        setJoined({ host: browserPaneHost(engine, happenings, sheet.goTo), failure: null });
      },
      (error: unknown) => {
        setJoined({ host: null, failure: detailOf(error) });
      },
    );
  }, [server, happenings, sheet, hasBook]);
  return joined;
}
