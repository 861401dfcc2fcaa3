/** What an export puts before a text, and the import takes off (L01). */
import fc from 'fast-check'
import { asWritten, harmless, isLikeFormula, unmistakable } from '../../server/src/domain/harmless.ts'

/** Texts of the signs that matter, so that they meet. */
const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."'=+-@＝＋－＠ \t\r\n　a1"), maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

test('[L01] every text comes back as it was, from either kind of file', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(asWritten(harmless(text))).toBe(text)
      expect(asWritten(unmistakable(text))).toBe(text)
    }),
    { numRuns: 5_000 },
  )
})

test('[L01] nothing that is written begins like a formula, whatever blanks stand before', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(harmless(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^\s/)
    }),
    { numRuns: 5_000 },
  )
})

test('a text that is none is left as it is', () => {
  for (const text of ['', '招商', "'招商", '1-2', 'a=b', "it's", '(=1)']) {
    expect([harmless(text), unmistakable(text), asWritten(text), isLikeFormula(text)]).toEqual([
      text,
      text,
      text,
      false,
    ])
  }
})
