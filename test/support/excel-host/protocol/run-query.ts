import { HostError } from '../host-error';
import { identityOf } from '../host-object';
import type { HostObject } from '../host-object';
import type { MemberAccess } from './member-access';
import { memberName, wireName } from './wire';
import type { QueryInfo } from './wire';

type Tree = Map<string, Tree>;
/** Ranges that are listed in an answer are kept, so that the client can go on with them. */
type Keep = (object: HostObject) => void;

/** What `load` or `retrieve` asks of an object, answered with Excel's capitalised keys. */
export function runQuery(object: HostObject, query: QueryInfo, access: MemberAccess, keep: Keep): unknown {
  const tree = selectionTree([...(query.Select ?? []), ...(query.Expand ?? [])]);
  if (object.members.items === undefined) return answer(object, tree, access, keep);
  const skip = query.Skip ?? 0;
  const items = object.members.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  return collectionAnswer(object, items, tree, access, keep);
}

function collectionAnswer(
  object: HostObject,
  items: readonly HostObject[],
  tree: Tree,
  access: MemberAccess,
  keep: Keep,
): Record<string, unknown> {
  const wanted: Tree = new Map(tree.get('items') ?? []);
  const result: Record<string, unknown> = { ...identityOf(object) };
  for (const [name, below] of tree) {
    if (name === 'items') continue;
    if (object.members.properties !== undefined && Object.hasOwn(object.members.properties, name)) {
      result[wireName(name)] = access.property(object, name).get?.();
    } else wanted.set(name, below);
  }
  result['_Items'] = items.map((item) => {
    if (item.members.kept === true) keep(item);
    return { ...childIdentity(item), ...answer(item, wanted, access, keep) };
  });
  return result;
}

function childIdentity(item: HostObject): Record<string, unknown> {
  const identity = identityOf(item);
  return 'Id' in identity ? { ...identity, _Id: identity['Id'] } : { ...identity };
}

function answer(object: HostObject, tree: Tree, access: MemberAccess, keep: Keep): Record<string, unknown> {
  const result: Record<string, unknown> = { ...identityOf(object) };
  for (const [name, below] of tree) {
    if (name === '$all' || name === '$none') {
      if (name === '$all') loadAll(object, result);
      continue;
    }
    if (access.knows(object, name) !== 'part') result[wireName(name)] = readProperty(object, name, access);
    else {
      const part = access.part(object, name);
      const items = part.members.items;
      result[wireName(name)] =
        items === undefined ? answer(part, below, access, keep) : collectionAnswer(part, items(), below, access, keep);
    }
  }
  return result;
}

function readProperty(object: HostObject, name: string, access: MemberAccess): unknown {
  const { get } = access.property(object, name);
  if (get === undefined) throw new HostError('InvalidOperation');
  return get();
}

function loadAll(object: HostObject, result: Record<string, unknown>): void {
  for (const [name, property] of Object.entries(object.members.properties ?? {})) {
    if (property.get !== undefined) result[wireName(name)] = property.get();
  }
}

/** `["values","format/fill/color"]` as a tree of names. */
function selectionTree(paths: readonly string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    let at = root;
    for (const part of path.trim().split('/')) {
      const name = memberName(part);
      const next: Tree = at.get(name) ?? new Map();
      at.set(name, next);
      at = next;
    }
  }
  return root;
}
