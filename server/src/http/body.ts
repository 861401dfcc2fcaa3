/** The bytes of a body, `most` at most. One that is larger is not read to its end: throws `tooLarge`. */
export async function readBody(request: Request, most: number, tooLarge: Error): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  // (The DOM's type lacks the iterator that the streams of Node have.)
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > most) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
