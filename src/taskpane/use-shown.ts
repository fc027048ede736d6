import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

export type Shown<T extends HTMLElement> = {
  readonly shown: number;
  /** How many come with the next press. */
  readonly more: number;
  readonly showMore: () => void;
  /** The list; the focus goes to the first that has come, as the button may be gone. */
  readonly list: RefObject<T>;
};

/** So many of a long list, and more when asked: thousands stay fast. */
export function useShown<T extends HTMLElement>(count: number, first: number, next: number): Shown<T> {
  const [shown, setShown] = useState(first);
  const list = useRef<T>(null);
  const from = useRef(0);
  const more = Math.max(0, Math.min(next, count - shown));
  useEffect(() => {
    if (from.current === 0) return;
    const item = list.current?.children.item(from.current);
    item?.querySelector('button')?.focus();
    from.current = 0;
  }, [shown]);
  const showMore = () => {
    from.current = shown;
    setShown(shown + more);
  };
  return { shown, more, showMore, list };
}
