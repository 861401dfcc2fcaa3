import SearchIcon from '@mui/icons-material/Search'
import { InputAdornment, TextField } from '@mui/material'
import { useTranslate } from 'ra-core'
import type { KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'

type Props = {
  value: string
  onChange: (value: string) => void
  /** Address of the first entry that bears what was typed. */
  first: string | undefined
}

/** Finds an entry of the menu by its name: Enter opens the first, Escape shows all of them again. */
export const MenuSearch = ({ value, onChange, first }: Props) => {
  const t = useTranslate()
  const navigate = useNavigate()
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method that is composing a character has Enter for itself.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onChange('')
    if (event.key !== 'Enter' || !first) return
    onChange('')
    navigate(first)
  }
  return (
    <TextField
      type="search"
      size="small"
      value={value}
      placeholder={t('panel.menu.search')}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
      slotProps={{
        htmlInput: { 'aria-label': t('panel.menu.search') },
        input: {
          startAdornment: (
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          ),
        },
      }}
      // As wide as the menu, and never a reason for it to be wider.
      sx={{ mx: 1, mt: 1, mb: 0, width: 0, minWidth: 'calc(100% - 16px)' }}
    />
  )
}
