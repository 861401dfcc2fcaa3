import { useSyncExternalStore } from 'react'
import { type Post, session } from '../api/session.ts'

/** The posts of the person who is signed in, in the panel's language, and the one acted in. */
export const usePosts = (): { posts: readonly Post[]; current: Post | undefined } => {
  const signIn = useSyncExternalStore(session.subscribe, () => session.current)
  const posts = signIn?.posts ?? []
  return { posts, current: posts.find(({ id }) => id === signIn?.post) }
}
