// The one place zod is imported from: its compile probe uses `eval`, which the windows' CSP forbids.
import { z } from 'zod'

z.config({ jitless: true })

export { z }
