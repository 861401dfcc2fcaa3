import AssessmentIcon from '@mui/icons-material/AssessmentOutlined'
import CalendarIcon from '@mui/icons-material/CalendarMonthOutlined'
import FactCheckIcon from '@mui/icons-material/FactCheckOutlined'
import InsightsIcon from '@mui/icons-material/InsightsOutlined'
import ShieldIcon from '@mui/icons-material/ShieldOutlined'
import TableChartIcon from '@mui/icons-material/TableChartOutlined'
import UploadIcon from '@mui/icons-material/UploadFileOutlined'
import ViewKanbanIcon from '@mui/icons-material/ViewKanbanOutlined'
import type { SvgIconProps } from '@mui/material'
import { type ComponentType, lazy } from 'react'
import type { Manifest } from '../access/manifest.ts'
import { datedKinds } from '../calendar/kinds.ts'
import type { Group } from '../i18n/panel.ts'

/** A page that is not a type's: its address, its place in the menu, and what the role must have for it. */
export type OwnPage = {
  readonly path: string
  /** `top` and `bottom` stand outside of the groups, `person` in the person's own menu; in a group it comes first. */
  readonly place: 'top' | 'bottom' | 'person' | Group
  /** Key of its name in the panel's messages. */
  readonly label: string
  readonly icon: ComponentType<SvgIconProps>
  /** Fetched when it is first opened. */
  readonly view: ComponentType
  readonly isOffered: (manifest: Manifest) => boolean
  /** The query or mutation without which it is not offered, where that is one. */
  readonly needs?: string
}

const PAGES: readonly OwnPage[] = [
  {
    path: '/calendar',
    place: 'top',
    label: 'panel.calendar.title',
    icon: CalendarIcon,
    view: lazy(() => import('../calendar/CalendarPage.tsx')),
    isOffered: (manifest) => datedKinds(manifest).length > 0,
  },
  {
    path: '/figures',
    place: 'figures',
    label: 'panel.figures.title',
    icon: InsightsIcon,
    view: lazy(() => import('../dashboards/FiguresPage.tsx')),
    isOffered: ({ queries }) => queries.has('kpi'),
    needs: 'kpi',
  },
  {
    path: '/performance',
    place: 'contracts',
    label: 'panel.performance.title',
    icon: AssessmentIcon,
    view: lazy(() => import('../performance/PerformancePage.tsx')),
    isOffered: ({ queries }) => queries.has('performanceStatistics'),
    needs: 'performanceStatistics',
  },
  {
    path: '/review',
    place: 'contracts',
    label: 'panel.review.title',
    icon: FactCheckIcon,
    view: lazy(() => import('../review/ReviewQueuePage.tsx')),
    isOffered: ({ queries }) => queries.has('reviewQueue'),
    needs: 'reviewQueue',
  },
  {
    path: '/board',
    place: 'contracts',
    label: 'panel.board.title',
    icon: ViewKanbanIcon,
    view: lazy(() => import('../deals/DealBoard.tsx')),
    isOffered: ({ resources }) => resources.get('Deal')?.canList === true,
    needs: 'deals',
  },
  {
    path: '/rent-roll',
    place: 'contracts',
    label: 'panel.rentRoll.title',
    icon: TableChartIcon,
    view: lazy(() => import('../rent-roll/RentRollPage.tsx')),
    isOffered: ({ queries }) => queries.has('rentRoll'),
    needs: 'rentRoll',
  },
  {
    path: '/import',
    place: 'bottom',
    label: 'panel.import.title',
    icon: UploadIcon,
    view: lazy(() => import('../import/ImportPage.tsx')),
    isOffered: ({ resources }) => [...resources.values()].some((resource) => resource.canImport),
    needs: 'importRecords',
  },
  {
    path: '/security',
    place: 'person',
    label: 'panel.account.title',
    icon: ShieldIcon,
    view: lazy(() => import('../account/SecurityPage.tsx')),
    isOffered: () => true,
  },
]

/** The page with this address, whether the role has it or not. */
export const pageAt = (path: string): OwnPage | undefined => PAGES.find((page) => page.path === path)

/** The pages beside those of the types that the role has. */
export const pagesFor = (manifest: Manifest): OwnPage[] => PAGES.filter(({ isOffered }) => isOffered(manifest))
