/** Why somebody may not, and who may: the API's own words, in the language of the panel. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useLocale } from 'ra-core'
import { runQuery } from '../api/graphql.ts'

type Holder = { role: string; title: string; rows: string; people: { id: string; name: string }[] }

export type Explanation = {
  operation: string | null
  verb: string | null
  name: string
  verdict: 'YES' | 'WITHIN' | 'NEVER'
  now: boolean | null
  rules: string[]
  holders: Holder[]
}

/** A field or the records themselves, of one record or in general; or a query or mutation of the API. */
export type Asked =
  | { type: string; field?: string; operation?: 'READ' | 'CREATE' | 'UPDATE'; recordId?: string }
  | { name: string }

const ANSWER = 'operation verb name verdict now rules holders { role title rows people { id name } }'

const ACCESS = `query Why($type: String!, $field: String, $operation: AccessOperation, $recordId: ID) {
  answer: explainAccess(type: $type, field: $field, operation: $operation, recordId: $recordId) { ${ANSWER} } }`
const OPERATION = `query WhyNot($name: String!) { answer: explainOperation(name: $name) { ${ANSWER} } }`
const RECORD = `query WhyOf($id: ID!) { answer: explainRecord(id: $id) { state refused { ${ANSWER} } } }`

/** Rights do not change while one is signed in to a post; what holds of a record is asked anew. */
export const useExplanation = (asked: Asked): UseQueryResult<Explanation | null> =>
  useQuery({
    queryKey: ['why', useLocale(), asked],
    queryFn: async () =>
      (await runQuery<{ answer: Explanation | null }>('name' in asked ? OPERATION : ACCESS, asked)).answer,
    staleTime: 'recordId' in asked ? 0 : Number.POSITIVE_INFINITY,
  })

export type RecordExplanation = { state: string | null; refused: Explanation[] }

/** What is not possible with a record as it stands. */
export const useRecordExplanation = (id: string): UseQueryResult<RecordExplanation | null> =>
  useQuery({
    queryKey: ['why', useLocale(), 'record', id],
    queryFn: async () => (await runQuery<{ answer: RecordExplanation | null }>(RECORD, { id })).answer,
  })
