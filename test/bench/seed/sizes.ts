/** How many rows a bench database holds. */
export type Size = { name: string; clients: number; contacts: number; contracts: number; hotContacts: number }

export const FULL: Size = { name: 'full', clients: 200_000, contacts: 300_000, contracts: 100_000, hotContacts: 5_000 }
export const QUICK: Size = { name: 'quick', clients: 10_000, contacts: 15_000, contracts: 5_000, hotContacts: 1_000 }
