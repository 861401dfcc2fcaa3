import PersonIcon from '@mui/icons-material/AccountCircle'
import BadgeIcon from '@mui/icons-material/BadgeOutlined'
import CheckIcon from '@mui/icons-material/Check'
import KeyIcon from '@mui/icons-material/KeyOutlined'
import LogoutIcon from '@mui/icons-material/Logout'
import {
  Box,
  Button,
  Divider,
  ListItemIcon,
  ListItemText,
  ListSubheader,
  Menu,
  MenuItem,
  type Theme,
  Typography,
  useMediaQuery,
} from '@mui/material'
import { useLogout, useNotify, useTranslate } from 'ra-core'
import { useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { useManifest } from '../access/ManifestContext.tsx'
import { usePosts } from '../access/usePosts.ts'
import { session } from '../api/session.ts'
import { PasswordDialog } from './PasswordDialog.tsx'
import { pagesFor } from './pages.ts'

/** The post one acts in, with its department: `部門經理 · 天環招商部`. */
export const postText = ({ label, departmentName }: { label: string; departmentName: string }): string =>
  departmentName ? `${label} · ${departmentName}` : label

/** Who one is and in which post one acts; the other posts of the same person; the way out. */
export const PostMenu = () => {
  const t = useTranslate()
  const id = useId()
  const notify = useNotify()
  const logout = useLogout()
  const navigate = useNavigate()
  const manifest = useManifest()
  const { viewer } = manifest
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'))
  const { posts, current } = usePosts()
  const [isChangingPassword, setChangingPassword] = useState(false)
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)

  const act = (post: string) => {
    setAnchor(null)
    if (post === current?.id) return
    session.switchPost(post).then(
      // The page one is on may not exist in the other post.
      () => navigate('/'),
      () => notify('panel.post.failed', { type: 'error' }),
    )
  }

  return (
    <>
      <Button
        color="inherit"
        startIcon={<PersonIcon />}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        aria-label={isNarrow ? `${t('ra.auth.user_menu')}: ${viewer.name}` : undefined}
      >
        {!isNarrow && (
          <Box sx={{ textAlign: 'left', lineHeight: 1.2 }}>
            <Typography variant="body2" component="span" sx={{ display: 'block' }}>
              {viewer.name}
            </Typography>
            {current && (
              <Typography variant="caption" component="span" sx={{ display: 'block' }}>
                {postText(current)}
              </Typography>
            )}
          </Box>
        )}
      </Button>
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <ListSubheader role="presentation" sx={{ lineHeight: 2.2 }}>
          {viewer.name}
        </ListSubheader>
        {posts.map((post) => (
          <MenuItem key={post.id} onClick={() => act(post.id)} selected={post.id === current?.id}>
            <ListItemIcon>
              {post.id === current?.id ? <CheckIcon fontSize="small" /> : <BadgeIcon fontSize="small" />}
            </ListItemIcon>
            <ListItemText primary={post.label} secondary={post.departmentName} />
          </MenuItem>
        ))}
        <Divider />
        {pagesFor(manifest)
          .filter(({ place }) => place === 'person')
          .map(({ path, label, icon: Icon }) => (
            <MenuItem
              key={path}
              onClick={() => {
                setAnchor(null)
                navigate(path)
              }}
            >
              <ListItemIcon>
                <Icon fontSize="small" />
              </ListItemIcon>
              <ListItemText>{t(label)}</ListItemText>
            </MenuItem>
          ))}
        <MenuItem
          onClick={() => {
            setAnchor(null)
            setChangingPassword(true)
          }}
        >
          <ListItemIcon>
            <KeyIcon fontSize="small" />
          </ListItemIcon>
          <ListItemText>{t('panel.password.title')}</ListItemText>
        </MenuItem>
        <MenuItem onClick={() => logout()}>
          <ListItemIcon>
            <LogoutIcon fontSize="small" />
          </ListItemIcon>
          <ListItemText>{t('ra.auth.logout')}</ListItemText>
        </MenuItem>
      </Menu>
      {isChangingPassword && <PasswordDialog isForced={false} onClose={() => setChangingPassword(false)} />}
    </>
  )
}
