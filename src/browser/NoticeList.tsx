import { Button } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { Message } from '../taskpane/Message';
import { memo, useEffect, useRef } from 'react';
import type { SayBrowser } from '../words/browser-words';
import type { Notice, Notices } from './notices';

type Props = { readonly list: readonly Notice[]; readonly notices: Notices; readonly say: SayBrowser };

/** What there is to say about the file, the last word lowest; Escape closes what is closed without an answer. */
export const NoticeList = memo(function NoticeList({ list, notices, say }: Props) {
  return (
    <div role="status" aria-live="polite" className="app-notices">
      {list.map((notice) => (
        <NoticeBar key={notice.kind + notice.text} {...{ notice, notices, say }} />
      ))}
    </div>
  );
});

type BarProps = { readonly notice: Notice; readonly notices: Notices; readonly say: SayBrowser };

function NoticeBar({ notice, notices, say }: BarProps) {
  const { kind, tone, text, actions, takesFocus } = notice;
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus === true) bar.current?.querySelector('button')?.focus();
  }, [takesFocus]);
  const close = (): void => {
    notices.remove(kind);
  };
  return (
    <div ref={bar}>
      <Message
        tone={tone}
        className="app-notice"
        onKeyDown={({ key }) => {
          if (key === 'Escape') close();
        }}
        actions={actions.map(({ label, run }, at) => (
          <Button key={label} size="small" appearance={at === 0 ? 'primary' : 'secondary'} onClick={run}>
            {say(label)}
          </Button>
        ))}
        close={
          <Button
            size="small"
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={say('app.close')}
            onClick={close}
          />
        }
      >
        <span className="app-notice-text">{text}</span>
      </Message>
    </div>
  );
}
