import { ApolloLink, type FetchResult } from '@apollo/client'
import { getMainDefinition } from '@apollo/client/utilities'
import { print } from 'graphql'

/** Keys of writes that have no answer yet, by content. */
const pending = new Map<string, string>()

/** `crypto.randomUUID` exists only in secure contexts; on plain http inside an office network random values do. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** An answer that leaves open whether the write happened. */
const isOpen = (result: FetchResult): boolean =>
  (result.errors ?? []).some(({ extensions }) => extensions?.code === 'UNAVAILABLE')

/**
 * Gives each write an Idempotency-Key. A write that got no answer keeps its key: when the person presses the button
 * again with the same content, the server knows it for the same request and does not act twice.
 */
export const idempotencyLink = new ApolloLink((operation, forward) => {
  const definition = getMainDefinition(operation.query)
  if (definition.kind !== 'OperationDefinition' || definition.operation !== 'mutation') return forward(operation)
  const content = `${print(operation.query)} ${JSON.stringify(operation.variables)}`
  const key = pending.get(content) ?? newKey()
  pending.set(content, key)
  operation.setContext(({ headers }: { headers?: Record<string, string> }) => ({
    headers: { ...headers, 'idempotency-key': key },
  }))
  return forward(operation).map((result) => {
    if (!isOpen(result)) pending.delete(content)
    return result
  })
})
