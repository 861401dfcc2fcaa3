import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale } from 'react-admin'
import type { Language } from '../i18n/language.ts'
import { type Asked, loadRoll, PAGE } from './api.ts'
import { RollTable } from './RollTable.tsx'
import { ROLL_WORDS } from './words.ts'

/** What is signed and in force later: supplements, and leases that begin. */
export const ComingTable = ({ asked }: { asked: Asked }) => {
  const words = ROLL_WORDS[(useLocale() ?? 'zh-Hans') as Language]
  const [offset, setOffset] = useState(0)
  const { data } = useQuery({
    queryKey: ['rentRoll', 'coming', asked, offset],
    queryFn: () => loadRoll(asked, offset, true),
    placeholderData: (before) => before,
  })
  if (!data || data.totalCount === 0) return null
  const onTurn = (pages: number) => setOffset(Math.max(0, offset + pages * PAGE))
  return <RollTable of="coming" roll={data} words={words} offset={offset} onTurn={onTurn} />
}
