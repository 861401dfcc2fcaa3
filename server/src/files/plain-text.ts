import { createReadStream } from 'node:fs'

/** Encodings in which people here keep texts; the one that fits all bytes is the one it is. */
const ENCODINGS = ['utf-8', 'gb18030', 'big5'] as const

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point.
const BINARY = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/

/** Whether all of a file is text in one of the usual encodings, without characters that no text holds. */
export async function isPlainText(path: string): Promise<boolean> {
  for (const encoding of await encodingsOf(path)) if (await reads(path, encoding)) return true
  return false
}

/** UTF-16 says so in its first bytes; without that nothing tells it from binary data. */
async function encodingsOf(path: string): Promise<readonly string[]> {
  for await (const chunk of createReadStream(path, { end: 1 })) {
    const sign = (chunk as Buffer).toString('hex')
    if (sign === 'fffe') return ['utf-16le']
    if (sign === 'feff') return ['utf-16be']
  }
  return ENCODINGS
}

async function reads(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path))
      if (BINARY.test(decoder.decode(chunk as Buffer, { stream: true }))) return false
    decoder.decode()
    return true
  } catch {
    return false
  }
}
