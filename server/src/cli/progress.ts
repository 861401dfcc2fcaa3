/** A line that tells how far a long piece of work is: rewritten at a terminal, every few seconds elsewhere. */
export function createProgress(every = 5000): { tell(text: string): void; end(): void } {
  const isTerminal = process.stderr.isTTY ?? false
  let told = Date.now()
  let width = 0
  return {
    tell(text) {
      if (isTerminal) {
        process.stderr.write(`\r${text.padEnd(width)}`)
        width = text.length
      } else if (Date.now() - told >= every) {
        told = Date.now()
        console.error(text)
      }
    },
    end() {
      if (isTerminal && width > 0) process.stderr.write(`\r${' '.repeat(width)}\r`)
      width = 0
    },
  }
}
