import { AppError } from '../errors'
import type { CallInputOf, Contract, OutputOf } from './contract'
import type { Transport } from './protocol'

/** `client.slice.procedure(input)`: a promise of the output, rejected with an `AppError`. */
export type Client<C extends Contract> = {
  readonly [S in keyof C]: {
    readonly [P in keyof C[S]]: (input: CallInputOf<C[S][P]>) => Promise<OutputOf<C[S][P]>>
  }
}

export function createClient<C extends Contract>(
  contract: C,
  transport: Transport,
  window: string,
): Client<C> {
  const slices = Object.entries(contract).map(([slice, procedures]) => {
    const calls = Object.entries(procedures).map(([name, procedure]) => {
      const path = `${slice}.${name}`
      const call = async (input: unknown) => {
        const reply = await transport.call({ path, input, window })
        if (!reply.ok) throw new AppError(reply.error.code, reply.error.details)
        return procedure.output.parse(reply.value)
      }
      return [name, call] as const
    })
    return [slice, Object.fromEntries(calls)] as const
  })
  return Object.fromEntries(slices) as Client<C>
}
