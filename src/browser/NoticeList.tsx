import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { SayBrowser } from '../words/browser-words';
import type { Notice, Notices } from './notices';

type Props = { readonly list: readonly Notice[]; readonly notices: Notices; readonly say: SayBrowser };

/** What there is to say about the file, the last word lowest; Escape closes what is closed without an answer. */
export function NoticeList({ list, notices, say }: Props) {
  return (
    <div role="status" aria-live="polite" className="app-notices">
      {list.map((notice) => {
        const { kind, tone, text, actions, dismissed } = notice;
        const close = (): void => {
          if (dismissed === undefined) notices.remove(kind);
          else dismissed();
        };
        return (
          <MessageBar
            key={kind + text}
            intent={tone}
            layout={actions.length === 0 ? 'singleline' : 'multiline'}
            onKeyDown={({ key }) => {
              if (key === 'Escape') close();
            }}
          >
            <MessageBarBody>{text}</MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  size="small"
                  appearance="transparent"
                  icon={<Dismiss16Regular />}
                  aria-label={say('app.close')}
                  onClick={close}
                />
              }
            >
              {actions.map(({ label, run }, at) => (
                <Button key={label} size="small" appearance={at === 0 ? 'primary' : 'secondary'} onClick={run}>
                  {say(label)}
                </Button>
              ))}
            </MessageBarActions>
          </MessageBar>
        );
      })}
    </div>
  );
}
