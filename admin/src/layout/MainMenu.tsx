import HomeIcon from '@mui/icons-material/HomeOutlined'
import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import { Box, ListSubheader } from '@mui/material'
import { useTranslate } from 'ra-core'
import { Menu, useSidebarState } from 'react-admin'
import { useManifest } from '../access/ManifestContext.tsx'
import { useWords } from '../i18n/words.ts'
import { GROUPS } from '../resource/declaration.ts'
import { declarationsOf } from '../resources/index.ts'

/** The types that the role may list, by group; what it may not list is not there. */
export const MainMenu = () => {
  const t = useTranslate()
  const words = useWords()
  const { resources } = useManifest()
  const [isOpen] = useSidebarState()
  const groups = GROUPS.map((group) => ({
    group,
    items: declarationsOf(group).filter(({ type }) => resources.get(type)?.canList),
  })).filter(({ items }) => items.length > 0)
  const canImport = [...resources.values()].some((resource) => resource.canImport)
  return (
    <Box component="nav" aria-label={t('panel.app.menu')}>
      <Menu>
        <Menu.Item to="/" primaryText={t('ra.page.dashboard')} leftIcon={<HomeIcon />} />
        {groups.flatMap(({ group, items }) => [
          <ListSubheader
            key={group}
            component="div"
            role="presentation"
            sx={{ lineHeight: '32px', bgcolor: 'transparent', visibility: isOpen ? 'visible' : 'hidden' }}
          >
            {t(`panel.groups.${group}`)}
          </ListSubheader>,
          ...items.map(({ type, icon: Icon }) => (
            <Menu.Item key={type} to={`/${type}`} primaryText={words.type(type, 'many')} leftIcon={<Icon />} />
          )),
        ])}
        {canImport && <Menu.Item to="/import" primaryText={t('panel.import.title')} leftIcon={<UploadIcon />} />}
      </Menu>
    </Box>
  )
}
