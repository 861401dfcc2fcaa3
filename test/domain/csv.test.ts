/** CSV with the line of every record. */
import { readCsv } from '../../server/src/domain/csv.ts'

describe('CSV', () => {
  test('records know their lines, past quoted line breaks and blank lines, after a byte order mark', () => {
    expect(readCsv('\ufeffa,b\r\n1,"x\r\ny, ""z"""\r\n\r\n3,4')).toEqual({
      columns: ['a', 'b'],
      records: [
        { line: 2, values: { a: '1', b: 'x\r\ny, "z"' } },
        { line: 5, values: { a: '3', b: '4' } },
      ],
      faults: [],
      stoppedAt: null,
    })
  })

  test('columns without a name and lines without a value are passed over', () => {
    expect(readCsv('a,,b,\n1,x,2,y\n,,,\n')).toMatchObject({
      columns: ['a', 'b'],
      records: [{ line: 2, values: { a: '1', b: '2' } }],
      faults: [],
    })
  })

  test('reading stops after so many records, and tells where', () => {
    const { records, stoppedAt } = readCsv('a\n1\n"2\n2"\n3\n', ',', 2)
    expect([records.length, stoppedAt]).toEqual([2, 5])
  })

  test('a record with too few or too many cells is listed, the others are read', () => {
    const { records, faults } = readCsv('a,b\n1\n1,2\n1,2,3\n')
    expect(records.map(({ line }) => line)).toEqual([3])
    expect(faults).toEqual([
      { line: 2, code: 'CELL_COUNT', params: { found: 1, wanted: 2 } },
      { line: 4, code: 'CELL_COUNT', params: { found: 3, wanted: 2 } },
    ])
  })

  test.each([
    ['', 'NO_HEADER', 1],
    ['a,a\n1,2', 'REPEATED_COLUMN', 1],
    ['a,b\n1,2\n3,"open', 'UNCLOSED_QUOTE', 3],
  ])('%j: %s', (text, code, line) => {
    expect(readCsv(text).faults).toEqual([expect.objectContaining({ code, line })])
  })

  test('a column named like a prototype member is a column', () => {
    const [record] = readCsv('__proto__,constructor\nx,y').records
    expect(Object.getPrototypeOf(record!.values)).toBe(Object.prototype)
    expect(Object.keys(record!.values)).toEqual(['__proto__', 'constructor'])
  })
})
