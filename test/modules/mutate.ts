/** Mutations of the API by name, with the input as a variable. */
import type { Answer, TestApp } from '../kit/app.ts'
import type { Person } from '../kit/world.ts'

export type Mutate = (as: Person, name: string, input: Record<string, unknown>, fields?: string) => Promise<Answer>

export const mutations =
  (world: () => TestApp): Mutate =>
  (as, name, input, fields = 'id version') => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`
    return world().graphql(as, `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input })
  }
