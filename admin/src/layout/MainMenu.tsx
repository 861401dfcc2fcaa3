import HomeIcon from '@mui/icons-material/HomeOutlined'
import { Box } from '@mui/material'
import { useTranslate } from 'ra-core'
import { Menu } from 'react-admin'
import { useManifest } from '../access/ManifestContext.tsx'
import { useWords } from '../i18n/words.ts'
import { GroupHeading } from './GroupHeading.tsx'
import { menuGroups } from './menu-groups.ts'
import { type OwnPage, pagesFor } from './pages.ts'
import { useOpenGroups } from './useOpenGroups.ts'

/** The types that the role may list and the pages that it has, by group; what it may not open is not there. */
export const MainMenu = () => {
  const t = useTranslate()
  const words = useWords()
  const manifest = useManifest()
  const pages = pagesFor(manifest)
  const groups = menuGroups(manifest, pages)
  const { isOpen, toggle } = useOpenGroups(groups)
  const entries = (place: OwnPage['place']) =>
    pages
      .filter((page) => page.place === place)
      .map(({ path, label, icon: Icon }) => (
        <Menu.Item key={path} to={path} primaryText={t(label)} leftIcon={<Icon />} />
      ))
  return (
    <Box component="nav" aria-label={t('panel.app.menu')} sx={{ pb: 2 }}>
      <Menu>
        <Menu.Item to="/" primaryText={t('ra.page.dashboard')} leftIcon={<HomeIcon />} />
        {entries('top')}
        {groups.flatMap(({ group, types }) => [
          <GroupHeading
            key={group}
            text={t(`panel.groups.${group}`)}
            isOpen={isOpen(group)}
            onToggle={() => toggle(group)}
          />,
          ...(isOpen(group)
            ? [
                ...entries(group),
                ...types.map(({ type, icon: Icon }) => (
                  <Menu.Item key={type} to={`/${type}`} primaryText={words.type(type, 'many')} leftIcon={<Icon />} />
                )),
              ]
            : []),
        ])}
        {entries('bottom')}
      </Menu>
    </Box>
  )
}
