import { Draggable } from '@hello-pangea/dnd'
import MoreVertIcon from '@mui/icons-material/MoreVert'
import { Box, Card, IconButton, Link, Menu, MenuItem, Typography } from '@mui/material'
import { useTranslate } from 'ra-core'
import { useState } from 'react'
import { Link as RouterLink } from 'react-router'
import type { Resource, VerbRule } from '../access/manifest.ts'
import { useWords } from '../i18n/words.ts'
import { groupDigits } from '../resource/format.ts'
import { may } from '../resource/may.ts'
import type { DealCard } from './board.ts'

type Props = { card: DealCard; index: number; deal: Resource; onVerb: (card: DealCard, verb: VerbRule) => void }

const DAY = 86_400_000

/** A deal on the board: who, how much space, since when, and what may be done with it now. */
export const BoardCard = ({ card, index, deal, onVerb }: Props) => {
  const t = useTranslate()
  const days = card.stageSince ? Math.max(0, Math.floor((Date.now() - Date.parse(card.stageSince)) / DAY)) : null
  const facts = [
    card.expectedArea ? `${groupDigits(card.expectedArea)} ㎡` : null,
    days === null ? null : t('panel.board.days', { count: days }),
    card.owner?.name,
  ].filter(Boolean)
  return (
    <Draggable draggableId={card.id} index={index} isDragDisabled={deal.verbs.length === 0}>
      {({ innerRef, draggableProps, dragHandleProps }) => (
        // A group, not a button: there are a link and a menu inside.
        <Card
          ref={innerRef}
          {...draggableProps}
          {...dragHandleProps}
          role="group"
          aria-label={card.title}
          variant="outlined"
          sx={{ mb: 1, p: 1, display: 'flex', alignItems: 'flex-start' }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Link component={RouterLink} to={`/Deal/${card.id}/show`} variant="body2" sx={{ fontWeight: 600 }}>
              {card.title}
            </Link>
            {card.client && (
              <Typography variant="body2" noWrap>
                {card.client.name}
              </Typography>
            )}
            <Typography variant="caption" color="text.secondary">
              {facts.join(' · ')}
            </Typography>
          </Box>
          <VerbMenu card={card} deal={deal} onVerb={onVerb} />
        </Card>
      )}
    </Draggable>
  )
}

/** The same steps without dragging. */
const VerbMenu = ({ card, deal, onVerb }: Omit<Props, 'index'>) => {
  const t = useTranslate()
  const words = useWords()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const offered = deal.verbs.filter(({ name }) => may(card, name))
  if (offered.length === 0) return null
  return (
    <>
      <IconButton
        size="small"
        aria-haspopup="menu"
        aria-label={t('panel.board.move', { name: card.title })}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVertIcon fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {offered.map((verb) => (
          <MenuItem
            key={verb.name}
            onClick={() => {
              setAnchor(null)
              onVerb(card, verb)
            }}
          >
            {words.verb('Deal', verb.name)}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
