import { type Theme, useMediaQuery } from '@mui/material'
import { useStore } from 'ra-core'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { Group } from '../i18n/panel.ts'
import { groupOf, type MenuGroup } from './menu-groups.ts'

/** A menu of so many entries fits a screen with all its groups open. */
const FITS = 12

const atFirst = (groups: readonly MenuGroup[], isNarrow: boolean): Group[] => {
  const entries = groups.reduce((sum, { paths }) => sum + paths.length, 0)
  return groups.slice(0, entries <= FITS ? groups.length : isNarrow ? 0 : 1).map(({ group }) => group)
}

/**
 * Which groups of the menu stand open. What a person opened and closed by hand is remembered in this browser; the group
 * of the page one comes to opens by itself, for as long as nobody closes it.
 */
export const useOpenGroups = (groups: readonly MenuGroup[]) => {
  // A phone has room for the headings and one group; it is arranged by itself.
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'))
  const [kept, setKept] = useStore<Group[]>(isNarrow ? 'menu.openNarrow' : 'menu.open', atFirst(groups, isNarrow))
  const { pathname } = useLocation()
  const current = groupOf(groups, pathname)
  const [shown, setShown] = useState(current)
  useEffect(() => setShown(current), [current])
  const isOpen = (group: Group) => kept.includes(group) || shown === group
  const toggle = (group: Group) => {
    setKept(isOpen(group) ? kept.filter((other) => other !== group) : [...kept, group])
    if (shown === group) setShown(undefined)
  }
  return { isOpen, toggle }
}
