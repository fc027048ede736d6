import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { MarkingFormView } from '../../engine/marking-form';
import type { SayBrowser } from '../../words/browser-words';
import { placeKey } from './marks-on-sheet';
import type { Marking } from './use-marking';

type Props = { readonly form: MarkingFormView; readonly marking: Marking; readonly say: SayBrowser };

/** Whom this judge marks: how many marks each has and what they add up to on the sheet. */
export function SubjectList({ form, marking, say }: Props) {
  const { place, places, marks, textAt, go } = marking;
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (list.current !== null) showCurrent(list.current);
  }, [place?.block, place?.subject]);
  return (
    <nav ref={list} aria-label={say('judge.subjects')} className="judge-subjects">
      {form.blocks.flatMap(({ subjects, totalRow }, block) =>
        subjects.flatMap(({ name, column }, subject) => {
          const own = places.filter((one) => one.block === block && one.subject === subject);
          const [first] = own;
          if (first === undefined) return [];
          const open = own.filter((one) => textAt(one) === '');
          const total = totalRow === null ? undefined : marks.get(placeKey(totalRow, column));
          const isHere = place?.block === block && place.subject === subject;
          return (
            <Button
              key={`${String(block)} ${name}`}
              className="judge-subject"
              appearance={isHere ? 'primary' : 'subtle'}
              aria-current={isHere}
              onClick={() => go(open[0] ?? first)}
            >
              <span className="judge-name">{name}</span>
              <span>
                {say('judge.given', { given: own.length - open.length, due: own.length })}
                {typeof total === 'number' && ` · ${say('judge.total', { total: Number(total.toPrecision(12)) })}`}
              </span>
            </Button>
          );
        }),
      )}
    </nav>
  );
}

/** Brings the current one into the middle. The list alone moves: keys stay below the finger. */
function showCurrent(list: HTMLElement): void {
  const one = list.querySelector('[aria-current=true]')?.getBoundingClientRect();
  const all = list.getBoundingClientRect();
  if (one !== undefined)
    list.scrollBy((one.left + one.right - all.left - all.right) / 2, (one.top + one.bottom - all.top - all.bottom) / 2);
}
