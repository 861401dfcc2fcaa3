import type { Route } from './route.ts'

/** Two versions side by side, made of their texts and terms. */
export const versionDifference: Route = {
  name: 'version difference',
  required({ shape, tables }) {
    if (!shape.others.some(({ name }) => name === 'contractVersionDifference')) return []
    const ids = [...tables.all('ContractVersion').keys()]
    return ids.map((id, at) => ({
      route: 'version difference',
      types: ['ContractVersion'],
      kind: 'field' as const,
      text: `contractVersionDifference(from: "${ids[(at + 1) % ids.length]}", to: "${id}") { lines { kind clause before { kind text } after { kind text } } terms { field before after } }`,
    }))
  },
}
