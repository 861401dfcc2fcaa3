import StarIcon from '@mui/icons-material/Star'
import StarOutlineIcon from '@mui/icons-material/StarBorder'
import { IconButton, Tooltip } from '@mui/material'
import { useTranslate } from 'ra-core'
import { useFavourites } from './useDaily.ts'

/** Keeps the list that one is on among the entries on top of the menu, or no longer. */
export const FavouriteButton = ({ path }: { path: string }) => {
  const t = useTranslate()
  const { favourites, toggle } = useFavourites()
  const isKept = favourites.includes(path)
  const name = t('panel.menu.favourite')
  return (
    <Tooltip title={name}>
      <IconButton size="small" color="primary" aria-label={name} aria-pressed={isKept} onClick={() => toggle(path)}>
        {isKept ? <StarIcon fontSize="small" /> : <StarOutlineIcon fontSize="small" />}
      </IconButton>
    </Tooltip>
  )
}
