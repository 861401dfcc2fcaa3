import { useQuery } from '@tanstack/react-query'
import { useStore } from 'ra-core'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { INBOX, readInbox } from '../home/inbox.ts'

/** Entries of the daily part of the menu, favourites apart. */
const MOST = 6
/** How much of its weight an entry keeps when another one is opened. */
const FADING = 0.94
/** Entries whose use is remembered. */
const REMEMBERED = 30

type Used = Readonly<Record<string, number>>

/** The entry that a page belongs to, its forms and records included. */
const entryOf = (paths: readonly string[], address: string): string | undefined =>
  paths.find((path) => address === path || address.startsWith(`${path}/`))

/** A further opening of an entry: what is opened often and lately weighs most. */
const openedAgain = (used: Used, path: string): Used => {
  const faded = Object.entries({ [path]: 0, ...used }).map(
    ([each, weight]) => [each, weight * FADING + (each === path ? 1 : 0)] as const,
  )
  return Object.fromEntries(faded.sort(([, a], [, b]) => b - a).slice(0, REMEMBERED))
}

/** Favourites of a post: entries that a person keeps on top, in the order in which he put them there. */
export const useFavourites = () => {
  const { viewer } = useManifest()
  const [favourites, keep] = useStore<string[]>(`menu.favourites.${viewer.postId}`, [])
  const toggle = (path: string) =>
    keep(favourites.includes(path) ? favourites.filter((other) => other !== path) : [...favourites, path])
  return { favourites, toggle }
}

/**
 * What stands on top of the menu: favourites, then what waits for the viewer, then what he opens most. Kept in this
 * browser for each post of a person. Within a visit the order stays: entries do not move away under the hand.
 */
export const useDaily = (paths: readonly string[]): { daily: string[]; waiting: ReadonlyMap<string, number> } => {
  const { viewer } = useManifest()
  const { favourites } = useFavourites()
  const [used, setUsed] = useStore<Used>(`menu.used.${viewer.postId}`, {})
  const [before] = useState(used)
  const { pathname } = useLocation()
  const current = entryOf(paths, pathname)
  useEffect(() => {
    if (current) setUsed((known) => openedAgain(known, current))
  }, [current, setUsed])
  const { data } = useQuery({ queryKey: INBOX, queryFn: readInbox })
  const waiting = new Map<string, number>()
  for (const { type } of data ?? []) waiting.set(`/${type}`, (waiting.get(`/${type}`) ?? 0) + 1)
  const byUse = Object.entries(before)
    .sort(([, a], [, b]) => b - a)
    .map(([path]) => path)
  const others = [...new Set([...waiting.keys(), ...byUse])].filter((path) => !favourites.includes(path))
  const known = (path: string) => paths.includes(path)
  return { daily: [...favourites.filter(known), ...others.filter(known).slice(0, MOST)], waiting }
}
