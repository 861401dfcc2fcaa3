/** What sales add to the rent of a period, and the terms from which no rent follows. */
import {
  checkTerms,
  contractPathOf,
  type LeaseTerms,
  leaseTermsOf,
  rentSchedule,
  settle,
  TermError,
} from '../../../server/src/modules/contracts/money/index.ts'
import { plainLease as plain } from './money-terms.ts'

describe('settlement of turnover rent', () => {
  test.each([
    ['FIXED', '1000.00', null, '50000.00', null, { turnover: '0.00', due: '1000.00', beyondBase: '0.00' }],
    ['HIGHER_OF', '1000.00', '8', '50000.00', null, { turnover: '4000.00', due: '4000.00', beyondBase: '3000.00' }],
    ['HIGHER_OF', '5000.00', '8', '50000.00', null, { turnover: '4000.00', due: '5000.00', beyondBase: '0.00' }],
    ['HIGHER_OF', '1000.00', '8', '0.00', '1500.00', { turnover: '0.00', due: '1500.00', beyondBase: '500.00' }],
    ['TURNOVER', '3000.00', '12.5', '20000.04', null, { turnover: '2500.01', due: '3000.00', beyondBase: '0.00' }],
    ['TURNOVER', '0.00', '12.5', '20000.04', null, { turnover: '2500.01', due: '2500.01', beyondBase: '2500.01' }],
    [
      'FIXED_PLUS_TURNOVER',
      '1000.00',
      '5',
      '9999.90',
      null,
      { turnover: '500.00', due: '1500.00', beyondBase: '500.00' },
    ],
  ] as const)('%s of base %s, %s %% of %s, at least %s', (type, base, rate, sales, guarantee, wanted) => {
    expect(settle(type, base, rate, sales, guarantee)).toEqual(wanted)
  })

  test('refuses negative sales, a share over 100 % and a missing rate', () => {
    expect(() => settle('HIGHER_OF', '1.00', '8', '-1.00')).toThrow(
      expect.objectContaining({ path: 'sales', code: 'NEGATIVE' }),
    )
    expect(() => settle('HIGHER_OF', '1.00', '100.5', '1.00')).toThrow(
      expect.objectContaining({ path: 'rate', code: 'TOO_LARGE' }),
    )
    expect(() => settle('TURNOVER', '1.00', null, '1.00')).toThrow(
      expect.objectContaining({ path: 'rate', code: 'REQUIRED' }),
    )
  })
})

describe('faults of the terms', () => {
  const free = (from: string, to: string) => ({ rentFree: [{ from, to }] })
  test.each<[string, Partial<LeaseTerms>, string, string]>([
    ['expiry before commencement', { expiry: '2026-01-30' }, 'expiry', 'EXPIRY_BEFORE_COMMENCEMENT'],
    ['a day that does not exist', { expiry: '2026-02-30' }, 'expiry', 'INVALID_DATE'],
    ['a year of a typing slip', { expiry: '9999-01-01' }, 'expiry', 'DATE_OUT_OF_RANGE'],
    ['no expiry', { expiry: '' }, 'expiry', 'REQUIRED'],
    ['a term beyond the computable', { expiry: '2126-01-31' }, 'expiry', 'TERM_TOO_LONG'],
    ['no steps', { steps: [] }, 'steps', 'REQUIRED'],
    [
      'first step late',
      { steps: [{ from: '2026-02-01', rate: '1' }] },
      'steps.0.from',
      'FIRST_STEP_AFTER_COMMENCEMENT',
    ],
    [
      'steps out of order',
      { steps: [...plain.steps, { from: '2026-01-31', rate: '2' }] },
      'steps.1.from',
      'STEPS_NOT_ASCENDING',
    ],
    ['steps of a turnover lease', { rentType: 'TURNOVER', turnoverRate: '8' }, 'steps', 'STEPS_NOT_FOR_TURNOVER'],
    ['negative rate', { steps: [{ from: '2026-01-31', rate: '-1' }] }, 'steps.0.rate', 'NEGATIVE'],
    ['negative area', { area: '-5.00' }, 'area', 'NEGATIVE'],
    ['no area', { area: '0.00' }, 'area', 'NOT_POSITIVE'],
    ['area with 3 places', { area: '1.005' }, 'area', 'TOO_MANY_DECIMALS'],
    ['40 digits', { area: '9'.repeat(40) }, 'area', 'TOO_LARGE'],
    ['an exponent', { area: '1e5' }, 'area', 'INVALID_DECIMAL'],
    ['a number that is none', { area: 'NaN' }, 'area', 'INVALID_DECIMAL'],
    ['daily rate without a day count', { rentUnit: 'PER_SQM_DAY' }, 'dayCount', 'REQUIRED'],
    ['rent-free before the term', free('2026-01-01', '2026-02-05'), 'rentFree.0.from', 'RENT_FREE_OUTSIDE_TERM'],
    ['rent-free after the term', free('2027-01-01', '2027-01-31'), 'rentFree.0.to', 'RENT_FREE_OUTSIDE_TERM'],
    ['rent-free reversed', free('2026-03-02', '2026-03-01'), 'rentFree.0.to', 'RENT_FREE_REVERSED'],
    [
      'rent-free twice',
      { rentFree: [...free('2026-05-01', '2026-05-31').rentFree, ...free('2026-04-01', '2026-05-01').rentFree] },
      'rentFree.0.from',
      'RENT_FREE_OVERLAP',
    ],
    [
      'escalation every 0 months',
      { escalation: { percent: '5', everyMonths: 0 } },
      'escalation.everyMonths',
      'NOT_POSITIVE',
    ],
    ['no turnover rate', { rentType: 'HIGHER_OF' }, 'turnoverRate', 'REQUIRED'],
    [
      'growth beyond money',
      { escalation: { percent: '900', everyMonths: 1 }, expiry: '2036-01-30' },
      'escalation.percent',
      'AMOUNT_TOO_LARGE',
    ],
  ])('%s', (_name, change, path, code) => {
    expect(() => rentSchedule({ ...plain, ...change })).toThrow(expect.objectContaining({ path, code }))
  })

  test('all of them are told at once', () => {
    const terms = { ...plain, area: '0', steps: [{ from: '2026-13-01', rate: 'x' }] }
    expect(checkTerms(terms).map(({ path }) => path)).toEqual(['area', 'steps.0.rate', 'steps.0.from'])
    expect(() => rentSchedule(terms)).toThrow(TermError)
  })

  test('are named by the fields of the contract', () => {
    const terms = leaseTermsOf({
      area: null,
      rentType: 'FIXED',
      rentUnit: 'PER_SQM_DAY',
      dayCount: 'AVERAGE',
      rentCommencement: null,
      expiry: null,
      escalationPercent: '5.0000',
      rentSteps: [{ startDate: '2026-02-30', rate: '-1' }],
      rentFreePeriods: [{ startDate: 'x', endDate: '2026-01-01' }],
    })
    expect(checkTerms(terms).map(({ path, code }) => [contractPathOf(path), code])).toEqual([
      ['area', 'REQUIRED'],
      ['rentCommencement', 'REQUIRED'],
      ['expiry', 'REQUIRED'],
      ['rentFreePeriods.0.startDate', 'INVALID_DATE'],
      ['rentSteps.0.rate', 'NEGATIVE'],
      ['rentSteps.0.startDate', 'INVALID_DATE'],
      ['escalationEvery', 'REQUIRED'],
    ])
    expect(contractPathOf('steps')).toBe('rentSteps')
  })
})
