/** Unified social credit codes, GB 32100-2015. */
import fc from 'fast-check'
import {
  checkUnifiedCode,
  fictitiousUnifiedCode,
  normalizeUnifiedCode,
} from '../../../server/src/modules/clients/unified-code.ts'

const VALID = [
  '914403001922038216',
  '9144030071526726XG',
  '91330100799655058B',
  '91110000802100433B',
  '91310115MA00003300',
  '91310115MA000039X0',
]

describe('unified social credit code', () => {
  test.each(VALID)('%s is valid', (code) => expect(checkUnifiedCode(code)).toBeNull())

  test.each([
    ['91350100M000100Y4Z', { code: 'ALPHABET', position: 18, character: 'Z' }],
    ['91350100M000100Y44', { code: 'CHECK_DIGIT' }],
    ['91440300192203821', { code: 'LENGTH', length: 17 }],
    ['9144030019220382160', { code: 'LENGTH', length: 19 }],
    ['', { code: 'LENGTH', length: 0 }],
    ['9144O3001922038216', { code: 'ALPHABET', position: 5, character: 'O' }],
    ['9144030071526726xg', { code: 'ALPHABET', position: 17, character: 'x' }],
    ['91440300192203821😀', { code: 'ALPHABET', position: 18, character: '😀' }],
  ])('%s is not', (code, fault) => expect(checkUnifiedCode(code)).toEqual(fault))

  test('is stored in one form, without guessing at characters', () => {
    expect(normalizeUnifiedCode(' 9144 0300-7152-6726xg\t')).toBe('9144030071526726XG')
    expect(normalizeUnifiedCode('９１４４０３００７１５２６７２６ＸＧ')).toBe('9144030071526726XG')
    expect(normalizeUnifiedCode('9144O30071526726XG')).toBe('9144O30071526726XG')
  })

  test('any one changed character, and any two unequal neighbours swapped, are found', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    for (const code of VALID)
      for (let i = 0; i < 18; i += 1) {
        for (const other of alphabet.replace(code[i]!, ''))
          expect(checkUnifiedCode(code.slice(0, i) + other + code.slice(i + 1))).toEqual({ code: 'CHECK_DIGIT' })
        const swapped = code.slice(0, i) + (code[i + 1] ?? '') + code[i]! + code.slice(i + 2)
        if (i < 17 && swapped !== code) expect(checkUnifiedCode(swapped)).toEqual({ code: 'CHECK_DIGIT' })
      }
  })

  test('made-up codes are valid and lie in a division that nobody issues', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999999, noNaN: true })), (numbers) => {
        const code = fictitiousUnifiedCode(() => numbers.next().value)
        expect(checkUnifiedCode(code)).toBeNull()
        expect(code).toMatch(/^91990000\d{8}[\dX].$/)
      }),
    )
  })
})
