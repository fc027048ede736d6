import { Button, FluentProvider, Tab, TabList } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { BookOpen16Regular } from '@fluentui/react-icons/svg/book-open';
import { lazy, memo, Suspense, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { sayPaneIn } from '../words/pane-words';
import type { SayPane } from '../words/pane-words';
import type { Language } from '../words/words';
import { weekSteps } from '../engine/overview';
import type { View } from '../engine/view';
import { FaultBoundary } from './FaultBoundary';
import { NextCard } from './NextCard';
import { Overview } from './Overview';
import { PaneContextValue, steps } from './pane-context';
import type { PaneContext, StepName } from './pane-context';
import type { PaneHost } from './pane-host';
import { StateMark } from './StateMark';
import { Status } from './Status';
import { useStyles } from './styles';
import { darkTheme, lightTheme } from './themes';
import { usePane } from './use-pane';

const laterSteps = () => import(/* webpackChunkName: "steps" */ './later-steps');
const pages = {
  overview: Overview,
  prepare: lazy(async () => ({ default: (await laterSteps()).Prepare })),
  exchange: lazy(async () => ({ default: (await import(/* webpackChunkName: "exchange" */ './Exchange')).Exchange })),
  check: lazy(async () => ({ default: (await laterSteps()).Check })),
  total: lazy(async () => ({ default: (await laterSteps()).Total })),
  report: lazy(async () => ({ default: (await laterSteps()).Report })),
} as const;

type AppProps = {
  readonly language: Language;
  /** Null until Excel can be asked. */
  readonly host: PaneHost | null;
  /** Why Excel or the core cannot be reached, in the words of the system. */
  readonly failure: string | null;
  /** What stands above the steps once there is a host. */
  readonly children?: ReactNode;
};

/** The pane: steps at the top, what is going on below them, then the step itself. */
export function App({ language, host, failure, children }: AppProps) {
  const styles = useStyles();
  const say = useMemo(() => sayPaneIn(language), [language]);
  const pane = usePane(host, say);
  const [step, goTo] = useStep();
  const visited = useVisited(step);
  const isDark = useDark(host);
  const { view } = pane;
  useEffect(() => {
    // A step whose code does not load shows that when it is opened.
    if (view !== null) laterSteps().catch(() => undefined);
  }, [view]);
  const busy = pane.stage !== null;
  // The object stays the same between renders: Fluent rewrites all its variables when it gets another one.
  const theme = isDark ? darkTheme : lightTheme;
  return (
    <FluentProvider theme={theme} className={styles.shell} lang={language}>
      <header className={styles.head}>
        <a className={styles.skip} href="#main" onClick={focusMain}>
          {say('pane.skip')}
        </a>
        <h1 className={styles.title}>{view === null || view.title === '' ? say('pane.title') : view.title}</h1>
        <Button
          as="a"
          size="small"
          appearance="subtle"
          icon={<BookOpen16Regular />}
          aria-label={say('pane.manual')}
          title={say('pane.manual')}
          href={`manual.${language}.html`}
          target="_blank"
          rel="noreferrer"
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowClockwise16Regular />}
          aria-label={say('pane.refresh')}
          title={say('pane.refresh')}
          disabledFocusable={busy}
          onClick={pane.refresh}
        />
      </header>
      <nav aria-label={say('pane.steps')}>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={step}
          onTabSelect={(_, { value }) => {
            const chosen = steps.find((name) => name === value);
            if (chosen === undefined) return;
            // A success message has been read by then and would take room from the step.
            if (pane.told?.tone === 'success') pane.dismiss();
            goTo(chosen);
          }}
        >
          {steps.map((name) => (
            <Tab
              key={name}
              value={name}
              className={styles.tab}
              title={tabTitle(name, view, say)}
              icon={<TabMark page={name} view={view} />}
            >
              {say(`pane.${name}`)}
            </Tab>
          ))}
        </TabList>
      </nav>
      {host !== null && children}
      <main id="main" tabIndex={-1} className={styles.main}>
        <Status pane={pane} host={host} failure={failure} say={say} />
        {host !== null &&
          view !== null &&
          steps.map((name) => (
            <div key={name} className={styles.page} hidden={name !== step}>
              {visited.has(name) && (
                <Step name={name} isShown={name === step} context={{ host, pane, view, say, language, busy, goTo }} />
              )}
            </div>
          ))}
        {host !== null && view !== null && view.undo !== null && (
          <div>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUndo16Regular />}
              disabledFocusable={busy}
              onClick={() => {
                pane.act(() => host.engine.undo());
              }}
            >
              {view.undo}
            </Button>
          </div>
        )}
      </main>
    </FluentProvider>
  );
}

function stateOf(page: StepName, view: View | null) {
  const step = page === 'overview' ? 'enter' : weekSteps.find((name) => name === page);
  return step && view?.week.states[step];
}

/** The state in a word, for who does not see its colour and shape. */
function tabTitle(page: StepName, view: View | null, say: SayPane): string | undefined {
  const state = stateOf(page, view);
  return state === undefined ? undefined : say(`pane.${state}`);
}

/** How far a page's step is, as far as that is known. */
function TabMark({ page, view }: { readonly page: StepName; readonly view: View | null }) {
  const state = stateOf(page, view);
  return state === undefined ? null : <StateMark state={state} />;
}

type StepProps = { readonly name: StepName; readonly isShown: boolean; readonly context: PaneContext };

/** A step keeps what was typed and chosen in it while another is shown; it is rendered again when it is shown again. */
const Step = memo(
  function Step({ name, context }: StepProps) {
    const Page = pages[name];
    return (
      <PaneContextValue.Provider value={context}>
        <FaultBoundary say={context.say}>
          <NextCard page={name} />
          <Suspense fallback={null}>
            <Page />
          </Suspense>
        </FaultBoundary>
      </PaneContextValue.Provider>
    );
  },
  (_, { isShown }) => !isShown,
);

function useVisited(step: StepName): ReadonlySet<StepName> {
  const [visited, setVisited] = useState<ReadonlySet<StepName>>(new Set([step]));
  if (!visited.has(step)) setVisited(new Set([...visited, step]));
  return visited;
}

function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** The step stands behind `#` in the address: Office.js takes the history away, but not that. */
function useStep(): [StepName, (step: StepName) => void] {
  const [step, setStep] = useState<StepName>(stepInAddress);
  useEffect(() => {
    const follow = () => {
      setStep(stepInAddress());
    };
    window.addEventListener('hashchange', follow);
    return () => {
      window.removeEventListener('hashchange', follow);
    };
  }, []);
  return [
    step,
    (next) => {
      window.location.hash = next;
      setStep(next);
    },
  ];
}

function stepInAddress(): StepName {
  return steps.find((name) => window.location.hash === `#${name}`) ?? 'overview';
}

/** Excel has no event for a change of its theme: it is read when the pane gets the focus. Until Excel can be asked, the system's is used. */
function useDark(host: PaneHost | null): boolean {
  const [isDark, setDark] = useState(() => window.matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    if (host === null) return undefined;
    const read = () => {
      setDark(host.isDark());
    };
    read();
    window.addEventListener('focus', read);
    return () => {
      window.removeEventListener('focus', read);
    };
  }, [host]);
  return isDark;
}
