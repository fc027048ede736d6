import { HostError } from '../host-error';
import { HostObject, identityOf, isRecord } from '../host-object';
import type { MemberAccess } from './member-access';
import { runQuery } from './run-query';
import { memberName } from './wire';
import type { Action, ActionResult, ArgumentInfo, ObjectPath, RequestBody, ResponseBody } from './wire';

export type ActionInfo = {
  /** From 0 within the batch. */
  readonly index: number;
  readonly count: number;
  /** `Range.values =`, `Worksheet.getRange()`, `load Range [values]`. */
  readonly text: string;
};

/** Called before each action, and after it where it went well; a HostError that it throws is the action's error. */
export type ActionHook = { readonly before: (info: ActionInfo) => void; readonly after: (info: ActionInfo) => void };

/** One client's side in the host: the references that it keeps, and the carrying out of its batches. */
export type ClientSession = {
  readonly run: (body: RequestBody, hook: ActionHook) => ResponseBody;
};

/** How the host gives out and finds ranges that a client holds on to. */
export type References = {
  readonly keep: (object: HostObject) => void;
  readonly find: (id: string) => HostObject | undefined;
  readonly remove: (id: string) => void;
};

export function clientSession(root: () => HostObject, references: References, access: MemberAccess): ClientSession {
  return {
    run: (body, hook) => {
      const results: ActionResult[] = [];
      const batch = new Batch(body, root, references, access);
      for (const [index, action] of body.Actions.entries()) {
        try {
          const info = { index, count: body.Actions.length, text: batch.describe(action) };
          hook.before(info);
          results.push({ ActionId: action.Id, Value: batch.perform(action) });
          hook.after(info);
        } catch (error) {
          if (!(error instanceof HostError)) throw error;
          return { Results: results, Error: failure(error, index, batch.describe(action)) };
        }
      }
      return { Results: results };
    },
  };
}

function failure(error: HostError, index: number, location: string): NonNullable<ResponseBody['Error']> {
  return {
    Code: error.code,
    Message: error.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: error.code === 'ItemNotFound' ? 404 : 400,
  };
}

class Batch {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly body: RequestBody,
    private readonly root: () => HostObject,
    private readonly references: References,
    private readonly access: MemberAccess,
  ) {}

  describe(action: Action): string {
    const path = this.body.ObjectPaths[String(action.ObjectPathId)];
    const known = this.resolved.get(action.ObjectPathId ?? -1);
    const owner = known?.type ?? (path === undefined ? 'context' : this.pathText(path));
    if (action.ActionType === 1) return path === undefined ? owner : this.pathText(path);
    if (action.ActionType === 4) return `${owner}.${memberName(action.Name ?? '')} =`;
    if (action.ActionType === 3) return `${owner}.${memberName(action.Name ?? '')}()`;
    if (action.ActionType === 9) return `${owner}.update()`;
    return action.ActionType === 5 ? 'trace' : `load ${owner} [${(action.QueryInfo?.Select ?? []).join(',')}]`;
  }

  perform(action: Action): unknown {
    if (action.ActionType === 5) return null;
    const object = this.resolve(action.ObjectPathId ?? -1);
    if (action.ActionType === 1) return object === null ? null : this.instantiated(object);
    if (action.ActionType === 2 || action.ActionType === 7) {
      return object === null ? null : runQuery(object, action.QueryInfo ?? {}, this.access, this.references.keep);
    }
    // The client keeps and lets go of objects before it knows that they are null.
    if (object === null && /^_(?:Keep|Remove)Reference$/.test(action.Name ?? '')) return null;
    if (object === null) throw new HostError('InvalidReference');
    if (action.ActionType === 3) return this.call(object, action);
    if (action.ActionType === 4) return this.write(object, action.Name ?? '', this.args(action.ArgumentInfo)[0]);
    if (action.ActionType === 9) return this.update(object, action.ObjectState ?? {});
    throw new HostError('NotImplemented');
  }

  private instantiated(object: HostObject): unknown {
    if (this.body.AutoKeepReference === true && object.members.kept === true) this.references.keep(object);
    return identityOf(object);
  }

  private call(object: HostObject, action: Action): unknown {
    const name = memberName(action.Name ?? '');
    const args = this.args(action.ArgumentInfo);
    if (name === '_KeepReference') return this.references.keep(object);
    if (name === '_RemoveReference') return this.references.remove(String(args[0]));
    const value = this.access.method(object, name)(args);
    return value instanceof HostObject ? identityOf(value) : (value ?? null);
  }

  private write(object: HostObject, name: string, value: unknown): null {
    const { set } = this.access.property(object, memberName(name));
    if (set === undefined) throw new HostError('AccessDenied');
    if (value === null || value === undefined) throw new HostError('InvalidArgument');
    set(value);
    return null;
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): null {
    for (const [key, value] of Object.entries(state)) {
      const name = memberName(key);
      if (this.access.knows(object, name) !== 'part') this.write(object, key, value);
      else this.update(this.access.part(object, name), isRecord(value) ? value : {});
    }
    return null;
  }

  private args(info: ArgumentInfo | undefined): readonly unknown[] {
    return resolveArguments(info?.Arguments ?? [], info?.ReferencedObjectPathIds, (id) => this.resolve(id));
  }

  /** Each path once per batch: a method that inserts or adds must not run again for every action on its result. */
  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError('InvalidReference');
    const object = this.resolvePath(path);
    this.resolved.set(id, object);
    return object;
  }

  private resolvePath(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === 1) return this.root();
    if (path.ObjectPathType === 7) return null;
    if (path.ObjectPathType === 6) return this.kept(path.Name ?? '');
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    const args = this.args(path.ArgumentInfo);
    if (path.ObjectPathType === 4) return this.access.part(parent, memberName(path.Name ?? ''));
    if (path.ObjectPathType === 5) return itemOf(parent, args[0]);
    if (path.ObjectPathType !== 3) throw new HostError('NotImplemented');
    const made = this.access.method(parent, memberName(path.Name ?? ''))(args);
    if (made === null || made instanceof HostObject) return made;
    throw new HostError('GeneralException');
  }

  private kept(id: string): HostObject {
    const object = this.references.find(id);
    if (object === undefined) throw new HostError('InvalidReference');
    return object;
  }

  private pathText(path: ObjectPath): string {
    if (path.ObjectPathType === 1) return 'Workbook';
    if (path.ObjectPathType === 6) return 'kept';
    if (path.ObjectPathType === 7) return 'null object';
    const parent = this.resolved.get(path.ParentObjectPathId ?? -1)?.type ?? '…';
    const name = path.ObjectPathType === 5 ? 'getItem' : memberName(path.Name ?? '');
    const args = (path.ArgumentInfo?.Arguments ?? []).map((arg) => JSON.stringify(arg)).join(',');
    return path.ObjectPathType === 4 ? `${parent}.${name}` : `${parent}.${name}(${args})`;
  }
}

function itemOf(parent: HostObject, key: unknown): HostObject {
  if (parent.members.item === undefined) throw new HostError('InvalidReference');
  return parent.members.item(key);
}

function resolveArguments(
  args: readonly unknown[],
  ids: readonly unknown[] | undefined,
  resolve: (id: number) => HostObject | null,
): readonly unknown[] {
  return args.map((arg, index) => {
    const id = ids?.[index];
    if (typeof id === 'number' && id > 0) return resolve(id);
    return Array.isArray(id) && Array.isArray(arg) ? resolveArguments(arg, id, resolve) : arg;
  });
}
