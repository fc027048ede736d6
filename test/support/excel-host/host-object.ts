import { HostError } from './host-error';

/** A property that a client may load and, with `set`, write. */
export type Property = { readonly get?: () => unknown; readonly set?: (value: unknown) => void };

/**
 * What an object of the host can do. All names are written as in Office.js; the wire has them with a capital first
 * letter. Adding a member is a line in one of these tables.
 */
export type Members = {
  /** What Excel answers when the client instantiates the object: `{ Id }` for what lies in a collection. */
  readonly identity?: () => Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, Property>>;
  /** Objects that hang on this one: `range.format`. */
  readonly parts?: Readonly<Record<string, () => HostObject>>;
  /** Methods; the answer is a HostObject, null for a null object, or plain data. */
  readonly methods?: Readonly<Record<string, (args: readonly unknown[]) => unknown>>;
  /** The members of a collection. */
  readonly items?: () => readonly HostObject[];
  /** `getItem` by name or id. */
  readonly item?: (key: unknown) => HostObject;
  /** True for ranges, which the client keeps by a reference that Excel gives out. */
  readonly kept?: true;
};

/** An object on Excel's side of the wire. `type` is the class in Office.js, by which its requirement set is found. */
export class HostObject {
  /** Given out by the host where the client keeps the object beyond the batch. */
  referenceId: string | undefined;

  constructor(
    readonly type: string,
    readonly members: Members,
  ) {}
}

/** By what the client finds the object again in its next batch. */
export function identityOf(object: HostObject): Readonly<Record<string, unknown>> {
  const { referenceId } = object;
  return { ...object.members.identity?.(), ...(referenceId === undefined ? {} : { _ReferenceId: referenceId }) };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textArgument(value: unknown): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
}

export function numberArgument(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new HostError('InvalidArgument');
  return value;
}

export function flagArgument(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
  return value;
}
