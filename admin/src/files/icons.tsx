import ArticleIcon from '@mui/icons-material/ArticleOutlined'
import ImageIcon from '@mui/icons-material/ImageOutlined'
import MovieIcon from '@mui/icons-material/MovieOutlined'
import NotesIcon from '@mui/icons-material/NotesOutlined'
import PictureAsPdfIcon from '@mui/icons-material/PictureAsPdfOutlined'
import SlideshowIcon from '@mui/icons-material/SlideshowOutlined'
import TableChartIcon from '@mui/icons-material/TableChartOutlined'
import type { SvgIconProps } from '@mui/material'
import type { ComponentType } from 'react'

const ICONS: [RegExp, ComponentType<SvgIconProps>][] = [
  [/^image\//, ImageIcon],
  [/^video\//, MovieIcon],
  [/pdf$/, PictureAsPdfIcon],
  [/sheet$|csv$/, TableChartIcon],
  [/presentation$/, SlideshowIcon],
  [/^text\//, NotesIcon],
]

/** What a file is, at a glance. */
export const FileIcon = ({ mediaType }: { mediaType: string }) => {
  const [, Icon] = ICONS.find(([pattern]) => pattern.test(mediaType)) ?? [null, ArticleIcon]
  return <Icon aria-hidden fontSize="small" color="action" />
}
