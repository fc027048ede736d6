import { HostError } from '../host-error';
import type { ActionHook, ActionInfo, ClientSession } from './client-session';
import type { BatchRecord } from './counters';
import type { RequestBody, RequestMessage } from './wire';

/** Where the connection breaks: before or after an action is carried out, or once the whole batch is done. */
export type Drop = 'before' | 'after' | 'answer';

/** What a test's hook wants to happen at an action; undefined lets it happen. */
export type Injection =
  | { readonly error: string; readonly message?: string }
  | { readonly drop: Drop; readonly answer?: 'never' | 'failure' };

export type InjectedAction = ActionInfo & {
  /** From 0 over all batches of all clients since the counters were reset. */
  readonly overall: number;
  readonly client: number;
};

export type ActionHandler = (action: InjectedAction) => Injection | undefined;

/** The host's switches, which tests turn. */
export type HostControls = {
  /** `silent`: requests are never answered. */
  connection: 'working' | 'failing' | 'silent';
  cellEditing: boolean;
  /** Bytes. */
  requestLimit: number;
  responseLimit: number;
  beforeAction: ActionHandler | undefined;
  actionCount: number;
  readonly batches: BatchRecord[];
  /** Requests that wait until the person stops editing a cell. */
  readonly waiting: (() => void)[];
};

const delayForCellEdit = 64;

class ConnectionLost extends Error {
  constructor(readonly answer: 'never' | 'failure') {
    super('The connection was dropped.');
  }
}

/** Answers one client's requests. `done` runs after each batch, when its events may go out. */
export function requestHandler(
  client: number,
  session: ClientSession,
  controls: HostControls,
  deliver: (text: string) => void,
  done: () => void,
): (text: string) => void {
  const receive = (text: string): void => {
    const request: RequestMessage = JSON.parse(text);
    if (controls.cellEditing && (request.flags & delayForCellEdit) !== 0) {
      controls.waiting.push(() => receive(text));
      return;
    }
    const answer = answerTo(request, text);
    // Later than the caller, as over any wire, so that requests of several clients can cross.
    setImmediate(() => {
      if (answer !== undefined) deliver(answer);
      done();
    });
  };
  const answerTo = (request: RequestMessage, text: string): string | undefined => {
    if (controls.connection === 'silent') return undefined;
    if (controls.connection === 'failing') return refusal(request.id, 503, undefined);
    const body: RequestBody =
      typeof request.message.body === 'string' ? JSON.parse(request.message.body) : request.message.body;
    const requestBytes = Buffer.byteLength(text);
    const log: string[] = [];
    const record = (responseBytes: number, error?: string): void => {
      controls.batches.push({ client, actions: log, requestBytes, responseBytes, ...(error && { error }) });
    };
    if (requestBytes > controls.requestLimit) return refused('RequestPayloadSizeLimitExceeded');
    if (controls.cellEditing) return refused('InvalidOperationInCellEditMode');
    try {
      const { hook, ended } = injecting(client, controls, log);
      const response = session.run(body, hook);
      ended();
      const answer = JSON.stringify(response);
      if (Buffer.byteLength(answer) > controls.responseLimit) return refused('ResponsePayloadSizeLimitExceeded');
      record(Buffer.byteLength(answer), response.Error?.Code);
      return JSON.stringify({ type: 2, id: request.id, message: { statusCode: 200, headers: {}, body: answer } });
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error;
      record(0, 'connection');
      return error.answer === 'never' ? undefined : refusal(request.id, 503, undefined);
    }
    function refused(code: string): string {
      record(0, code);
      return refusal(request.id, 400, new HostError(code));
    }
  };
  return receive;
}

function refusal(id: number, statusCode: number, error: HostError | undefined): string {
  const body = error === undefined ? '' : JSON.stringify({ error: { code: error.code, message: error.message } });
  return JSON.stringify({ type: 2, id, message: { statusCode, headers: {}, body } });
}

function injecting(
  client: number,
  controls: HostControls,
  log: string[],
): { readonly hook: ActionHook; readonly ended: () => void } {
  let pending: { readonly when: 'after' | 'answer'; readonly loss: ConnectionLost } | undefined;
  return {
    hook: {
      before: (info) => {
        log.push(info.text);
        const wish = controls.beforeAction?.({ ...info, client, overall: controls.actionCount++ });
        if (wish === undefined) return;
        if ('error' in wish) throw new HostError(wish.error, wish.message);
        const loss = new ConnectionLost(wish.answer ?? 'failure');
        if (wish.drop === 'before') throw loss;
        pending = { when: wish.drop, loss };
      },
      after: () => {
        if (pending?.when === 'after') throw pending.loss;
      },
    },
    ended: () => {
      if (pending !== undefined) throw pending.loss;
    },
  };
}
