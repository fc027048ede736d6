/** Milliseconds that this process has worked so far; unlike those of a clock they do not grow with what runs beside it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
