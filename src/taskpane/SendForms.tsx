import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import type { SenderView } from '../engine/exchange-view';
import { useExchangeWords } from './exchange-words';
import { FileButton } from './FileButton';
import { Fold } from './Fold';
import { usePaneContext } from './pane-context';
import { useStyles as usePaneStyles } from './styles';

const useStyles = makeStyles({
  names: {
    maxHeight: '240px',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  forms: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Who gets a form, everybody at first, and the forms as a download. */
export function SendForms() {
  const styles = useStyles();
  const pane = usePaneStyles();
  const { host, view } = usePaneContext();
  const say = useExchangeWords();
  const { senders } = view.exchange;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (senders.length === 0) return <p>{say('exchange.nobody')}</p>;
  const chosen = senders.filter(({ name }) => !left.has(name));
  const count = chosen.reduce((sum, { forms }) => sum + forms.length, 0);
  const all = senders.reduce((sum, { forms }) => sum + forms.length, 0);
  const toggle = (names: readonly string[], isChosen: boolean) => {
    const next = new Set(left);
    for (const name of names)
      if (isChosen) next.delete(name);
      else next.add(name);
    setLeft(next);
  };
  return (
    <Fold title={say('exchange.send')} summary={say('exchange.sendAll', { count: all })} startsOpen>
      <span className={pane.muted}>{say('exchange.about')}</span>
      <div role="group" aria-label={say('exchange.whom')} className={styles.names}>
        <Checkbox
          label={say('exchange.all')}
          checked={left.size === 0 ? true : chosen.length === 0 ? false : 'mixed'}
          onChange={(_, { checked }) => {
            toggle(
              senders.map(({ name }) => name),
              checked === true,
            );
          }}
        />
        {senders.map((sender) => (
          <Checkbox
            key={sender.name}
            label={<SenderLabel {...sender} />}
            checked={!left.has(sender.name)}
            onChange={(_, { checked }) => {
              toggle([sender.name], checked === true);
            }}
          />
        ))}
      </div>
      {count > 0 && (
        <FileButton
          label={say(count === 1 ? 'exchange.save' : 'exchange.saveZip', { count })}
          icon={<ArrowDownload16Regular />}
          noArchive={say('exchange.oneByOne')}
          make={() => host.engine.distribute(chosen.map(({ name }) => name))}
        />
      )}
    </Fold>
  );
}

function SenderLabel({ name, forms }: SenderView) {
  const styles = useStyles();
  const { say: sayPane } = usePaneContext();
  const say = useExchangeWords();
  const words = forms.map((form) => say(`exchange.form.${form}`)).join(sayPane('pane.separator'));
  return (
    <>
      {name} <span className={styles.forms}>{words}</span>
    </>
  );
}
