import { cpus, loadavg } from 'node:os'

/** When and where something was measured, in a line: the date, Node.js, the processors and how busy they were before. */
export function machine(): string {
  const processors = `${cpus().length} × ${cpus()[0]?.model}`
  return `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${processors}, load ${load()}`
}

/** How many processes wanted a processor in the last minute, on average: figures from above 2 or so are worth little. */
export function load(): string {
  return (loadavg()[0] ?? Number.NaN).toFixed(1)
}
