import { ApolloClient, from, HttpLink, InMemoryCache } from '@apollo/client'
import { type DocumentNode, parse } from 'graphql'
import { toHttpError } from '../dataProvider/errors.ts'
import { currentLanguage } from '../i18n/language.ts'
import { apiFetch } from './http.ts'
import { idempotencyLink } from './idempotency.ts'

/**
 * GraphQL failures that carry an HTTP status of their own (401, 429) are handed on as plain GraphQL answers:
 * Apollo would otherwise report a network error and drop the codes and field messages.
 */
const asGraphqlAnswer = (response: Response): Response => {
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '')
  return response.ok || !isJson ? response : new Response(response.body, { status: 200, headers: response.headers })
}

const httpLink = new HttpLink({
  uri: '/graphql',
  fetch: async (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('accept-language', currentLanguage())
    return asGraphqlAnswer(await apiFetch(input, { ...init, headers }))
  },
})

/** React-admin keeps the records; Apollo carries requests and remembers nothing. */
export const apolloClient = new ApolloClient({
  link: from([idempotencyLink, httpLink]),
  cache: new InMemoryCache(),
  defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
})

const documents = new Map<string, DocumentNode>()

/** Parsed text of an operation; the same text is parsed once. */
export const documentOf = (text: string): DocumentNode => {
  let document = documents.get(text)
  if (!document) {
    document = parse(text)
    documents.set(text, document)
  }
  return document
}

/** Runs a query outside the resources. Failures come as react-admin's HttpError. */
export const runQuery = async <T>(text: string, variables: Record<string, unknown> = {}): Promise<T> => {
  try {
    const { data } = await apolloClient.query<T>({ query: documentOf(text), variables })
    return data
  } catch (error) {
    throw toHttpError(error)
  }
}

/** Runs a mutation outside the resources. Failures come as react-admin's HttpError. */
export const runMutation = async <T>(text: string, variables: Record<string, unknown>): Promise<T> => {
  try {
    const { data } = await apolloClient.mutate<T>({ mutation: documentOf(text), variables })
    return data as T
  } catch (error) {
    throw toHttpError(error)
  }
}
