const newestSet = 20;
const otherSets = ['SharedRuntime 1.1', 'DialogApi 1.1', 'DialogApi 1.2', 'RibbonApi 1.1', 'ExcelApiOnline 1.1'];

/** Which Excel it is, and what it says it can do: what a developer needs to understand the rest of a trial. */
export function trialFacts(): Readonly<Record<string, unknown>> {
  const { diagnostics, displayLanguage, contentLanguage, requirements } = Office.context;
  const excel = Array.from({ length: newestSet }, (_, at) => `ExcelApi 1.${String(at + 1)}`);
  const supported = [...excel, ...otherSets].filter((set) => {
    const [name = '', version] = set.split(' ');
    return requirements.isSetSupported(name, version);
  });
  return {
    ...{ ...diagnostics },
    ...{ displayLanguage, contentLanguage, supported },
    userAgent: navigator.userAgent,
    pane: `${String(window.innerWidth)} × ${String(window.innerHeight)} @ ${String(window.devicePixelRatio)}`,
    officeJs: [...document.scripts].map(({ src }) => src).filter((src) => src.includes('office')),
  };
}
