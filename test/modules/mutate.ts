/** Mutations of the API by name, with the input as a variable. */
import type { Answer, TestApp } from '../kit/app.ts'
import type { Person } from '../kit/world.ts'
import { faultsOf } from '../writer/kit.ts'

export type Mutate = (as: Person, name: string, input: Record<string, unknown>, fields?: string) => Promise<Answer>

export const mutations =
  (world: () => TestApp): Mutate =>
  (as, name, input, fields = 'id version') => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
    return world().graphql(as, `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input })
  }

/** A record as a verb needs to know it. */
export type Held = { id: string; version: number }

/** Of a record what a verb needs to know. */
export const only = ({ id, version }: Held): Held => ({ id, version })

/** A mutation that must succeed gives the record as it stands then; one that must not gives the faults of its fields. */
export const steps = (mutate: Mutate) => ({
  async does(as: Person, name: string, input: Record<string, unknown>): Promise<Held> {
    const answer = await mutate(as, name, input)
    expect([name, answer.errors]).toEqual([name, undefined])
    return answer.data[name]
  },
  async refused(as: Person, name: string, input: Record<string, unknown>): Promise<string[]> {
    return faultsOf(await mutate(as, name, input))
  },
})
