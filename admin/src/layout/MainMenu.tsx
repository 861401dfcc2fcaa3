import HomeIcon from '@mui/icons-material/HomeOutlined'
import { Badge, Box, type SvgIconProps } from '@mui/material'
import { useTranslate } from 'ra-core'
import { type ComponentType, type CSSProperties, useState } from 'react'
import { Menu, useSidebarState } from 'react-admin'
import { useManifest } from '../access/ManifestContext.tsx'
import { useWords } from '../i18n/words.ts'
import { GroupHeading } from './GroupHeading.tsx'
import { MenuSearch } from './MenuSearch.tsx'
import { menuGroups } from './menu-groups.ts'
import { pagesFor } from './pages.ts'
import { useDaily } from './useDaily.ts'
import { useOpenGroups } from './useOpenGroups.ts'

type Entry = { readonly path: string; readonly name: string; readonly icon: ComponentType<SvgIconProps> }

/** The entries of the menu: pages and types that the role has, by place; what it may not open is not there. */
const useEntries = () => {
  const t = useTranslate()
  const words = useWords()
  const manifest = useManifest()
  const pages = pagesFor(manifest)
  const groups = menuGroups(manifest, pages)
  const entries = new Map<string, Entry>()
  const add = (entry: Entry) => entries.set(entry.path, entry)
  for (const { path, label, icon } of pages) add({ path, name: t(label), icon })
  for (const { types } of groups)
    for (const { type, icon } of types) add({ path: `/${type}`, name: words.type(type, 'many'), icon })
  const placed = (place: 'top' | 'bottom') => pages.filter((page) => page.place === place).map(({ path }) => path)
  return { entries, groups, placed }
}

/** The number is drawn and no text: what an entry says is its name, of which the number is a part already. */
const Counted = ({ count, icon: Icon }: { count: number; icon: ComponentType<SvgIconProps> }) => (
  <Badge
    aria-hidden
    color="primary"
    badgeContent=""
    slotProps={{ badge: { style: { '--count': `"${count}"` } as CSSProperties } }}
    sx={{
      '& .MuiBadge-badge': { top: 3, right: 1, minWidth: 15, height: 15, px: '3px', fontSize: 10 },
      '& .MuiBadge-badge::after': { content: 'var(--count)' },
    }}
  >
    <Icon />
  </Badge>
)

/** On top what is used daily, below it everything by group; a word typed into the search leaves what bears it. */
export const MainMenu = () => {
  const t = useTranslate()
  const [isWide] = useSidebarState()
  const { entries, groups, placed } = useEntries()
  const { isOpen, toggle } = useOpenGroups(groups)
  const { daily, waiting } = useDaily([...entries.keys()])
  const [isDailyOpen, setDailyOpen] = useState(true)
  const [sought, setSought] = useState('')
  const word = isWide ? sought.trim().toLocaleLowerCase() : ''
  const found = [...entries.values()].filter(({ name }) => name.toLocaleLowerCase().includes(word))

  const item = (path: string, key = path) => {
    const entry = entries.get(path)
    if (!entry) return null
    const count = waiting.get(path) ?? 0
    const Icon = entry.icon
    const name = count > 0 ? t('panel.menu.waiting', { name: entry.name, count }) : entry.name
    return (
      <Menu.Item
        key={key}
        to={path}
        primaryText={entry.name}
        // Numbers are drawn at the icon, and said with the name.
        {...(count > 0 ? { 'aria-label': name } : {})}
        leftIcon={count > 0 ? <Counted count={count} icon={Icon} /> : <Icon />}
      />
    )
  }
  return (
    <Box component="nav" aria-label={t('panel.app.menu')} sx={{ pb: 2 }}>
      {isWide && <MenuSearch value={sought} onChange={setSought} first={word ? found[0]?.path : undefined} />}
      {word && found.length === 0 && (
        <Box role="status" sx={{ px: 2, py: 1, color: 'text.secondary' }}>
          {t('panel.menu.none')}
        </Box>
      )}
      <Menu>
        {word
          ? found.map(({ path }) => item(path))
          : [
              <Menu.Item key="/" to="/" primaryText={t('ra.page.dashboard')} leftIcon={<HomeIcon />} />,
              ...placed('top').map((path) => item(path)),
              ...(daily.length > 0
                ? [
                    <GroupHeading
                      key="daily"
                      text={t('panel.menu.daily')}
                      isOpen={isDailyOpen}
                      onToggle={() => setDailyOpen(!isDailyOpen)}
                    />,
                    ...(isDailyOpen ? daily.map((path) => item(path, `daily ${path}`)) : []),
                  ]
                : []),
              ...groups.flatMap(({ group, paths }) => [
                <GroupHeading
                  key={group}
                  text={t(`panel.groups.${group}`)}
                  isOpen={isOpen(group)}
                  onToggle={() => toggle(group)}
                />,
                ...(isOpen(group) ? paths.map((path) => item(path)) : []),
              ]),
              ...placed('bottom').map((path) => item(path)),
            ]}
      </Menu>
    </Box>
  )
}
