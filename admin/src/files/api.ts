import type { Resource } from '../access/manifest.ts'
import { runMutation, runQuery } from '../api/graphql.ts'

/** A file as the tab of its record shows it. */
export type FileRow = {
  id: string
  version: number
  kind: string
  name: string
  mediaType: string
  size: number
  sha256: string
  note: string | null
  seriesId: string | null
  number: number
  state: 'PRESENT' | 'REMOVED'
  fromClient: boolean
  createdAt: string
  addedBy: { name: string } | null
  removedAt: string | null
  removedBy: { name: string } | null
  may: string[]
}

export type FilePage = { nodes: FileRow[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }

/** The files of a record that the viewer reads, the newest first. */
export const filesOf = async (resource: Resource, id: string, after: string | null): Promise<FilePage> => {
  const { record } = await runQuery<{ record: { files: FilePage } | null }>(
    `query Files${resource.name}($id: ID!, $after: String) { record: ${resource.single}(id: $id) {
       files(first: 50, after: $after) {
         nodes {
           id version kind name mediaType size sha256 note seriesId number state fromClient createdAt
           addedBy { name } removedAt removedBy { name } may
         }
         pageInfo { hasNextPage endCursor }
       }
     } }`,
    { id, after },
  )
  return record?.files ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }
}

/** An address at which the browser may fetch a file by itself, for some minutes; null where it is out of reach by now. */
export const linkOf = async (id: string): Promise<string | null> => {
  const { fileLink } = await runQuery<{ fileLink: { url: string } | null }>(
    'query Link($id: ID!) { fileLink(id: $id) { url } }',
    { id },
  )
  return fileLink?.url ?? null
}

/** Saves a file on the reader's disk; false where it is out of reach by now. */
export const saveFile = async (id: string, name: string): Promise<boolean> => {
  const url = await linkOf(id)
  if (!url) return false
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = name
  document.body.append(anchor)
  anchor.click()
  anchor.remove()
  return true
}

export const deleteFile = ({ id, version }: FileRow): Promise<unknown> =>
  runMutation('mutation Delete($input: DeleteAttachmentInput!) { result: deleteAttachment(input: $input) { id } }', {
    input: { id, version },
  })
