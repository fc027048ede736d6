import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Place } from '../core/base/findings';
import { usePaneContext } from './pane-context';

/** A place in the workbook, which a click selects; plain text where it is nowhere. */
export function PlaceLink({ place, children }: { readonly place: Place | null; readonly children: ReactNode }) {
  const { host, pane } = usePaneContext();
  if (place === null) return <>{children}</>;
  return (
    <Link
      as="button"
      onClick={() => {
        pane.ask(() => host.selectCell(place));
      }}
    >
      {children}
    </Link>
  );
}
