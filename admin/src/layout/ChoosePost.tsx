import {
  Dialog,
  DialogContent,
  DialogContentText,
  DialogTitle,
  List,
  ListItemButton,
  ListItemText,
} from '@mui/material'
import { useNotify, useTranslate } from 'ra-core'
import { useId, useState } from 'react'
import type { Post } from '../api/session.ts'
import { session } from '../api/session.ts'

/** After sign-in, for a person with several posts: one role a session, so which one now? */
export const ChoosePost = ({
  posts,
  current,
  onChosen,
}: {
  posts: readonly Post[]
  current: string
  onChosen: () => void
}) => {
  const t = useTranslate()
  const id = useId()
  const notify = useNotify()
  const [isBusy, setBusy] = useState(false)

  const choose = async (post: string) => {
    setBusy(true)
    try {
      if (post !== current) await session.switchPost(post)
      onChosen()
    } catch {
      setBusy(false)
      notify('panel.post.failed', { type: 'error' })
    }
  }

  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby={id}>
      <DialogTitle id={id}>{t('panel.post.choose')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{t('panel.post.why')}</DialogContentText>
        <List component="div">
          {posts.map((post) => (
            <ListItemButton
              key={post.id}
              disabled={isBusy}
              onClick={() => choose(post.id)}
              component="button"
              sx={{ width: '100%', textAlign: 'left' }}
            >
              <ListItemText primary={post.label} secondary={post.departmentName} />
            </ListItemButton>
          ))}
        </List>
      </DialogContent>
    </Dialog>
  )
}
