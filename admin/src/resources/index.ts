import type { Group } from '../i18n/panel.ts'
import { type Declaration, GROUPS } from '../resource/declaration.ts'

/** Every declaration of the folders beside this file: a new type is a new file, nothing else. */
const files = import.meta.glob<{ default: Declaration }>('./*/*.ts', { eager: true })

const declarations = new Map<string, Declaration>(
  Object.values(files).map(({ default: declaration }) => [declaration.type, declaration]),
)

export const declarationOf = (type: string): Declaration | undefined => declarations.get(type)

/** All declarations, in the menu's order of groups. */
export const allDeclarations = (): Declaration[] => [...declarations.values()].sort((a, b) => rank(a) - rank(b))

const rank = ({ group, order }: Declaration): number => GROUPS.indexOf(group) * 100 + order

/** Declarations of one group of the menu. */
export const declarationsOf = (group: Group): Declaration[] =>
  allDeclarations().filter((declaration) => declaration.group === group && declaration.inMenu !== false)
