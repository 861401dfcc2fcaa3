/** Hands out a file while it is being made. */

type DownloadOptions = {
  headers: Record<string, string>
  /** Ends the making: the request was broken off, or took too long. */
  signal: AbortSignal
  /** Told once when the making has ended, however it did. */
  onEnd?: () => void
}

/**
 * A response of the pieces as they come, each made when the one before has left. A download that is broken off ends the
 * making; what fails underway breaks the download off, so that a part is not taken for the whole.
 */
export function download(pieces: AsyncGenerator<Uint8Array>, { headers, signal, onEnd }: DownloadOptions): Response {
  let ended = false
  const end = () => {
    if (ended) return
    ended = true
    signal.removeEventListener('abort', abort)
    // (It ends only after the piece at hand; nobody waits for it.)
    pieces.return(undefined).catch(() => {})
    onEnd?.()
  }
  let controller: ReadableStreamDefaultController<Uint8Array>
  const abort = () => {
    // Not at once: when a connection breaks, the server cancels the stream as well, and to cancel one that has failed
    // is a failure that nobody listens to.
    if (!ended) setImmediate(() => controller.error(signal.reason))
    end()
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given
        if (signal.aborted) abort()
        else signal.addEventListener('abort', abort)
      },
      async pull() {
        try {
          const { done, value } = await pieces.next()
          if (ended) return
          if (!done) return controller.enqueue(value)
          controller.close()
          end()
        } catch (error) {
          end()
          throw error
        }
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', ...headers },
  })
}

/** The header by which a browser saves a file under its name, whatever the language of it. */
export function attachment(name: string, plain: string): string {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encoded}`
}
