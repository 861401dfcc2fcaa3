import type { AuthProvider } from 'ra-core'
import { session } from '../api/session.ts'
import type { Manifest } from './manifest.ts'

const allowed = (manifest: Manifest, action: string, type: string): boolean => {
  const resource = manifest.resources.get(type)
  if (!resource) return false
  switch (action) {
    case 'list':
      return resource.canList
    case 'show':
      return true
    case 'create':
      return resource.canCreate
    case 'edit':
      return resource.canUpdate
    case 'delete':
      return resource.canDelete
    default:
      return true
  }
}

/**
 * Rights of react-admin's own pages and buttons, read from the manifest. The sign-in page stands outside of
 * react-admin (see App), which is mounted only while someone is signed in.
 */
export const authProviderFor = (manifest: Manifest): AuthProvider => ({
  login: async () => undefined,
  logout: async () => {
    await session.signOut()
    return false
  },
  checkAuth: async () => {
    if (!session.current) throw new Error('signed out')
  },
  checkError: async (error: { status?: number }) => {
    // The request was already repeated with a renewed token (see api/http): the log-in has ended.
    if (error.status === 401) throw error
  },
  getIdentity: async () => ({ id: manifest.viewer.accountId ?? '', fullName: manifest.viewer.name }),
  canAccess: async ({ action, resource }) => allowed(manifest, action, resource),
})
