import { readFileSync } from 'node:fs'
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

/**
 * The processors' time since the system started, and how much of it a virtual machine's host gave to others ("steal"), in
 * ticks (proc_stat(5)); undefined where the system does not tell.
 */
export function processorTime(): { all: number; stolen: number } | undefined {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n')
    // user, nice, system, idle, iowait, irq, softirq, steal; the two of guests that follow are in the first two.
    const ticks = line.split(/\s+/).slice(1, 9).map(Number)
    return { all: ticks.reduce((sum, each) => sum + each, 0), stolen: ticks[7] ?? 0 }
  } catch {
    return undefined
  }
}
