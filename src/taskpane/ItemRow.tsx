import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { RankedView, RankingView } from '../engine/ranking';
import { CriterionRow } from './CriterionRow';
import { itemColour, useItemColours } from './item-colours';
import { usePaneContext } from './pane-context';
import { useRowStyles } from './row-styles';
import type { Explained } from './use-explanation';

const useStyles = makeStyles({
  sign: { flexShrink: 0, width: '16px', borderRadius: tokens.borderRadiusSmall },
  plain: { backgroundColor: tokens.colorNeutralBackground5 },
  bar: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '48px',
    height: '8px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  fill: { height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  criteria: { margin: `0 0 ${tokens.spacingVerticalXS}`, padding: 0, paddingLeft: '16px', listStyleType: 'none' },
});

type ItemProps = {
  readonly ranking: RankingView;
  readonly department: RankedView;
  readonly name: string;
  /** Its place in the rubric. */
  readonly at: number;
  readonly explained: Explained;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
};

/** An item with its number as in the bar, its share and its points; its criteria when it is open. */
export function ItemRow({ ranking, department, name, at, explained, open, onOpen }: ItemProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const colours = useItemColours();
  const item = department.items.find((one) => one.name === name);
  const share = item?.state === 'scored' && item.max > 0 ? Math.min(100, (item.score / item.max) * 100) : 0;
  const points = usePoints(ranking, department, name);
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <>
      <button
        type="button"
        className={rows.row}
        aria-expanded={open}
        onClick={() => {
          onOpen(!open);
        }}
      >
        <Chevron aria-hidden="true" className={rows.chevron} />
        <span
          aria-hidden="true"
          className={mergeClasses(
            colours.ground,
            item === undefined ? styles.plain : colours[itemColour(at)],
            styles.sign,
          )}
        >
          {item === undefined ? '±' : at + 1}
        </span>
        <span className={rows.name}>{name}</span>
        {item !== undefined && (
          <span className={styles.bar} aria-hidden="true">
            <span className={styles.fill} style={{ display: 'block', width: `${String(share)}%` }} />
          </span>
        )}
        <span className={rows.figure}>{points}</span>
      </button>
      {open && (
        <ul className={styles.criteria}>
          {ranking.criteria
            .filter((criterion) => criterion.item === name)
            .map((criterion) => (
              <li key={criterion.id}>
                <CriterionRow {...{ ranking, department, criterion, explained }} />
              </li>
            ))}
        </ul>
      )}
    </>
  );
}

/** What stands at the end of the row: points of the item, or why there are none. */
function usePoints({ decimals, criteria }: RankingView, department: RankedView, name: string): string {
  const { say } = usePaneContext();
  const item = department.items.find((one) => one.name === name);
  if (item?.state === 'scored') return say('pane.points', { score: item.score.toFixed(decimals), max: item.max });
  if (item !== undefined) return say(item.state === 'unfinished' ? 'pane.itemUnfinished' : 'pane.itemNotApplicable');
  const ids = new Set(criteria.filter((one) => one.item === name).map(({ id }) => id));
  const own = department.criteria.filter(({ id }) => ids.has(id));
  if (own.some(({ state }) => state === 'vetoed')) return say('pane.vetoed');
  if (own.some(({ state }) => state === 'missing')) return say('pane.itemUnfinished');
  if (own.every(({ state }) => state === 'clear')) return say('pane.notVetoed');
  return signed(
    own.reduce((sum, { score }) => sum + (score ?? 0), 0),
    decimals,
  );
}

/** Points outside the full mark: added or taken off. */
function signed(points: number, decimals: number): string {
  const sign = points > 0 ? '+' : points < 0 ? '−' : '';
  return `${sign}${Math.abs(points).toFixed(decimals)}`;
}
