import { makeStyles, tokens } from '@fluentui/react-components';

/** The pane's few layouts: 4-pixel grid, nothing wider than 320 pixels. */
export const useStyles = makeStyles({
  shell: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // The top right corner belongs to Excel's own menu of the pane.
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '8px 44px 0 12px',
    minHeight: '34px',
    boxSizing: 'border-box',
  },
  title: {
    margin: 0,
    flexGrow: 1,
    textWrap: 'balance',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // Five words in a line of 320 pixels, the state of each step above its word.
  tab: {
    flexGrow: 1,
    gridTemplateColumns: 'auto',
    gridTemplateRows: '16px auto',
    justifyItems: 'center',
    rowGap: '2px',
    padding: '6px 2px',
    minHeight: '46px',
    '& .fui-Tab__icon': { gridArea: '1 / 1', height: '16px', width: '16px', padding: 0 },
    '& .fui-Tab__content': { gridArea: '2 / 1', padding: 0 },
    '& .fui-Tab__content--reserved-space': { gridArea: '2 / 1', padding: 0 },
  },
  main: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px', minWidth: 0 },
  page: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0, '&[hidden]': { display: 'none' } },
  // In sight wherever the page is scrolled to, and never most of it.
  status: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    maxHeight: '50vh',
    overflowY: 'auto',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    // Nothing to say takes no room.
    '&:empty': { marginBottom: '-12px' },
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  section: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  heading: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  skip: {
    position: 'absolute',
    left: '-9999px',
    ':focus': { left: '8px', top: '8px', zIndex: 2, backgroundColor: tokens.colorNeutralBackground1, padding: '4px' },
  },
});
