import type { Manifest } from '../access/manifest.ts'
import type { Group } from '../i18n/panel.ts'
import { type Declaration, GROUPS } from '../resource/declaration.ts'
import { declarationsOf } from '../resources/index.ts'
import type { OwnPage } from './pages.ts'

/** One group of the menu as the role has it. */
export type MenuGroup = {
  readonly group: Group
  readonly types: readonly Declaration[]
  readonly paths: readonly string[]
}

/** The groups in which the role has anything, in their order. */
export const menuGroups = ({ resources }: Manifest, pages: readonly OwnPage[]): MenuGroup[] =>
  GROUPS.map((group) => {
    const types = declarationsOf(group).filter(({ type }) => resources.get(type)?.canList)
    const own = pages.filter(({ place }) => place === group).map(({ path }) => path)
    return { group, types, paths: [...own, ...types.map(({ type }) => `/${type}`)] }
  }).filter(({ paths }) => paths.length > 0)

/** The group that holds the page of an address, its forms and records included. */
export const groupOf = (groups: readonly MenuGroup[], address: string): Group | undefined =>
  groups.find(({ paths }) => paths.some((path) => address === path || address.startsWith(`${path}/`)))?.group
