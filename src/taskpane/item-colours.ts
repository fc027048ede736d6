import { makeStyles, tokens } from '@fluentui/react-components';

/** Light grounds with dark writing, as Fluent's own avatars have them; with the item's number on them no colour is needed to tell them apart. */
export const useItemColours = makeStyles({
  ground: {
    boxSizing: 'border-box',
    height: '16px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    fontSize: '10px',
    lineHeight: '14px',
    fontVariantNumeric: 'tabular-nums',
    // What ends where can be seen on any ground, and where the system has its own colours.
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  item0: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  item1: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  item2: { backgroundColor: tokens.colorPaletteLavenderBackground2, color: tokens.colorPaletteLavenderForeground2 },
  item3: { backgroundColor: tokens.colorPalettePeachBackground2, color: tokens.colorPalettePeachForeground2 },
  item4: { backgroundColor: tokens.colorPaletteForestBackground2, color: tokens.colorPaletteForestForeground2 },
  item5: { backgroundColor: tokens.colorPalettePinkBackground2, color: tokens.colorPalettePinkForeground2 },
  item6: { backgroundColor: tokens.colorPaletteSteelBackground2, color: tokens.colorPaletteSteelForeground2 },
  item7: { backgroundColor: tokens.colorPaletteGoldBackground2, color: tokens.colorPaletteGoldForeground2 },
});

const colours = ['item0', 'item1', 'item2', 'item3', 'item4', 'item5', 'item6', 'item7'] as const;

/** Which of the colours an item has: always the same in one rubric. */
export function itemColour(at: number): (typeof colours)[number] {
  return colours[at % colours.length] ?? 'item0';
}
