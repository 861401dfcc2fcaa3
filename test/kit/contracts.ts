/** A contract on its way from the draft to the archive, each step by the one whose it is. */
import { type Held, mutations, steps } from '../modules/mutate.ts'
import type { TestApp } from './app.ts'
import { PDF, upload } from './files.ts'
import { DEPARTMENTS, type Person } from './world.ts'

const NAMED: Record<string, string> = { approveContract: 'approvedVersion', passLegalReview: 'passedVersion' }

export const contractSteps = (world: () => TestApp) => {
  const { does } = steps(mutations(world))
  const draftNumberOf = async (id: string): Promise<number> =>
    (await world().graphql('manA', `{ contract(id: "${id}") { draftNumber } }`)).data.contract.draftNumber

  /** Approves or passes the version that is before the reviewer now. */
  const judge = async (as: Person, verb: string, { id, version }: Held): Promise<Held> =>
    does(as, verb, { id, version, [NAMED[verb]!]: await draftNumberOf(id) })

  /** Submits a draft, has it approved and passed. */
  const pass = async ({ id, version }: Held, owner: Person = 'speA'): Promise<Held> => {
    const submitted = await does(owner, 'submitContract', { id, version })
    return judge('legal', 'passLegalReview', await judge('manA', 'approveContract', submitted))
  }

  /** One who may sign whatever there is; `more` limits him. */
  const signatory = async (more: Record<string, unknown> = {}): Promise<string> => {
    const given = { departmentId: DEPARTMENTS.A, name: '王總', authority: '法定代表人', validFrom: '2020-01-01' }
    return (await does('admin', 'createSignatory', { ...given, ...more })).id
  }

  /** Has the use of the seal approved for the version that legal passed. */
  const seal = async (contractId: string, owner: Person = 'speA'): Promise<Held> => {
    const applied = await does(owner, 'createSealUse', { contractId, copies: 4, reason: '簽約' })
    return does('manA', 'approveSealUse', { id: applied.id, version: applied.version })
  }

  /** Signs what legal has passed. */
  const sign = async ({ id, version }: Held, owner: Person = 'speA'): Promise<Held> => {
    const signing = await does(owner, 'startSigningContract', { id, version })
    await seal(id, owner)
    return does(owner, 'signContract', { ...signing, signatoryId: await signatory() })
  }

  /** Enters the original with its scan. */
  const putAway = async (contractId: string, number: string, owner: Person = 'speA'): Promise<string> => {
    const given = { contractId, number, place: 'A櫃', archivedOn: '2026-01-01' }
    const { id } = await does(owner, 'createArchiveRecord', given)
    const { status } = await upload(world(), owner, { record: id, kind: 'SCAN', name: '原件.pdf', content: PDF })
    expect(status).toBe(201)
    return id
  }

  return { judge, pass, signatory, seal, sign, putAway }
}
