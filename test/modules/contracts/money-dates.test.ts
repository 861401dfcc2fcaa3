/** Rent commencement from handover and opening; what the law says of a term. */
import { CHINA, checkLegal, leaseDates, stateByDates } from '../../../server/src/modules/contracts/money/index.ts'

describe('rent commencement', () => {
  const base = { handoverDate: '2026-03-01', fitOutDays: 60 }
  test.each([
    ['after the fit-out', base, '2026-04-30', 'FIT_OUT_END'],
    ['with an early opening', { ...base, actualOpening: '2026-04-10' }, '2026-04-10', 'ACTUAL_OPENING'],
    ['with a late opening', { ...base, actualOpening: '2026-06-01' }, '2026-04-30', 'FIT_OUT_END'],
    ['without fit-out', { handoverDate: '2026-03-01', fitOutDays: 0 }, '2026-03-01', 'FIT_OUT_END'],
    [
      'by the opening alone',
      { handoverDate: null, fitOutDays: 60, actualOpening: '2026-05-01' },
      '2026-05-01',
      'ACTUAL_OPENING',
    ],
    ['not known yet', { handoverDate: null, fitOutDays: 60 }, null, null],
  ] as const)('%s', (_name, input, rentCommencement, decidedBy) => {
    expect(leaseDates(input)).toMatchObject({ rentCommencement, decidedBy })
  })

  test('the handover day is the first of the fit-out', () => {
    expect(leaseDates(base).fitOutEnd).toBe('2026-04-29')
    expect(leaseDates({ ...base, fitOutDays: 0 }).fitOutEnd).toBeNull()
  })

  test('a planned opening only warns', () => {
    expect(leaseDates({ ...base, plannedOpening: '2026-04-01' })).toMatchObject({
      rentCommencement: '2026-04-30',
      openingBringsRentForward: true,
    })
  })

  test.each([
    [{ ...base, actualOpening: '2026-02-28' }, 'actualOpening', 'OPENING_BEFORE_HANDOVER'],
    [{ ...base, fitOutDays: -1 }, 'fitOutDays', 'NEGATIVE'],
    [{ ...base, fitOutDays: 1.5 }, 'fitOutDays', 'INVALID_INTEGER'],
    [{ ...base, fitOutDays: 1e9 }, 'fitOutDays', 'TOO_LARGE'],
    [{ ...base, handoverDate: '2026-02-29' }, 'handoverDate', 'INVALID_DATE'],
  ])('refuses %j', (input, path, code) => {
    expect(() => leaseDates(input)).toThrow(expect.objectContaining({ path, code }))
  })
})

describe('state of a contract signed elsewhere', () => {
  const term = { rentCommencement: '2026-01-01', expiry: '2026-12-31' }
  test.each([
    [term, '2025-12-31', 'SIGNED'],
    [term, '2026-01-01', 'IN_FORCE'],
    [term, '2026-12-31', 'IN_FORCE'],
    [term, '2027-01-01', 'EXPIRED'],
    [{ ...term, terminatedOn: '2026-06-30' }, '2026-06-29', 'IN_FORCE'],
    [{ ...term, terminatedOn: '2026-06-30' }, '2026-06-30', 'TERMINATED'],
    [{ rentCommencement: null, expiry: null, terminatedOn: '2026-06-30' }, '2026-07-01', 'TERMINATED'],
    [{ rentCommencement: null, expiry: null }, '2026-07-01', null],
  ])('%j on %s: %s', (dates, today, state) => expect(stateByDates(dates, today)).toBe(state))
})

describe('legal limits', () => {
  const terms = { rentCommencement: '2026-07-01', expiry: '2046-06-30' }
  const codes = (...args: Parameters<typeof checkLegal>) => checkLegal(...args).map(({ code, path }) => [code, path])

  test('twenty years to the day are allowed, a day more is not', () => {
    expect(codes(terms)).toEqual([])
    expect(codes({ ...terms, expiry: '2046-07-01' })).toEqual([['TERM_OVER_LEGAL_MAXIMUM', 'expiry']])
    expect(codes({ ...terms, leaseStart: '2026-06-30' })).toEqual([['TERM_OVER_LEGAL_MAXIMUM', 'expiry']])
  })

  test('earnest money up to a fifth of the amount', () => {
    expect(codes({ ...terms, earnestMoney: '20.00', contractAmount: '100.00' })).toEqual([])
    expect(checkLegal({ ...terms, earnestMoney: '20.01', contractAmount: '100.00' })).toEqual([
      {
        code: 'EARNEST_MONEY_OVER_SHARE',
        path: 'earnestMoney',
        clause: '《民法典》第586条',
        params: { maxShare: '20', maxAmount: '20.00' },
      },
    ])
    expect(codes({ ...terms, earnestMoney: '20.01', contractAmount: '0.00' })).toEqual([])
  })

  test('six months and longer in writing', () => {
    const short = { rentCommencement: '2026-01-01', inWriting: false }
    expect(codes({ ...short, expiry: '2026-06-29' })).toEqual([])
    expect(codes({ ...short, expiry: '2026-06-30' })).toEqual([['WRITTEN_FORM_REQUIRED', 'inWriting']])
    expect(codes({ ...short, expiry: '2026-06-30', inWriting: true })).toEqual([])
  })

  test('limits are those of the jurisdiction, and what is unknown is not judged', () => {
    expect(codes({ ...terms, expiry: '2031-07-01' }, { ...CHINA, maxTermYears: 5 })).toEqual([
      ['TERM_OVER_LEGAL_MAXIMUM', 'expiry'],
    ])
    expect(codes({ rentCommencement: '9990-01-01', expiry: '9999-12-31', inWriting: true })).toEqual([])
    expect(codes({ rentCommencement: null, expiry: '2099-01-01', earnestMoney: '5.00' })).toEqual([])
  })
})
