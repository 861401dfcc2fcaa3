import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** What a page of the panel may load: its own files alone. */
const SOURCES = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
}

/** Serves the built panel: its files from memory once read, `index.html` at `/`, 404 for everything else. */
export function createPanel(folder: string): (request: Request) => Promise<Response> {
  const files = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>()
  const load = (path: string) => {
    const known = files.get(path)
    if (known) return known
    const read = readFile(path).then(
      (bytes) => new Uint8Array(bytes),
      () => null,
    )
    // What is missing is asked for by anybody with a keyboard; only real files are worth remembering.
    void read.then((bytes) => (bytes ? files.set(path, read) : files.delete(path)))
    return read
  }
  return async (request) => {
    const { pathname } = new URL(request.url)
    if (request.method !== 'GET' && request.method !== 'HEAD') return notFound()
    const path = normalize(join(folder, pathname === '/' ? 'index.html' : decoded(pathname)))
    if (path !== folder && !path.startsWith(folder + sep)) return notFound()
    const type = TYPES[extname(path)]
    const bytes = type ? await load(path) : null
    if (!bytes || !type) return notFound()
    // File names of the build carry their hash; the page that names them must be fresh.
    const cache = pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
    return new Response(request.method === 'HEAD' ? null : bytes, {
      headers: { 'content-type': type, 'cache-control': cache, ...SOURCES },
    })
  }
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replaceAll('\0', '')
  } catch {
    return 'index.html.none'
  }
}

const notFound = () => Response.json({ error: 'NOT_FOUND' }, { status: 404 })
