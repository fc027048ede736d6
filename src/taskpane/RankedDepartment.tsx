import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RankedView, RankingView } from '../engine/ranking';
import { Fold } from './Fold';
import { ItemStack } from './ItemStack';
import { Pill } from './Pill';
import type { Tone } from './Pill';
import { usePaneContext } from './pane-context';
import { RankedDetails } from './RankedDetails';
import { StateMark } from './StateMark';

const useStyles = makeStyles({
  title: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  place: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '24px',
    height: '24px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground5,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  first: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
  summary: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  total: {
    minWidth: '44px',
    textAlign: 'right',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
  },
});

/** Grades are the contract's words. */
const gradeColours: Readonly<Record<string, Tone>> = {
  优秀: 'success',
  良好: 'brand',
  不合格: 'danger',
};

type DepartmentProps = {
  readonly ranking: RankingView;
  readonly department: RankedView;
  readonly open: boolean;
  /** Which item is open; '' where none is. */
  readonly item: string;
  readonly onOpen: (open: boolean, item?: string) => void;
};

/** Place, name, grade and total, below them all items in a bar; the items one by one when it is open. */
export function RankedDepartment({ ranking, department, open, item, onOpen }: DepartmentProps) {
  const styles = useStyles();
  const { say } = usePaneContext();
  const { name, rank, total, grade, missing, vetoed, items } = department;
  const soFar = items.reduce((sum, { score, state }) => (state === 'scored' ? sum + score : sum), 0);
  return (
    <Fold
      level={3}
      open={open}
      onOpen={onOpen}
      title={
        <span className={styles.title}>
          {rank === null ? (
            <StateMark state={missing.length > 0 ? 'begun' : 'todo'} />
          ) : (
            <span
              role="img"
              aria-label={say('pane.rankedAs', { rank })}
              className={mergeClasses(styles.place, rank === 1 ? styles.first : '')}
            >
              {rank}
            </span>
          )}
          {name}
        </span>
      }
      summary={
        <span className={styles.summary}>
          {vetoed && <Pill tone="danger">{say('pane.vetoed')}</Pill>}
          {missing.length > 0 && <Pill tone="warning">{say('pane.lacking', { count: missing.length })}</Pill>}
          {/* With something missing the grade says nothing yet, and takes the room of the name. */}
          {grade !== null && missing.length === 0 && <Pill tone={gradeColours[grade] ?? 'informative'}>{grade}</Pill>}
          {total === null ? (
            <span>{say('pane.soFar', { points: soFar.toFixed(ranking.decimals) })}</span>
          ) : (
            <span className={styles.total}>{total.toFixed(ranking.decimals)}</span>
          )}
        </span>
      }
      below={
        <ItemStack
          ranking={ranking}
          items={department.items}
          onItem={(chosen) => {
            onOpen(true, chosen);
          }}
        />
      }
    >
      <RankedDetails
        ranking={ranking}
        department={department}
        item={item}
        onItem={(chosen) => {
          onOpen(true, chosen);
        }}
      />
    </Fold>
  );
}
