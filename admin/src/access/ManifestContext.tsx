import { createContext, useContext } from 'react'
import type { Manifest, Resource } from './manifest.ts'

export const ManifestContext = createContext<Manifest | null>(null)

/** What the signed-in role may do. Only below the log-in. */
export const useManifest = (): Manifest => {
  const manifest = useContext(ManifestContext)
  if (!manifest) throw new Error('useManifest needs a signed-in user')
  return manifest
}

/** The manifest's entry of a type. */
export const useResource = (type: string): Resource => {
  const resource = useManifest().resources.get(type)
  if (!resource) throw new Error(`the role has no type ${type}`)
  return resource
}
