/** One actor for every role, and colleagues on the other side of its scopes, each with what the server knows of him. */
import type { RoleCode } from '../../server/src/access/roles.ts'
import { anonymous, type Viewer } from '../../server/src/access/viewer.ts'
import { createApiClient, isFailure } from '../../server/src/auth/index.ts'
import type { TestApp } from '../kit/app.ts'
import { CLIENTS, DEPARTMENTS, type Person } from '../kit/world.ts'

export type Actor = { name: string; role: RoleCode; as: Person | { token: string } | null; viewer: Viewer }

const STAFF: Person[] = [
  'manA',
  'depA',
  'speA',
  'legal',
  'finance',
  'collaborator',
  'leader',
  'hr',
  'admin',
  'speA2',
  'manB',
  'speB',
]

/** The twelve roles in their order, then second actors of some of them. */
export async function allActors(world: TestApp): Promise<Actor[]> {
  const staff = await Promise.all(STAFF.map((person) => actor(world, person, person)))
  const [partner, bi] = await Promise.all([partnerOf(world, CLIENTS.ofSpeA), biOf(world)])
  const first = staff.slice(0, 9)
  return [...first, partner, bi, { name: 'nobody', role: 'PUB', as: null, viewer: anonymous('en') }, ...staff.slice(9)]
}

/** The portal of one client. */
export async function partnerOf(world: TestApp, clientId: string): Promise<Actor> {
  return machine(world, 'partner', { name: 'Portal', kind: 'PARTNER', clientId })
}

/** A BI tool that reads department A. */
export async function biOf(world: TestApp): Promise<Actor> {
  return machine(world, 'bi', { name: 'BI', kind: 'BI', departmentId: DEPARTMENTS.A })
}

export async function viewerOf(world: TestApp, as: NonNullable<Actor['as']>): Promise<Viewer> {
  const token = typeof as === 'string' ? await world.token(as) : as.token
  const request = new Request('http://127.0.0.1/graphql', { headers: { authorization: `Bearer ${token}` } })
  const viewer = await world.app.auth.authenticate(request)
  if (isFailure(viewer)) throw new Error(`no viewer: ${viewer.message}`)
  return viewer
}

async function actor(world: TestApp, name: string, as: NonNullable<Actor['as']>): Promise<Actor> {
  const viewer = await viewerOf(world, as)
  return { name, role: viewer.role, as, viewer }
}

async function machine(world: TestApp, name: string, input: Parameters<typeof createApiClient>[2]): Promise<Actor> {
  const maker = await viewerOf(world, 'manA')
  const { apiClient, secret } = await createApiClient(maker, world.prisma, input)
  const response = await world.fetch('/oauth/token', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: apiClient.id,
      client_secret: secret,
    }).toString(),
  })
  const { access_token: token } = (await response.json()) as { access_token: string }
  return actor(world, name, { token })
}
