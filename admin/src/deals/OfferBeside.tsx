import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useRecordContext } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { useManifest } from '../access/ManifestContext.tsx'
import type { Row } from '../resource/declaration.ts'
import { ComparableLeases } from './ComparableLeases.tsx'
import { loadBeside, OFFERED, type Offer, termsOf } from './offer-api.ts'
import { PolicyNer } from './PolicyNer.tsx'

/** How long nothing is typed before the terms are worked out anew. */
const PAUSE_MS = 500

/** What was signed nearby, and what reaches the policy: whatever of it the role may ask. */
const Beside = ({ offer }: { offer: Offer }) => {
  const { queries } = useManifest()
  const { data } = useQuery({
    queryKey: ['TermRound', 'beside', offer],
    queryFn: () => loadBeside(queries, offer),
    placeholderData: (before) => before,
    enabled: queries.has('comparables') || queries.has('policyReach'),
  })
  return (
    <>
      {data?.comparables && <ComparableLeases found={data.comparables} />}
      {data?.policyReach && <PolicyNer reach={data.policyReach} currency={data.comparables?.currency ?? 'CNY'} />}
    </>
  )
}

/** On the page of a round. */
export const BesideRound = () => {
  const row = useRecordContext<Row>()
  return row ? <Beside offer={{ roundId: row.id }} /> : null
}

/** While a round is being put down. */
export const BesideForm = () => {
  const dealId = useWatch({ name: 'dealId' }) as unknown
  const terms = JSON.stringify(termsOf(useWatch({ name: [...OFFERED] }) as unknown[]))
  const [settled, setSettled] = useState(terms)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(terms), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [terms])
  if (typeof dealId !== 'string' || dealId === '') return null
  return <Beside offer={{ dealId, terms: JSON.parse(settled) as Record<string, unknown> }} />
}
