/** What a reader of a PDF finds in it: the text that its pages show, by the fonts' own tables. */
import { inflateSync } from 'node:zlib'

/** Texts of the pages, and the embedded fonts by name. Knows files whose objects stand one after another. */
export function readPdf(file: Buffer): { text: string; pages: number; fonts: string[] } {
  const objects = objectsOf(file)
  const all = [...objects.values()]
  const maps = new Map<string, Map<string, string>>()
  for (const { head } of all.filter(({ head }) => /\/ToUnicode/.test(head))) {
    const name = /\/BaseFont \/(\S+)/.exec(head)![1]!
    maps.set(name, unicodeOf(objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(head)![1]))!.content))
  }
  const nameOf = new Map<string, string>()
  for (const { head } of all)
    for (const [, key, id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g))
      nameOf.set(key!, /\/BaseFont \/(\S+)/.exec(objects.get(Number(id))?.head ?? '')?.[1] ?? '')
  const pages = all.filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  const text = pages
    .map(({ head }) => objects.get(Number(/\/Contents (\d+) 0 R/.exec(head)![1]))!.content)
    .map((content) => shownBy(content, (font) => maps.get(nameOf.get(font) ?? '') ?? new Map()))
    .join('\n')
  return { text, pages: pages.length, fonts: [...maps.keys()].filter((name) => isEmbedded(all, name)) }
}

type Part = { head: string; content: string }

function objectsOf(file: Buffer): Map<number, Part> {
  const found = new Map<number, Part>()
  for (const [, id, body] of file.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [head = '', rest] = body!.split('\nstream\n')
    const bytes = rest === undefined ? null : Buffer.from(rest.replace(/\nendstream$/, ''), 'latin1')
    const content = bytes && (/FlateDecode/.test(head) ? inflateSync(bytes) : bytes).toString('latin1')
    found.set(Number(id), { head, content: content ?? '' })
  }
  return found
}

const isEmbedded = (parts: Part[], name: string): boolean =>
  parts.some(({ head }) => head.includes(`/FontName /${name}`) && /\/FontFile[23] \d+ 0 R/.test(head))

/** Character by glyph code, out of a ToUnicode table. */
function unicodeOf(table: string): Map<string, string> {
  const map = new Map<string, string>()
  const wide = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  // (A ligature stands for several characters, set apart by spaces.)
  for (const [, start, list] of table.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g))
    [...list!.matchAll(/<([\w ]*)>/g)].forEach(([, hex], index) => {
      map.set((Number.parseInt(start!, 16) + index).toString(16).padStart(4, '0'), wide(hex!.replaceAll(' ', '')))
    })
  return map
}

function shownBy(content: string, fontOf: (name: string) => Map<string, string>): string {
  let map = new Map<string, string>()
  const lines: string[] = []
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) map = fontOf(font)
    else
      lines.push(
        [...shown!.matchAll(/<(\w+)>/g)]
          .flatMap(([, hex]) => hex!.match(/\w{4}/g) ?? [])
          .map((code) => map.get(code) ?? '\ufffd')
          .join(''),
      )
  }
  return lines.join('\n')
}
