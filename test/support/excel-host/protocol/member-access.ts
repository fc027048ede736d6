import { HostError } from '../host-error';
import type { HostObject } from '../host-object';
import type { Property } from '../host-object';
import { requirementTable } from './requirement-table';

/** Looks members up and refuses those that the host does not know or is too old for. */
export type MemberAccess = {
  readonly property: (object: HostObject, name: string) => Property;
  readonly part: (object: HostObject, name: string) => HostObject;
  readonly method: (object: HostObject, name: string) => (args: readonly unknown[]) => unknown;
  readonly knows: (object: HostObject, name: string) => 'property' | 'part' | 'nothing';
};

/** `requirementSet` as in requirement-table.ts. */
export function memberAccess(requirementSet: () => number): MemberAccess {
  const demandSet = (object: HostObject, name: string): void => {
    if (name.startsWith('_')) return;
    const table = requirementTable();
    const needed = table.get(`${object.type}.${name}`);
    if (needed === undefined || Math.max(needed, table.get(object.type) ?? 0) > requirementSet()) {
      throw unknownMember(object, name);
    }
  };
  const found = <T>(object: HostObject, name: string, member: T | undefined): T => {
    demandSet(object, name);
    if (member === undefined) throw unknownMember(object, name);
    return member;
  };
  return {
    property: (object, name) => found(object, name, own(object.members.properties, name)),
    part: (object, name) => found(object, name, own(object.members.parts, name))(),
    method: (object, name) => found(object, name, own(object.members.methods, name)),
    knows: (object, name) => {
      if (own(object.members.properties, name) !== undefined) return 'property';
      return own(object.members.parts, name) === undefined ? 'nothing' : 'part';
    },
  };
}

function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}

function unknownMember(object: HostObject, name: string): HostError {
  return new HostError('ApiNotFound', `${object.type}.${name} is not known to this simulated Excel.`);
}
