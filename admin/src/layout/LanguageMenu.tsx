import LanguageIcon from '@mui/icons-material/Translate'
import { Button, IconButton, Menu, MenuItem, type Theme, Tooltip, useMediaQuery } from '@mui/material'
import { useLocaleState, useTranslate } from 'ra-core'
import { useId, useState } from 'react'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '../i18n/language.ts'

/** Choice of the panel's language, each named in itself. */
export const LanguageMenu = () => {
  const t = useTranslate()
  const id = useId()
  const [language, setLanguage] = useLocaleState()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'))
  const name = t('panel.app.language')
  const common = {
    color: 'inherit' as const,
    onClick: (event: React.MouseEvent<HTMLElement>) => setAnchor(event.currentTarget),
    'aria-haspopup': 'menu' as const,
    'aria-expanded': anchor !== null,
    'aria-controls': anchor ? id : undefined,
  }
  return (
    <>
      {isNarrow ? (
        <Tooltip title={name}>
          <IconButton {...common} aria-label={name}>
            <LanguageIcon />
          </IconButton>
        </Tooltip>
      ) : (
        <Button
          {...common}
          startIcon={<LanguageIcon />}
          aria-label={`${name}: ${LANGUAGE_NAMES[language as Language]}`}
        >
          {LANGUAGE_NAMES[language as Language]}
        </Button>
      )}
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {LANGUAGES.map((tag) => (
          <MenuItem
            key={tag}
            lang={tag}
            selected={tag === language}
            onClick={() => {
              setLanguage(tag)
              setAnchor(null)
            }}
          >
            {LANGUAGE_NAMES[tag]}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
