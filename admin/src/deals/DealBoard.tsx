import {
  DragDropContext,
  type DragStart,
  type DragUpdate,
  type DropResult,
  type ResponderProvided,
} from '@hello-pangea/dnd'
import { Alert, Box, LinearProgress } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type HttpError, ResourceContextProvider, useNotify, useTranslate } from 'ra-core'
import { useState } from 'react'
import { Title } from 'react-admin'
import { useManifest } from '../access/ManifestContext.tsx'
import type { VerbRule } from '../access/manifest.ts'
import type { FailureBody } from '../dataProvider/errors.ts'
import { useWords } from '../i18n/words.ts'
import { may } from '../resource/may.ts'
import { VerbDialog } from '../resource/VerbButtons.tsx'
import { BoardColumn } from './BoardColumn.tsx'
import { asks, type Column, type DealCard, move, readBoard, verbTo, withCardAt } from './board.ts'

const KEY = ['Deal', 'board']

/** Deals by stage. A card moves by the verb that leads there; what the server refuses stays where it was (R3.3). */
export const DealBoard = () => {
  const t = useTranslate()
  const words = useWords()
  const manifest = useManifest()
  const notify = useNotify()
  const client = useQueryClient()
  const deal = manifest.resources.get('Deal')!
  const [asked, setAsked] = useState<{ card: DealCard; verb: VerbRule } | null>(null)
  const { data, error, isFetching } = useQuery({ queryKey: KEY, queryFn: () => readBoard(manifest, deal) })
  const columns = data ?? []
  const nameOf = (stage: string) => words.value('DealStage', stage)
  const cardOf = (id: string) => columns.flatMap(({ cards }) => cards).find((card) => card.id === id)

  const doVerb = async (card: DealCard, verb: VerbRule) => {
    if (asks(verb) && may(card, verb.name)) {
      setAsked({ card, verb })
      return
    }
    const before = client.getQueryData<Column[]>(KEY)
    client.setQueryData<Column[]>(KEY, (now) => now && withCardAt(now, card, verb.to))
    try {
      await move(verb, card)
      notify('panel.board.moved', { messageArgs: { name: card.title, stage: nameOf(verb.to) }, type: 'success' })
    } catch (failure) {
      client.setQueryData(KEY, before)
      notify('panel.board.refused', { messageArgs: { name: card.title, why: reasonOf(failure) }, type: 'error' })
    }
    await client.invalidateQueries({ queryKey: ['Deal'] })
  }

  const drop = ({ draggableId, destination, source }: DropResult, { announce }: ResponderProvided) => {
    const card = cardOf(draggableId)
    const stage = destination?.droppableId
    if (!card || !stage || stage === source.droppableId) {
      announce(t('panel.board.put', { name: card?.title ?? '' }))
      return
    }
    const verb = verbTo(deal, card, stage)
    if (verb) void doVerb(card, verb)
    else {
      const why = t('panel.board.noWay', { stage: nameOf(stage) })
      notify('panel.board.refused', { messageArgs: { name: card.title, why }, type: 'error' })
    }
  }
  const lift = ({ draggableId }: DragStart, { announce }: ResponderProvided) =>
    announce(t('panel.board.lifted', { name: cardOf(draggableId)?.title ?? '' }))
  const pass = ({ draggableId, destination }: DragUpdate, { announce }: ResponderProvided) => {
    const name = cardOf(draggableId)?.title ?? ''
    announce(destination ? t('panel.board.over', { name, stage: nameOf(destination.droppableId) }) : name)
  }

  return (
    <ResourceContextProvider value="Deal">
      <Box sx={{ mt: 1, pb: 4 }}>
        <Title title={t('panel.board.title')} />
        <Box sx={{ height: 4 }}>{isFetching && <LinearProgress aria-label={t('ra.page.loading')} />}</Box>
        {error && <Alert severity="error">{error.message}</Alert>}
        <DragDropContext
          onDragStart={lift}
          onDragUpdate={pass}
          onDragEnd={drop}
          dragHandleUsageInstructions={t('panel.board.how')}
        >
          <Box sx={{ display: 'flex', gap: 1.5, overflowX: 'auto', alignItems: 'flex-start', py: 1 }}>
            {columns.map((column) => (
              <BoardColumn key={column.stage} column={column} deal={deal} onVerb={doVerb} />
            ))}
          </Box>
        </DragDropContext>
        {asked && <VerbDialog verb={asked.verb} row={asked.card} resource={deal} onClose={() => setAsked(null)} />}
      </Box>
    </ResourceContextProvider>
  )
}

/** What the server says: what is missing for the step, or why it cannot be done now. */
function reasonOf(failure: unknown): string {
  const { message, body } = failure as HttpError & { body?: FailureBody }
  const faults = Object.values(body?.errors ?? {}).filter((each) => typeof each === 'string')
  return faults.length > 0 ? faults.join(' ') : message
}

export default DealBoard
