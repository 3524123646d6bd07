import { Interruption } from './interruption.ts'

// before the rest is loaded, which takes a second
const interruption = new Interruption()
const { runIngest } = await import('./run-ingest.ts')
await runIngest(interruption)
