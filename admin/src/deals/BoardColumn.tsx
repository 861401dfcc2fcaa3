import { Droppable } from '@hello-pangea/dnd'
import { Box, Chip, Typography } from '@mui/material'
import { useTranslate } from 'ra-core'
import type { Resource, VerbRule } from '../access/manifest.ts'
import { useWords } from '../i18n/words.ts'
import { BoardCard } from './BoardCard.tsx'
import type { Column, DealCard } from './board.ts'

type Props = { column: Column; deal: Resource; onVerb: (card: DealCard, verb: VerbRule) => void }

/** The deals of one stage. */
export const BoardColumn = ({ column: { stage, total, cards }, deal, onVerb }: Props) => {
  const t = useTranslate()
  const words = useWords()
  const name = words.value('DealStage', stage)
  return (
    <Box component="section" aria-label={name} sx={{ width: 240, flex: 'none' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1 }}>
        <Typography component="h2" variant="subtitle2">
          {name}
        </Typography>
        <Chip size="small" label={total} />
      </Box>
      <Droppable droppableId={stage}>
        {({ innerRef, droppableProps, placeholder }, { isDraggingOver }) => (
          <Box
            ref={innerRef}
            {...droppableProps}
            sx={{
              minHeight: 120,
              borderRadius: 1,
              p: 0.5,
              bgcolor: isDraggingOver ? 'action.selected' : 'action.hover',
            }}
          >
            {cards.map((card, index) => (
              <BoardCard key={card.id} card={card} index={index} deal={deal} onVerb={onVerb} />
            ))}
            {placeholder}
          </Box>
        )}
      </Droppable>
      {total > cards.length && (
        <Typography variant="caption">{t('panel.board.more', { count: total - cards.length })}</Typography>
      )}
    </Box>
  )
}
