/** The workbook that a newcomer sees. */
export async function fetchSample(): Promise<ArrayBuffer> {
  const answer = await fetch('sample.xlsx');
  if (!answer.ok) throw new Error(`sample.xlsx: ${String(answer.status)}`);
  return answer.arrayBuffer();
}
