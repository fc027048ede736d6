import { usePaneContext } from './pane-context';

/** Where nothing can be done yet but to prepare the workbook. */
export function NotPrepared() {
  const { say } = usePaneContext();
  return <p>{say('pane.notPrepared')}</p>;
}
