import { useEffect, useState } from 'react';
import type { SettingGroup, SettingView } from '../engine/view';

export type OpenGroups = {
  readonly isOpen: (group: SettingGroup) => boolean;
  readonly set: (group: SettingGroup, open: boolean) => void;
  /** Opens the group of a setting and puts the focus into its field. */
  readonly show: (name: string) => void;
};

export function settingFieldId(name: string): string {
  return `setting-${name}`;
}

/** Worth seeing at once: wrong, still to be filled in, or other than usual. */
function isUnusual({ problem, needed, value, usual }: SettingView): boolean {
  return problem !== null || (needed && value === '') || (usual !== '' && value !== usual);
}

/** Which groups of settings are open: those that hold something unusual, until a person opens or closes one. */
export function useOpenGroups(settings: readonly SettingView[]): OpenGroups {
  const [chosen, choose] = useState<Readonly<Partial<Record<SettingGroup, boolean>>>>({});
  const [shown, setShown] = useState<{ readonly name: string } | null>(null);
  const unusual = new Set(settings.filter(isUnusual).map(({ group }) => group));
  // The field is there only once its group has opened.
  useEffect(() => {
    if (shown !== null) document.getElementById(settingFieldId(shown.name))?.focus();
  }, [shown]);
  const set = (group: SettingGroup, open: boolean): void => {
    choose((before) => ({ ...before, [group]: open }));
  };
  return {
    isOpen: (group) => chosen[group] ?? unusual.has(group),
    set,
    show: (name) => {
      const setting = settings.find((one) => one.name === name);
      if (setting !== undefined) set(setting.group, true);
      setShown({ name });
    },
  };
}
