/** The roles of domain §12. One is active in a session; the order is the order of columns in every access grid. */
export const ROLES = ['MAN', 'DEP', 'SPE', 'LEG', 'FIN', 'COL', 'LEA', 'HR', 'ADM', 'PAR', 'BI', 'PUB'] as const

export type RoleCode = (typeof ROLES)[number]

/** Long names: file names of the printed schemas and the argument of `npm run explain-access`. */
export const ROLE_NAMES: Record<RoleCode, string> = {
  MAN: 'manager',
  DEP: 'deputy',
  SPE: 'specialist',
  LEG: 'legal',
  FIN: 'finance',
  COL: 'collaborator',
  LEA: 'leader',
  HR: 'hr',
  ADM: 'administrator',
  PAR: 'partner',
  BI: 'bi',
  PUB: 'public',
}

/** The role for a code or a long name; null where there is none. */
export function findRole(text: string): RoleCode | null {
  return ROLES.find((role) => role === text.toUpperCase() || ROLE_NAMES[role] === text.toLowerCase()) ?? null
}

/** People of the operator, as against machines and the public. */
export function isStaff(role: RoleCode): boolean {
  return role !== 'PAR' && role !== 'BI' && role !== 'PUB'
}
