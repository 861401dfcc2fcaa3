import { runQuery } from '../api/graphql.ts'

/** A contract that awaits the viewer's judgement, and what has changed since he last saw it. */
export type AwaitingReview = {
  contractId: string
  state: string
  daysWaiting: number
  dueOn: string
  overdue: boolean
  opinionsOpen: number
  opinionsToSettle: number
  version: number
  seenVersion: number | null
  changedTerms: string[]
  linesRemoved: string[]
  linesAdded: string[]
}

export const PAGE = 10

const QUERY = `query ReviewQueue($offset: Int) {
  reviewQueue(first: ${PAGE}, offset: $offset) {
    totalCount
    nodes {
      contractId state daysWaiting dueOn overdue opinionsOpen opinionsToSettle version seenVersion changedTerms
      linesRemoved linesAdded
    }
  }
}`

export const loadQueue = async (page: number): Promise<{ totalCount: number; nodes: AwaitingReview[] }> =>
  (await runQuery<{ reviewQueue: { totalCount: number; nodes: AwaitingReview[] } }>(QUERY, { offset: page * PAGE }))
    .reviewQueue
