import { Button } from '@fluentui/react-components';
import { Component } from 'react';
import type { ReactNode } from 'react';
import type { SayPane } from '../words/pane-words';
import { Message } from './Message';

type Props = { readonly say: SayPane; readonly children: ReactNode };
type State = { readonly fault: string | null };

/** Where a step cannot be drawn, or its code does not load, it says so instead of leaving the pane empty. */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { fault: null };

  static getDerivedStateFromError(error: unknown): State {
    return { fault: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { say, children } = this.props;
    if (this.state.fault === null) return children;
    return (
      <Message
        tone="error"
        role="alert"
        actions={
          <Button
            size="small"
            onClick={() => {
              location.reload();
            }}
          >
            {say('pane.again')}
          </Button>
        }
      >
        {say('pane.fault', { detail: this.state.fault })}
      </Message>
    );
  }
}
