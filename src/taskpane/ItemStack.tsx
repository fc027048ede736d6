import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RankedView, RankingView } from '../engine/ranking';
import { itemColour, useItemColours } from './item-colours';
import { usePaneContext } from './pane-context';

const useStyles = makeStyles({
  track: {
    display: 'flex',
    gap: '1px',
    overflow: 'hidden',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  part: { flexShrink: 0, cursor: 'pointer', ':hover': { filter: 'brightness(0.94)' } },
});

type StackProps = {
  readonly ranking: RankingView;
  readonly items: RankedView['items'];
  readonly onItem: (name: string) => void;
};

/**
 * What every item adds, as shares of the full mark; a click opens the item. It is for the eye and the mouse: the opened list says the
 * same in names and numbers, and is reached by the keyboard.
 */
export function ItemStack({ ranking, items, onItem }: StackProps) {
  const styles = useStyles();
  const colours = useItemColours();
  const { say } = usePaneContext();
  return (
    <div className={styles.track} aria-hidden="true">
      {items.map(({ name, score, max, state }, at) => {
        const share = ranking.full > 0 ? Math.min(1, score / ranking.full) : 0;
        if (state !== 'scored' || share <= 0) return null;
        return (
          <div
            key={name}
            className={mergeClasses(colours.ground, colours[itemColour(at)], styles.part)}
            style={{ width: `calc(${String(share * 100)}% - 1px)` }}
            title={`${name} ${say('pane.points', { score: score.toFixed(ranking.decimals), max })}`}
            onClick={() => {
              onItem(name);
            }}
          >
            {share > 0.04 && at + 1}
          </div>
        );
      })}
    </div>
  );
}
