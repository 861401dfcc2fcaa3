import type { Call, Services } from '../http.ts'
import { grantMachine } from '../machines.ts'
import { optionalTextOf, readForm } from '../request.ts'
import { json } from '../respond.ts'

/** OAuth 2 client credentials grant, RFC 6749 §4.4; its errors have the form of §5.2. */
export async function postToken(services: Services, { request }: Call): Promise<Response> {
  const basic = basicCredentials(request)
  const fields = await readForm(request)
  const grantType = optionalTextOf(fields, 'grant_type')
  if (!grantType || (basic && fields.has('client_secret'))) return json(400, { error: 'invalid_request' })
  if (grantType !== 'client_credentials') return json(400, { error: 'unsupported_grant_type' })
  const id = basic ? basic.id : optionalTextOf(fields, 'client_id')
  const secret = basic ? basic.secret : optionalTextOf(fields, 'client_secret')
  const scope = optionalTextOf(fields, 'scope')
  const granted =
    id && secret ? await grantMachine(services, { id, secret, scope }) : ({ refused: 'invalid_client' } as const)
  if ('refused' in granted) {
    return json(401, { error: granted.refused }, { 'www-authenticate': 'Basic realm="leasedesk"' })
  }
  const { accessToken, expiresIn } = granted
  return json(200, {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: expiresIn,
    scope: granted.scope,
  })
}

/** Name and secret of HTTP Basic, both form-encoded (RFC 6749 §2.3.1); null when the header is not there or no good. */
function basicCredentials(request: Request): { id: string; secret: string } | null {
  const match = /^basic +([A-Za-z0-9+/]{1,2000}={0,2})$/i.exec(request.headers.get('authorization') ?? '')
  if (!match) return null
  const [id = '', ...rest] = Buffer.from(match[1]!, 'base64').toString('utf8').split(':')
  try {
    return { id: decodeURIComponent(id), secret: decodeURIComponent(rest.join(':')) }
  } catch {
    return null
  }
}

export async function getKeys(services: Services, { request }: Call): Promise<Response> {
  const keys = await services.keys.published()
  const body = request.method === 'HEAD' ? null : JSON.stringify(keys)
  return new Response(body, {
    headers: { 'content-type': 'application/jwk-set+json', 'cache-control': 'public, max-age=300' },
  })
}
