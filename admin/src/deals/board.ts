import type { Manifest, Resource, VerbRule } from '../access/manifest.ts'
import { runMutation, runQuery } from '../api/graphql.ts'
import type { Row } from '../resource/declaration.ts'

/** A deal as a card shows it; what the role does not read is not asked for. */
export type DealCard = Row & {
  version: number
  title: string
  stage: string
  stageSince?: string
  /** Absent for those who only read. */
  may?: string[]
  client?: { name: string } | null
  owner?: { name: string } | null
  expectedArea?: string | null
}

export type Column = { stage: string; total: number; cards: DealCard[] }

/** Cards that a column shows; the list has the others. */
const SHOWN = 40

/** The stages, in their order, with the deals that came to each last. */
export async function readBoard(manifest: Manifest, deal: Resource): Promise<Column[]> {
  const stages = manifest.enums.get('DealStage') ?? []
  const fields = ['stageSince', 'expectedArea'].filter((name) => deal.fields.has(name)).concat(deal.hasMay ? 'may' : [])
  const people = ['client', 'owner'].filter((name) => deal.fields.has(name)).map((name) => `${name} { name }`)
  const card = `id version title stage ${fields.join(' ')} ${people.join(' ')}`
  const columns = stages.map(
    (stage) =>
      `${stage}: ${deal.plural}(first: ${SHOWN}, where: { stage: { equals: ${stage} } }, orderBy: [{ field: stageSince, direction: DESC }]) { totalCount nodes { ${card} } }`,
  )
  const data = await runQuery<Record<string, { totalCount: number; nodes: DealCard[] }>>(
    `query DealBoard { ${columns.join('\n')} }`,
  )
  return stages.map((stage) => ({ stage, total: data[stage]!.totalCount, cards: data[stage]!.nodes }))
}

/** The verb that leads to a stage: the one that may be done now, else the one that the server will speak about. */
export function verbTo(deal: Resource, card: DealCard, stage: string): VerbRule | undefined {
  const leading = deal.verbs.filter(({ to }) => to === stage)
  return leading.find(({ name }) => card.may?.includes(name)) ?? leading[0]
}

/** Whether something is asked for before the verb can be done. */
export const asks = (verb: VerbRule): boolean => verb.takes.length > 0 || verb.reason === 'REQUIRED'

/** Does a verb that asks for nothing. Throws HttpError with the server's sentence. */
export async function move(verb: VerbRule, { id, version }: DealCard): Promise<void> {
  const type = `${verb.mutation[0]!.toUpperCase()}${verb.mutation.slice(1)}Input`
  await runMutation(`mutation Move($input: ${type}!) { result: ${verb.mutation}(input: $input) { id } }`, {
    input: { id, version },
  })
}

/** The board with a card in another column, as it will be once the server has agreed. */
export const withCardAt = (columns: Column[], card: DealCard, stage: string): Column[] =>
  columns.map((column) => {
    if (column.stage === card.stage)
      return { ...column, total: column.total - 1, cards: column.cards.filter(({ id }) => id !== card.id) }
    return column.stage === stage ? { ...column, total: column.total + 1, cards: [card, ...column.cards] } : column
  })
