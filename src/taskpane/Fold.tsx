import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  fold: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    minWidth: 0,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  head: {
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '36px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  below: { padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS}`, minWidth: 0 },
  chevron: { flexShrink: 0 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  summary: {
    flexShrink: 1,
    maxWidth: '60%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    minWidth: 0,
    '&[hidden]': { display: 'none' },
  },
});

type FoldProps = {
  readonly title: ReactNode;
  /** What can be known of it while it is closed. */
  readonly summary?: ReactNode;
  /** What stays in sight below the head, and may hold controls of its own. */
  readonly below?: ReactNode;
  /** One of many under a heading of their own, or a section of the page. */
  readonly level?: 2 | 3;
  readonly startsOpen?: boolean;
  /** Where another part decides what is open. */
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
  readonly children: ReactNode;
};

/** A section that opens and closes; what was typed in it stays while it is closed. */
export function Fold({ title, summary, below, level = 2, startsOpen = false, open, onOpen, children }: FoldProps) {
  const styles = useStyles();
  const id = useId();
  const [own, setOwn] = useState(startsOpen);
  const isOpen = open ?? own;
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  const head = useKeptInSight(open === true);
  // Many sections would be many landmarks.
  const [Outer, Heading] = level === 2 ? (['section', 'h2'] as const) : (['div', 'h3'] as const);
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <Outer className={styles.fold} {...(level === 2 ? { 'aria-labelledby': `${id}-title` } : {})}>
      <Heading className={styles.heading}>
        <button
          ref={head}
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          onClick={() => {
            setOwn(!isOpen);
            onOpen?.(!isOpen);
          }}
        >
          <Chevron aria-hidden="true" className={styles.chevron} />
          <span id={`${id}-title`} className={styles.title}>
            {title}
          </span>
          {summary !== undefined && <span className={styles.summary}>{summary}</span>}
        </button>
      </Heading>
      {below !== undefined && <div className={styles.below}>{below}</div>}
      <div id={`${id}-body`} className={styles.body} hidden={!isOpen}>
        {wasOpen && children}
      </div>
    </Outer>
  );
}

/** Where one closes because another opens, the one that opens may be pushed out of sight. */
function useKeptInSight(isOpened: boolean) {
  const head = useRef<HTMLButtonElement>(null);
  const wasOpened = useRef(isOpened);
  useEffect(() => {
    // What is open from the start leaves the page where it is.
    if (isOpened && !wasOpened.current) head.current?.scrollIntoView({ block: 'nearest' });
    wasOpened.current = isOpened;
  }, [isOpened]);
  return head;
}
