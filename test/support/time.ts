/** Milliseconds of processor time that an action takes: what it needs itself, however busy the machine is. */
export function processorTime(action: () => void): number {
  const start = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
