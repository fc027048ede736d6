import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ownSheet } from './books';

const box =
  `<xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>7</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
  `<xdr:sp macro="" textlink="${ownSheet}!$B$5"><xdr:nvSpPr><xdr:cNvPr id="90" name="文本框"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>` +
  `<xdr:spPr><a:prstGeom xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>` +
  `<xdr:txBody><a:bodyPr xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>` +
  `<a:p xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:r><a:t>5</a:t></a:r></a:p></xdr:txBody></xdr:sp>` +
  `<xdr:clientData/></xdr:twoCellAnchor>`;

/** A text box that shows a cell, on the drawing that is there: no library writes one. */
export function withTextBox(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find((part) => /drawings\/drawing\d+\.xml$/.test(part));
  const drawing = strFromU8(parts[name ?? ''] ?? new Uint8Array());
  if (name === undefined || !drawing.includes('</xdr:wsDr>')) throw new Error('no drawing');
  return zipSync({ ...parts, [name]: strToU8(drawing.replace('</xdr:wsDr>', `${box}</xdr:wsDr>`)) });
}
