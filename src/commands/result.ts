import { textInAddress } from './dialog-address';

/** The small window after a ribbon command: its sentences stand behind `#` in the address and are shown as plain text. */
const lines = textInAddress(location).split('\n');
document.body.replaceChildren(
  ...lines.map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  }),
);
