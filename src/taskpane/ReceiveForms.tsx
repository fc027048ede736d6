import { Button, Checkbox } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { ReceivedView } from '../engine/exchange-view';
import { sentKinds } from '../tasks/is-return-file';
import { ActionBar } from './ActionBar';
import { ConflictList } from './ConflictList';
import { useExchangeWords } from './exchange-words';
import { FileButton } from './FileButton';
import { FilesField } from './FilesField';
import { Fold } from './Fold';
import { usePaneContext } from './pane-context';
import { ReturnFindings } from './ReturnFindings';
import { ReturnList } from './ReturnList';
import { useStyles } from './styles';
import { useReceived } from './use-received';

/** What came back: picked or dropped, looked through, then merged in one write. */
export function ReceiveForms() {
  const say = useExchangeWords();
  const { files, received, add, putAway, ...choices } = useReceived();
  return (
    <Fold title={say('exchange.receive')} startsOpen>
      <FilesField
        label={say('exchange.files')}
        hint={say('exchange.filesHint')}
        accept={sentKinds.map((kind) => `.${kind}`).join(',')}
        multiple
        isEmpty={files.length === 0}
        text={say(files.length === 0 ? 'exchange.chooseFiles' : 'exchange.moreFiles')}
        onFiles={add}
      >
        {files.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            aria-label={say('exchange.putAway')}
            title={say('exchange.putAway')}
            onClick={putAway}
          />
        )}
      </FilesField>
      {received !== null && <Received received={received} putAway={putAway} {...choices} />}
    </Fold>
  );
}

type ReceivedProps = { readonly received: ReceivedView } & Omit<
  ReturnType<typeof useReceived>,
  'files' | 'received' | 'add'
>;

function Received({ received, putAway, decide, answers, choose }: ReceivedProps) {
  const styles = useStyles();
  const { host, pane, busy } = usePaneContext();
  const say = useExchangeWords();
  const [log, setLog] = useState(false);
  const { files, conflicts, findings, changes, unlogged } = received;
  const isWorth = changes || Object.keys(answers).length > 0;
  return (
    <>
      <ReturnList files={files} onWhose={decide} />
      {conflicts.length > 0 && <ConflictList conflicts={conflicts} answers={answers} onChoose={choose} />}
      {findings.length > 0 && (
        <div className={styles.section}>
          <ReturnFindings findings={findings} />
          <FileButton
            label={say('exchange.marked')}
            icon={<ArrowDownload16Regular />}
            noArchive={say('exchange.oneByOne')}
            make={() => host.engine.markedReturns()}
          />
        </div>
      )}
      {isWorth && (
        <Checkbox
          label={say('exchange.log')}
          checked={log}
          onChange={(_, { checked }) => {
            setLog(checked === true);
          }}
        />
      )}
      <ActionBar text={!isWorth ? say('exchange.nothing') : unlogged === '' ? say('exchange.willWrite') : unlogged}>
        {isWorth && (
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => {
              pane.act(() => host.engine.collect({ answers, log }), putAway);
            }}
          >
            {say('exchange.collect')}
          </Button>
        )}
      </ActionBar>
    </>
  );
}
