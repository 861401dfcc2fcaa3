import CloseIcon from '@mui/icons-material/ExpandLess'
import OpenIcon from '@mui/icons-material/ExpandMore'
import { MenuItem, type MenuItemProps, Tooltip, Typography } from '@mui/material'
import { useSidebarState } from 'react-admin'

type Props = MenuItemProps & { text: string; isOpen: boolean; onToggle: () => void }

/**
 * Heading of a menu group, which opens and closes it. An entry of the menu like the others, for the arrow keys pass
 * over anything else; a menu narrowed to icons shows its arrow alone. The further properties are the menu's own.
 */
export const GroupHeading = ({ text, isOpen, onToggle, ...rest }: Props) => {
  const [isWide] = useSidebarState()
  const Icon = isOpen ? CloseIcon : OpenIcon
  const entry = (
    <MenuItem
      {...rest}
      tabIndex={0}
      onClick={onToggle}
      aria-expanded={isOpen}
      aria-label={text}
      sx={{ justifyContent: 'space-between', minHeight: 34, mt: 0.5, color: 'text.secondary' }}
    >
      {isWide && (
        <Typography component="span" variant="subtitle2" noWrap>
          {text}
        </Typography>
      )}
      <Icon fontSize="small" />
    </MenuItem>
  )
  return isWide ? (
    entry
  ) : (
    <Tooltip title={text} placement="right">
      {entry}
    </Tooltip>
  )
}
