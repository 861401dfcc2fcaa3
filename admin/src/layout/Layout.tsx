import { Box, Link as MuiLink, Typography } from '@mui/material'
import { useTranslate } from 'ra-core'
import type { ReactNode } from 'react'
import {
  AppBar,
  CheckForApplicationUpdate,
  LoadingIndicator,
  Layout as RaLayout,
  Sidebar,
  type SidebarProps,
  TitlePortal,
} from 'react-admin'
import { Link } from 'react-router'
import { LanguageMenu } from './LanguageMenu.tsx'
import { Logo } from './Logo.tsx'
import { MainMenu } from './MainMenu.tsx'
import { PostMenu } from './PostMenu.tsx'

const Bar = () => {
  const t = useTranslate()
  return (
    <AppBar
      color="primary"
      alwaysOn
      toolbar={
        <>
          <LanguageMenu />
          <LoadingIndicator />
        </>
      }
      userMenu={<PostMenu />}
    >
      <MuiLink
        component={Link}
        to="/"
        color="inherit"
        sx={{ display: 'flex', alignItems: 'center', gap: 1, mr: 2 }}
        aria-label={t('panel.app.home')}
      >
        <Logo size={22} />
        <Typography variant="subtitle1" component="span" sx={{ display: { xs: 'none', md: 'block' } }}>
          {t('panel.app.name')}
        </Typography>
      </MuiLink>
      <Box sx={{ flex: 1, minWidth: 0, overflow: 'hidden' }}>
        <TitlePortal variant="subtitle1" component="h1" />
      </Box>
    </AppBar>
  )
}

/** The menu's drawer; on a phone it is a dialog and needs a name. */
const NamedSidebar = (props: SidebarProps) => {
  const t = useTranslate()
  return <Sidebar {...props} slotProps={{ paper: { 'aria-label': t('panel.app.menu') } }} />
}

/** The frame of all pages: bar, menu, page. */
export const Layout = ({ children }: { children?: ReactNode }) => (
  <RaLayout appBar={Bar} menu={MainMenu} sidebar={NamedSidebar} appBarAlwaysOn>
    {children}
    <CheckForApplicationUpdate />
  </RaLayout>
)
