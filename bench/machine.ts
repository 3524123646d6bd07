import { cpus, loadavg } from 'node:os'

/** When and where something was measured, in a line: the date, Node.js, the processors and how busy they were before. */
export function machine(): string {
  const processors = `${cpus().length} × ${cpus()[0]?.model}`
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${processors}, load ${loadavg()[0]?.toFixed(1)}`
}
