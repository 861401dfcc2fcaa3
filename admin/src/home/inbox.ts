import { runQuery } from '../api/graphql.ts'

/** Something that waits for the viewer, with the steps that he may take. */
export type InboxItem = { type: string; id: string; verbs: string[]; dueOn: string | null; overdue: boolean }

/** Under this key it is kept: the first page and the menu show the same. */
export const INBOX = ['inbox']

const QUERY = 'query Inbox { inbox(first: 20) { type id verbs dueOn overdue } }'

/** What waits for the viewer, the most urgent first. */
export const readInbox = async (): Promise<InboxItem[]> => (await runQuery<{ inbox: InboxItem[] }>(QUERY)).inbox
